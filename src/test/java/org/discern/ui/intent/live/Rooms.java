package org.discern.ui.intent.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.NamedSimilarity;
import org.discern.domain.intent.Stability;
import org.discern.domain.intent.SuggestedName;
import org.discern.domain.intent.Term;
import org.discern.ui.intent.IntentCommands;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Theme;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// A room around a fixture, all on one thread.
public final class Rooms {
    private Rooms() {}

    public static Room of(DiscoveryFixture fixture) { return around(workspace(fixture)); }

    public static Workspace workspace(DiscoveryFixture fixture) {
        var workspace = new Workspace();
        workspace.corpus().set(fixture.corpus());
        workspace.discovery().set(Optional.of(fixture.discovery()));
        return workspace;
    }

    public static Room around(Workspace workspace) { return around(workspace, new Answers(new AtomicInteger())); }

    public static Room around(Workspace workspace, Evidence evidence) {
        var live = new IntentViewModel(workspace, Runnable::run);
        workspace.discovery().listen(_ -> live.refresh());
        workspace.decisions().listen(_ -> live.refresh());
        workspace.corpus().listen(_ -> live.refresh());
        return new Room(live, new Still(), new Commands(), evidence, Runnable::run);
    }

    /// Shows a view as the window would: dressed, with the keys of its commands.
    ///
    /// @param place id of its screen
    public static void show(Stage stage, Region view, Room room, String place) {
        IntentCommands.register(room);
        room.navigator().place().set(place);
        var scene = new Scene(view, 1280, 720);
        Theme.dress(scene);
        KeyRouter.install(scene, room.commands(), room.navigator().place()::get, () -> false);
        stage.setScene(scene);
        stage.show();
    }

    /// The notices so far: `words [action]`.
    public static List<String> told(Room room) { return ((Still) room.navigator()).told; }

    private static final class Still implements Navigator {
        private final Signal<String> place = new Signal<>("");
        private final List<String> told = new ArrayList<>();

        @Override
        public Signal<String> place() { return place; }

        @Override
        public void go(String screenId) {}

        @Override
        public void tell(String line, String action, Runnable onAction) { told.add(line + " [" + action + "]"); }
    }

    /// @param linked counts how often intents of another cut were linked
    public static Evidence answers(AtomicInteger linked) { return new Answers(linked); }

    /// Plain but true answers: the first members, the first pair, the run's own domains.
    private static final class Answers implements Evidence {
        private final AtomicInteger linked;

        Answers(AtomicInteger linked) { this.linked = linked; }

        @Override
        public CompletableFuture<DomainTree> domains(Discovery discovery, Cut cut) {
            linked.incrementAndGet();
            return CompletableFuture.completedFuture(discovery.domains());
        }

        @Override
        public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
            Dendrogram tree = discovery.tree();
            int[] leaves = tree.leavesOf(node);
            List<ClusterCard.Example> some = new ArrayList<>();
            for (int i = 0; i < Math.min(6, leaves.length); i++)
                some.add(new ClusterCard.Example(leaves[i], 0.9 - 0.05 * i, -1, 0));
            return CompletableFuture.completedFuture(new ClusterCard(node, leaves.length, 0, 0.81, tree.height(node), tree.parent(
                    node) < 0
                            ? tree.height(node)
                            : tree.height(tree.parent(node)), List.of(new Term("card", 40, 1e-9, 9.1), new Term("my card", 22,
                                    1e-4, 5.2),
                                    new Term("find", 9, 0.21, 1.4)), some, some.subList(0, Math.min(3, some.size())), some
                                            .subList(0, Math
                                                    .min(2, some.size())), List.of(new NamedSimilarity("card_block", 0.71, 80,
                                                            new ClosestPair(node, leaves[0], 0, 0.83, true)),
                                                            new NamedSimilarity("card_pin", 0.44, 62, null)), leaves.length > 1
                                                                    ? List.of(List.of(leaves[0], leaves[1]))
                                                                    : List.of(), List.of(new SuggestedName("lost_card_" + node
                                                                            % 97,
                                                                            SuggestedName.Source.TERMS, false, 0.72),
                                                                            new SuggestedName("find_card",
                                                                                    SuggestedName.Source.MEDOID, false, 0.31),
                                                                            new SuggestedName("card", SuggestedName.Source.TERMS,
                                                                                    false, 0.83))));
        }

        /// Rising with the place of the cluster in the cut.
        @Override
        public CompletableFuture<Stability> measureStability(Discovery discovery, Cut cut) {
            var ofNode = new HashMap<Integer, Double>();
            for (int c = 0; c < cut.clusters(); c++) ofNode.put(cut.node(c), (c + 1.0) / cut.clusters());
            return CompletableFuture.completedFuture(new Stability(ofNode, 5, 300, discovery.tree().leaves()));
        }

        @Override
        public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
            Dendrogram tree = discovery.tree();
            return CompletableFuture.completedFuture(new ClosestPair(join, tree.leafAt(tree.first(tree.left(join))), tree.leafAt(
                    tree.first(tree.right(join))),
                    0.77, true));
        }
    }
}
