package org.discern.ui.intent.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.kit.Chooser;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.ProjectSummary;
import org.discern.work.RowsVerb;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;

/// Moves a set of utterances to one cluster, or takes them out of theirs. Each states its count first and is one undo step.
public final class ClusterRowsVerbs {
    private final Workspace workspace;
    private final EditClusters edits;
    private final Signal<IntFunction<String>> hints;
    private final Dialogs dialogs;
    private final Navigator navigator;

    /// @param hints what a cluster without a name is called by its words
    public ClusterRowsVerbs(Workspace workspace, Signal<IntFunction<String>> hints, Dialogs dialogs, Navigator navigator) {
        this.workspace = workspace;
        this.edits = new EditClusters(workspace);
        this.hints = hints;
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    public List<RowsVerb> all() {
        return List.of(new Verb("edit.match.move", this::ask), new Verb("edit.match.takeOut", (leaves, _) -> apply(
                new ClusterEdit.TakeOut(leaves))));
    }

    private final class Verb implements RowsVerb {
        private final String id;
        private final BiConsumer<Set<Integer>, Discovery> action;

        Verb(String id, BiConsumer<Set<Integer>, Discovery> action) {
            this.id = id;
            this.action = action;
        }

        @Override
        public String id() { return id; }

        @Override
        public Command.State state(BitSet rows) {
            Discovery now = workspace.discovery().get().orElse(null);
            int count = now == null ? 0 : count(now, rows);
            boolean locked = workspace.project().get().map(ProjectSummary::readOnly).orElse(false);
            return new Command.State(Strings.of(id + ".count", count), now == null
                    ? Strings.of("intent.needs.run")
                    : count == 0 ? Strings.of("edit.match.noCluster") : locked ? Strings.of("edit.match.locked") : "");
        }

        @Override
        public void run(BitSet rows) {
            workspace.discovery().get().ifPresent(now -> {
                Set<Integer> leaves = leaves(now, rows);
                if (!leaves.isEmpty()) action.accept(leaves, now);
            });
        }
    }

    /// The utterances that are in the tree; a label given by hand keeps one out of some runs.
    private static Set<Integer> leaves(Discovery run, BitSet rows) {
        var out = new HashSet<Integer>();
        int[] of = run.corpusRows();
        for (int leaf = 0; leaf < of.length; leaf++) if (rows.get(of[leaf])) out.add(leaf);
        return out;
    }

    /// How many these are; asked with every change of the selection, so nothing is collected.
    private static int count(Discovery run, BitSet rows) {
        int count = 0;
        for (int row : run.corpusRows()) if (rows.get(row)) count++;
        return count;
    }

    private void ask(Set<Integer> leaves, Discovery run) {
        Map<String, Integer> targets = targets(run);
        Runnable[] close = {() -> {}};
        close[0] = dialogs.sheet(Strings.of("edit.match.move.title", leaves.size()), new Chooser(List.copyOf(targets.keySet()),
                Strings.of("edit.match.move.prompt"), name -> {
                    close[0].run();
                    Integer node = targets.get(name);
                    if (node != null) apply(new ClusterEdit.Move(leaves, node));
                }));
    }

    /// Clusters worth a name by what people call them, new ones first, bigger ones first.
    private Map<String, Integer> targets(Discovery run) {
        IntentDecisions decisions = workspace.decisions().get();
        Cut cut = run.cut(decisions);
        Clusters clusters = Clusters.of(run, Clusters.labels(run, workspace.corpus().get()), cut, run.noveltyCut(decisions));
        var entries = new ArrayList<>(clusters.entries());
        entries.removeIf(e -> e.kind() == Clusters.Kind.STRAY || e.size() < run.spec().minClusterSize());
        entries.sort(Comparator.comparing((Clusters.Entry e) -> e.kind() != Clusters.Kind.NEW).thenComparing(Comparator
                .comparingInt(Clusters.Entry::size).reversed()).thenComparingInt(Clusters.Entry::node));
        var out = new LinkedHashMap<String, Integer>();
        for (Clusters.Entry entry : entries)
            out.putIfAbsent(Strings.of("edit.match.move.target", name(run, decisions, entry), Numbers.count(entry.size())), entry
                    .node());
        return out;
    }

    private String name(Discovery run, IntentDecisions decisions, Clusters.Entry entry) {
        String given = decisions.names().get(IntentDecisions.key(entry.node()));
        if (given != null) return given;
        return entry.kind() == Clusters.Kind.KNOWN && entry.intent() >= 0
                ? run.unseen().intents().name(entry.intent())
                : hints.get().apply(entry.node());
    }

    private void apply(ClusterEdit edit) {
        String done = edits.apply(edit).label();
        navigator.tell(Strings.of("edit.match.done", done), Strings.of("edit.undo.undo"), workspace::undo);
    }
}
