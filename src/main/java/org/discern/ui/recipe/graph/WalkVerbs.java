package org.discern.ui.recipe.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.ui.kit.Strings;
import org.discern.work.recipe.walk.Pattern;
import org.discern.work.recipe.walk.Sample;
import org.discern.work.recipe.walk.SceneEdit;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.Way;

/// What comes into the scene and what leaves it: search, sample, expand, open, group, dismiss. Each verb is one operation.
public final class WalkVerbs {
    /// New ones per node when nothing else is said.
    public static final int LIMIT = 12;
    private static final int PER_PLACE = 25;

    private final GraphViewModel state;
    private final SelectVerbs select;
    private final IntegerProperty limit = new SimpleIntegerProperty(LIMIT);

    WalkVerbs(GraphViewModel state, SelectVerbs select) {
        this.state = state;
        this.select = select;
    }

    /// How many new ones an expansion brings per node.
    public IntegerProperty limit() { return limit; }

    /// Shows nodes, e.g. what a search found.
    public void show(String label, int[] nodes) {
        boolean wasEmpty = state.scenery().size() == 0;
        int before = state.scenery().marks();
        state.decide(label, scene -> SceneEdit.show(state.graph(), scene, nodes), GraphViewModel.ROOM);
        select.nodes(nodes);
        int missing = (int) IntStream.of(nodes).filter(n -> state.scenery().bodyOf(n) < 0).count();
        state.remark(missing == 0 ? "" : Strings.of("recipe.graph.full", SceneEdit.MOST_MARKS, missing));
        if (wasEmpty && state.scenery().marks() > before) state.fit();
    }

    /// Shows what a pattern matches.
    ///
    /// @param words of the pattern, for the history
    public void show(Pattern pattern, String words) {
        RecipeGraph graph = state.graph();
        var _ = state.room().quick("Search", () -> pattern.match(graph, PER_PLACE)).whenCompleteAsync((match, failure) -> {
            if (failure != null) state.room().workspace().tell("Searching", failure);
            else if (match.isEmpty()) state.remark(Strings.of("recipe.graph.nothing", words));
            else {
                show(Strings.of("recipe.op.show", words), match.all());
                if (match.cut()) state.remark(Strings.of("recipe.graph.cut", PER_PLACE));
            }
        }, state.room().screen());
    }

    /// A small scene to begin with.
    public void sample() {
        RecipeGraph graph = state.graph();
        var _ = state.room().quick("Sample", () -> Sample.of(graph)).whenCompleteAsync((scene, failure) -> {
            if (failure != null) state.room().workspace().tell("Showing a sample", failure);
            else {
                state.decide(Strings.of("recipe.op.sample"), _ -> scene.withCamera(state.scene().camera()), GraphViewModel.ANEW);
                state.fit();
            }
        }, state.room().screen());
    }

    /// The ways that lead on from the selection, with counts.
    public List<Way> ways() { return Way.from(state.graph(), state.selectedNodes()); }

    /// How many of a way's neighbours are not shown yet.
    public int more(Way way) {
        var hidden = new HashSet<Integer>();
        for (int node : state.selectedNodes())
            for (int nb : Way.neighbours(state.graph(), node, way.relation())) if (state.scenery().bodyOf(nb) < 0) hidden.add(nb);
        return hidden.size();
    }

    /// Shows neighbours of the selection by one relation.
    public void expand(Way way) { expand(state.selectedNodes(), way.relation(), way.name(), limit.get()); }

    /// Shows neighbours of the selection by all relations, a few each.
    public void expandAll() {
        int[] nodes = state.selectedNodes();
        if (nodes.length == 0) return;
        state.decide(Strings.of("recipe.op.expand.all", state.words(nodes)), scene -> {
            Scene out = scene;
            for (Way way : Way.from(state.graph(), nodes))
                out = SceneEdit.expand(state.graph(), out, nodes, way.relation(), Math.min(5, limit.get()));
            return out;
        }, GraphViewModel.ROOM);
    }

    /// Opens a badge: its next ones come out.
    public void open(int badge) {
        SceneGraph now = state.scenery();
        if (badge >= now.size() || now.isMark(badge)) return;
        expand(new int[]{now.node(badge)}, now.way(badge), now.graph().relations().get(now.way(badge)).name(), limit.get());
    }

    private void expand(int[] nodes, int relation, String name, int most) {
        if (nodes.length == 0) return;
        Set<Integer> before = new HashSet<>();
        for (int i = 0; i < state.scenery().marks(); i++) before.add(state.scenery().node(i));
        state.decide(Strings.of("recipe.op.expand", name, state.words(nodes)), scene -> SceneEdit.expand(state.graph(), scene,
                nodes, relation,
                most), GraphViewModel.ROOM);
        SceneGraph now = state.scenery();
        long fresh = IntStream.range(0, now.marks()).filter(i -> !before.contains(now.node(i))).count();
        int left = IntStream.range(now.marks(), now.size()).filter(i -> now.way(i) == relation).map(now::held).max().orElse(0);
        state.remark(now.marks() >= SceneEdit.MOST_MARKS
                ? Strings.of("recipe.graph.full", SceneEdit.MOST_MARKS, left)
                : left > 200 ? Strings.of("recipe.graph.many", (int) fresh, left) : "");
    }

    /// Folds leaves of one kind and mark into badges: of the selection, or all.
    public void fold() {
        SceneGraph now = state.scenery();
        var among = new BitSet();
        if (state.selected().get().isEmpty()) among.set(0, now.size());
        else {
            among.or(state.selected().get());
            state.selected().get().stream().forEach(i -> Arrays.stream(now.around(i)).forEach(among::set));
        }
        state.decide(Strings.of("recipe.op.fold"), _ -> SceneEdit.fold(state.withPlaces(), among, 2), GraphViewModel.ROOM);
    }

    public void dismiss() {
        if (state.selected().get().isEmpty()) return;
        BitSet away = (BitSet) state.selected().get().clone();
        int next = neighbourOf(away);
        int node = next < 0 ? -1 : state.scenery().node(next);
        state.decide(Strings.of("recipe.op.dismiss", state.words(away)), _ -> SceneEdit.dismiss(state.withPlaces(), away),
                GraphViewModel.ROOM);
        select.focus(node < 0 ? -1 : state.scenery().bodyOf(node));
    }

    /// Leaves the selection alone on the screen.
    public void dismissOthers() {
        if (state.selected().get().isEmpty()) return;
        var away = new BitSet();
        away.set(0, state.scenery().size());
        away.andNot(state.selected().get());
        IntStream.range(state.scenery().marks(), state.scenery().size()).filter(i -> state.selected().get().get(state.scenery()
                .owner(i))).forEach(
                        away::clear);
        if (away.isEmpty()) return;
        state.decide(Strings.of("recipe.op.others", away.cardinality()), _ -> SceneEdit.dismiss(state.withPlaces(), away),
                GraphViewModel.ROOM);
    }

    /// An empty screen.
    public void clear() {
        if (state.scenery().size() == 0) return;
        state.decide(Strings.of("recipe.op.clear"), s -> Scene.EMPTY.withCamera(s.camera()), 0);
        state.pointOut(List.of());
    }

    private int neighbourOf(BitSet away) {
        for (int body : away.stream().toArray())
            for (int nb : state.scenery().around(body)) if (!away.get(nb) && state.scenery().isMark(nb)) return nb;
        return -1;
    }
}
