package org.discern.ui.search;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.discern.domain.corpus.Corpus;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Command;
import org.discern.work.ProjectSummary;
import org.discern.work.RowsVerb;
import org.discern.work.Workspace;

/// What can be done to any set of utterances without a run: label, copy, export.
public final class MatchVerbs {
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Navigator navigator;

    public MatchVerbs(Workspace workspace, Dialogs dialogs, Navigator navigator) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    /// @param label gives rows an intent
    /// @param export writes rows to a file
    public List<RowsVerb> all(BiConsumer<BitSet, String> label, BiConsumer<BitSet, Path> export) {
        return List.of(new Verb("edit.match.label", true, rows -> ask(rows, label)), new Verb("edit.match.copy", false,
                this::copy), new Verb("edit.match.export", false, rows -> export(rows, export)));
    }

    private final class Verb implements RowsVerb {
        private final String id;
        private final boolean changes;
        private final Consumer<BitSet> action;

        Verb(String id, boolean changes, Consumer<BitSet> action) {
            this.id = id;
            this.changes = changes;
            this.action = action;
        }

        @Override
        public String id() { return id; }

        @Override
        public Command.State state(BitSet rows) {
            boolean locked = changes && workspace.project().get().map(ProjectSummary::readOnly).orElse(false);
            return new Command.State(Strings.of(id + ".count", rows.cardinality()), rows.isEmpty()
                    ? Strings.of("edit.match.none")
                    : locked ? Strings.of("edit.match.locked") : "");
        }

        @Override
        public void run(BitSet rows) { action.accept((BitSet) rows.clone()); }
    }

    private void ask(BitSet rows, BiConsumer<BitSet, String> label) {
        Corpus corpus = workspace.corpus().get();
        long labelled = rows.stream().filter(row -> row < corpus.size() && !corpus.get(row).intent().isEmpty()).count();
        LabelAsk.ask(dialogs, List.copyOf(new TreeSet<>(corpus.intents().names())), rows.cardinality(), labelled > 0
                ? Strings.of("edit.match.label.overwrites", labelled)
                : "", name -> label.accept(rows, name));
    }

    private void copy(BitSet rows) {
        Corpus corpus = workspace.corpus().get();
        var words = new StringBuilder();
        rows.stream().filter(row -> row < corpus.size()).forEach(row -> words.append(corpus.get(row).text()).append('\n'));
        Tables.copy(words.toString());
        navigator.tell(Strings.of("edit.match.copied", Numbers.count(rows.cardinality())), "", () -> {});
    }

    private void export(BitSet rows, BiConsumer<BitSet, Path> export) {
        dialogs.saveFile(Strings.of("edit.match.export.title", rows.cardinality()), "matches.csv", List.of(new FileChoosers.Kind(
                Strings.of("edit.match.kind.csv"), List.of("*.csv")), new FileChoosers.Kind(Strings.of("edit.match.kind.tsv"),
                        List.of(
                                "*.tsv")), new FileChoosers.Kind(Strings.of("edit.match.kind.jsonl"), List.of("*.jsonl"))))
                .ifPresent(
                        file -> export.accept(rows, file));
    }
}
