package org.discern.ui.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.operation.StepKind;
import org.discern.ui.kit.Strings;
import org.discern.work.HistoryStep;
import org.discern.work.HistoryStep.Standing;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.jspecify.annotations.Nullable;

/// The steps that pass the filter, and what can be done with one; on the screen's thread.
final class HistoryViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM  HH:mm:ss", Locale.ENGLISH);

    private final Workspace workspace;
    private final Signal<List<HistoryStep>> shown = new Signal<>(List.of());
    private List<HistoryStep> all = List.of();
    private String text = "";
    private @Nullable StepKind kind;

    HistoryViewModel(Workspace workspace) { this.workspace = workspace; }

    /// Newest first.
    Signal<List<HistoryStep>> shown() { return shown; }

    /// Reads the steps anew.
    void refresh() {
        all = workspace.steps();
        filter();
    }

    void text(String words) {
        text = words.strip().toLowerCase(Locale.ROOT);
        filter();
    }

    /// @param one null for all
    void kind(@Nullable StepKind one) {
        kind = one;
        filter();
    }

    /// The kinds that occur, in order, with how many steps each has.
    Map<StepKind, Integer> kinds() {
        var out = new EnumMap<StepKind, Integer>(StepKind.class);
        all.forEach(step -> out.merge(step.kind(), 1, Integer::sum));
        return out;
    }

    boolean isEmpty() { return all.isEmpty(); }

    /// `12 steps, 2 undone, 1 checkpoint`, and how many of them show.
    String count() {
        long marks = all.stream().filter(step -> step.standing() == Standing.MARK).count();
        long undone = all.stream().filter(step -> step.standing() == Standing.UNDONE || step.standing() == Standing.GONE).count();
        String words = Strings.of("history.count", all.size() - marks, undone, marks);
        return shown.get().size() == all.size() ? words : Strings.of("history.count.of", shown.get().size(), words);
    }

    /// The step the project stands at; 0 when everything is undone.
    long now() {
        return all.stream().filter(step -> step.standing() == Standing.DONE).mapToLong(HistoryStep::id).findFirst().orElse(0);
    }

    /// The words of the jump: back, forward, or to a mark.
    String jump(@Nullable HistoryStep step) {
        return Strings.of(step != null && step.standing() == Standing.UNDONE ? "history.forward" : "history.back");
    }

    /// Why one cannot jump there; empty when one can.
    String whyNotJump(@Nullable HistoryStep step) {
        if (step == null) return Strings.of("history.choose");
        if (step.id() == now()) return Strings.of("history.here");
        if (step.standing() == Standing.GONE) return Strings.of("history.gone");
        return workspace.canGoTo(step.id())
                ? ""
                : Strings.of(step.standing() == Standing.MARK
                        ? "history.mark.here"
                        : "history.gone");
    }

    /// Why it alone cannot be taken back; empty when it can.
    String whyNotRevert(@Nullable HistoryStep step) {
        if (step == null) return Strings.of("history.choose");
        if (step.standing() == Standing.MARK) return Strings.of("history.mark");
        return workspace.whyNotRevert(step.id());
    }

    void goTo(HistoryStep step) { if (whyNotJump(step).isEmpty()) workspace.goTo(step.id()); }

    void revert(HistoryStep step) { if (whyNotRevert(step).isEmpty()) workspace.revert(step.id()); }

    private void filter() {
        shown.set(all.stream().filter(step -> (kind == null || step.kind() == kind) && (text.isEmpty() || step.label()
                .toLowerCase(Locale.ROOT).contains(text))).toList());
    }

    static String name(StepKind kind) { return Strings.of("history.kind." + kind.name()); }

    static String standing(Standing standing) { return Strings.of("history.standing." + standing.name()); }

    /// `Name cluster "a"`, and how many operations one gesture holds.
    static String label(HistoryStep step) {
        return step.operations() == 1 ? step.label() : Strings.of("history.many", step.label(), step.operations());
    }

    static String time(String at) {
        try {
            return TIME.format(Instant.parse(at).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException notATime) {
            return at;
        }
    }
}
