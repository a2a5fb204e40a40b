package org.discern.ui.intent.rows;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.discern.domain.intent.Discovery;
import org.discern.ui.kit.Chooser;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
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
import org.discern.work.intent.edit.Target;

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
        return List.of(new Verb("edit.match.move", this::ask), new Verb("edit.match.takeOut", leaves -> apply(
                new ClusterEdit.TakeOut(leaves))));
    }

    private final class Verb implements RowsVerb {
        private final String id;
        private final Consumer<Set<Integer>> action;

        Verb(String id, Consumer<Set<Integer>> action) {
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
                if (!leaves.isEmpty()) action.accept(leaves);
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

    private void ask(Set<Integer> leaves) {
        var _ = edits.targets(leaves).result().thenAcceptAsync(found -> choose(leaves, found), Fx.thread());
    }

    /// Closest first.
    private void choose(Set<Integer> leaves, List<Target> found) {
        var targets = new LinkedHashMap<String, Integer>();
        for (Target target : found)
            if (target.node() >= 0)
                targets.putIfAbsent(Strings.of("edit.match.move.target", target.isNamed()
                        ? target.name()
                        : hints.get().apply(target.node()), Numbers.count(target.size())), target.node());
        Runnable[] close = {() -> {}};
        close[0] = dialogs.sheet(Strings.of("edit.match.move.title", leaves.size()), new Chooser(List.copyOf(targets.keySet()),
                Strings.of("edit.match.move.prompt"), name -> {
                    close[0].run();
                    Integer node = targets.get(name);
                    if (node != null) apply(new ClusterEdit.Move(leaves, node));
                }));
    }

    private void apply(ClusterEdit edit) {
        String done = edits.apply(edit).label();
        navigator.tell(Strings.of("edit.match.done", done), Strings.of("edit.undo.undo"), workspace::undo);
    }
}
