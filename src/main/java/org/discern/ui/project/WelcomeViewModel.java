package org.discern.ui.project;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;

/// Recents with what is known of their files, the samples, and the session that was cut off.
public final class WelcomeViewModel {
    private static final int WEEK = 7;

    private final Signal<Settings> settings;
    private final WelcomeVerbs verbs;
    private final Executor screen;
    private final Supplier<Instant> clock;
    private final Signal<List<Row>> rows = new Signal<>(List.of());
    private final Signal<Optional<Cut>> cut = new Signal<>(Optional.empty());
    private final Signal<Map<Sample, Boolean>> begun = new Signal<>(Map.of());
    private final Map<String, Optional<Instant>> known = new HashMap<>();
    private String query = "";

    /// One project that was opened before.
    ///
    /// @param age e.g. `2 h ago`; empty while the file is being looked for, and when it is missing
    public record Row(Path file, String name, String folder, boolean pinned, boolean missing, String age) {}

    /// What is said about the session that was cut off.
    ///
    /// @param resumes whether the stopped task can be offered again
    public record Cut(LastSession session, String words, boolean resumes) {}

    /// @param screen runs what follows an answer
    public WelcomeViewModel(Signal<Settings> settings, WelcomeVerbs verbs, Executor screen, Supplier<Instant> clock) {
        this.settings = settings;
        this.verbs = verbs;
        this.screen = screen;
        this.clock = clock;
    }

    /// The recents that match the query, pinned ones first.
    public Signal<List<Row>> rows() { return rows; }

    public Signal<Optional<Cut>> cut() { return cut; }

    /// Whether a copy of a sample is there that was worked on.
    public Signal<Map<Sample, Boolean>> begun() { return begun; }

    public String query() { return query; }

    /// Words that must all be in the path.
    public void query(String words) {
        query = words;
        list();
    }

    /// Looks again at the files; call when the screen shows.
    public void refresh() {
        list();
        for (String path : settings.get().recents())
            verbs.changed(Path.of(path)).thenAcceptAsync(at -> {
                if (at.equals(known.put(path, at))) return;
                list();
            }, screen).exceptionally(_ -> null);
        for (Sample sample : Sample.values())
            verbs.changed(verbs.copyOf(sample)).thenAcceptAsync(at -> {
                var now = new EnumMap<Sample, Boolean>(Sample.class);
                now.putAll(begun.get());
                now.put(sample, at.isPresent());
                begun.set(now);
            }, screen).exceptionally(_ -> null);
        cutOff();
    }

    /// The settings changed: the list follows.
    public void list() {
        var shown = new ArrayList<Row>();
        for (String path : settings.get().recent().shown())
            if (matches(path)) shown.add(row(path));
        rows.set(List.copyOf(shown));
    }

    public void pin(Row row) { settings.set(settings.get().withPinned(row.file().toString(), !row.pinned())); }

    public void remove(Row row) { settings.set(settings.get().withoutRecent(row.file().toString())); }

    /// A missing project was found elsewhere.
    public void moved(Row row, Path found) {
        settings.set(settings.get().withMoved(row.file().toString(), found.toAbsolutePath().toString()));
    }

    public void sample(Sample sample, boolean afresh) { verbs.sample(sample, afresh); }

    /// Opens what was cut off, and offers its task again.
    public void resume() {
        cut.get().ifPresent(now -> {
            verbs.cutOff().set(Optional.empty());
            verbs.resume(now.session());
        });
        cutOff();
    }

    /// The line was read.
    public void dismiss() {
        verbs.cutOff().set(Optional.empty());
        cutOff();
    }

    private void cutOff() {
        Optional<LastSession> session = verbs.cutOff().get();
        if (session.isEmpty()) {
            cut.set(Optional.empty());
            return;
        }
        LastSession last = session.get();
        if (cut.get().map(now -> now.session().equals(last)).orElse(false)) return;
        var _ = verbs.operations(last.project()).whenCompleteAsync((count, failure) -> cut.set(Optional.of(failure == null
                ? new Cut(last, words(last, count), Stopped.command(last).isPresent())
                : new Cut(last, Strings.of("welcome.cut.broken", last.name(), Problems.text("Look at " + last.name(), failure)),
                        false))), screen);
    }

    private static String words(LastSession last, int operations) {
        String safe = Strings.of("welcome.cut", last.name(), operations);
        if (last.tasks().isEmpty()) return safe;
        return safe + " " + (last.tasks().size() == 1
                ? Strings.of("welcome.cut.task", last.tasks().getFirst())
                : Strings.of("welcome.cut.tasks", String.join("”, “", last.tasks())));
    }

    private Row row(String path) {
        Path file = Path.of(path);
        String name = String.valueOf(file.getFileName()).replace(ProjectVerbs.ENDING, "");
        Optional<Instant> at = known.getOrDefault(path, Optional.empty());
        boolean missing = known.containsKey(path) && at.isEmpty();
        return new Row(file, name, String.valueOf(file.getParent()), settings.get().isPinned(path), missing, at.map(this::age)
                .orElse(""));
    }

    private boolean matches(String path) {
        String low = path.toLowerCase(Locale.ROOT);
        for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) if (!low.contains(word)) return false;
        return true;
    }

    private String age(Instant at) {
        Duration age = Duration.between(at, clock.get());
        if (age.toMinutes() < 1) return Strings.of("age.now");
        if (age.toMinutes() < 60) return Strings.of("age.minutes", age.toMinutes());
        if (age.toHours() < 24) return Strings.of("age.hours", age.toHours());
        if (age.toDays() < WEEK) return Strings.of("age.days", age.toDays());
        if (age.toDays() < 60) return Strings.of("age.weeks", age.toDays() / WEEK);
        return Strings.of("age.months", Numbers.count(age.toDays() / 30));
    }
}
