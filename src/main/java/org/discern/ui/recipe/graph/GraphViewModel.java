package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.ExplainingPaths;
import org.discern.work.recipe.walk.Pattern;
import org.discern.work.recipe.walk.Sample;
import org.discern.work.recipe.walk.SceneEdit;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.SceneLayout;
import org.discern.work.recipe.walk.Way;

/// The scene on the screen: one per window. Every change of it is one operation of the project; the motion of the layout that
/// follows joins the operation that set it off. Selection, hover and camera are no operations of their own, they travel with
/// the next one. The project's scene is the truth: undo and redo arrive through [#refresh]. Used on the screen's thread only.
public final class GraphViewModel {
    /// New ones per node when nothing else is said.
    public static final int LIMIT = 12;
    static final double ANEW = 1;
    private static final double ROOM = .55;
    private static final int PER_PLACE = 25;
    private static final int PATHS = 3;

    private final RecipeRoom room;
    private final Motion motion;
    private final ReadOnlyObjectWrapper<SceneGraph> sight = new ReadOnlyObjectWrapper<>(SceneGraph.EMPTY);
    private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<BitSet> selected = new ReadOnlyObjectWrapper<>(new BitSet());
    private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<List<GraphPath>> paths = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<String> remark = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Scene.Camera> camera = new ReadOnlyObjectWrapper<>(Scene.EMPTY.camera());
    private final ReadOnlyIntegerWrapper fits = new ReadOnlyIntegerWrapper();
    private final IntegerProperty limit = new SimpleIntegerProperty(LIMIT);
    private final BooleanProperty layoutOn = new SimpleBooleanProperty(true);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private Optional<Scene> local = Optional.empty(); // in place of the project's when that may not be changed
    private float[] x = {};
    private float[] y = {};
    private Scene written = Scene.EMPTY;
    private String lastLabel = "";
    private String lastGesture = "";
    private int gestures;
    private boolean held;

    public GraphViewModel(RecipeRoom room) {
        this.room = room;
        motion = new Motion(room, this::moved);
    }

    /// What is on the screen, on the present graph.
    public ReadOnlyObjectProperty<SceneGraph> sight() { return sight.getReadOnlyProperty(); }

    /// Grows whenever something was moved, selected or changed.
    public ReadOnlyIntegerProperty frame() { return frame.getReadOnlyProperty(); }

    /// Selected bodies; read only.
    public ReadOnlyObjectProperty<BitSet> selected() { return selected.getReadOnlyProperty(); }

    /// The body the keyboard stands on, -1 for none.
    public ReadOnlyIntegerProperty focus() { return focus.getReadOnlyProperty(); }

    /// Paths that are pointed out now, best first.
    public ReadOnlyObjectProperty<List<GraphPath>> paths() { return paths.getReadOnlyProperty(); }

    /// What the last wish came to when that is not plain to see, e.g. that nothing matches.
    public ReadOnlyObjectProperty<String> remark() { return remark.getReadOnlyProperty(); }

    /// Where a scene wants to be looked at from; changes when one is opened.
    public ReadOnlyObjectProperty<Scene.Camera> camera() { return camera.getReadOnlyProperty(); }

    /// Grows when everything should come into view.
    public ReadOnlyIntegerProperty fits() { return fits.getReadOnlyProperty(); }

    /// How many new ones an expansion brings per node.
    public IntegerProperty limit() { return limit; }

    /// Whether marks make room by themselves.
    public BooleanProperty layoutOn() { return layoutOn; }

    /// Marks jump to their places instead of moving there.
    public BooleanProperty reducedMotion() { return reducedMotion; }

    public RecipeGraph graph() { return sight.get().graph(); }

    public Scene scene() { return sight.get().scene(); }

    public float x(int body) { return x[body]; }

    public float y(int body) { return y[body]; }

    public boolean isMoving() { return motion.isMoving(); }

    public boolean readOnly() { return room.readOnly(); }

    /// Takes over what the project now holds.
    public void refresh() {
        RecipeGraph graph = room.kitchen().graph().get();
        Scenes scenes = room.kitchen().scenes().get();
        Scene present = (readOnly() && local.isPresent() ? local : scenes.present()).orElse(Scene.EMPTY);
        boolean sameGraph = graph == sight.get().graph();
        if (sameGraph && same(present, written)) return;
        boolean other = !present.name().equals(written.name());
        motion.stop();
        held = false;
        written = present;
        lastGesture = "";
        boolean wasEmpty = sight.get().size() == 0;
        adopt(SceneGraph.of(graph, present), other);
        if (other) camera.set(present.camera());
        if (wasEmpty && !present.isEmpty()) fits.set(fits.get() + 1);
        if (!sameGraph) paths.set(List.of());
    }

    /// Whether both say the same; the project keeps marks in no order.
    private static boolean same(Scene one, Scene other) {
        return one.equals(other) || (one.marks().size() == other.marks().size() && one.bundles().size() == other.bundles().size()
                && one.withMarks(other.marks()).withBundles(other.bundles()).equals(other) && new HashSet<>(one.marks()).equals(
                        new HashSet<>(other.marks())) && new HashSet<>(one.bundles()).equals(new HashSet<>(other.bundles())));
    }

    // ---- what is shown

    /// Shows nodes, e.g. what a search found.
    public void show(String label, int[] nodes) {
        boolean wasEmpty = sight.get().size() == 0;
        int before = sight.get().marks();
        decide(label, scene -> SceneEdit.show(graph(), scene, nodes), ROOM);
        selectNodes(nodes);
        int missing = (int) IntStream.of(nodes).filter(n -> sight.get().bodyOf(n) < 0).count();
        remark.set(missing == 0 ? "" : Strings.of("recipe.graph.full", SceneEdit.MOST_MARKS, missing));
        if (wasEmpty && sight.get().marks() > before) fits.set(fits.get() + 1);
    }

    /// Shows what a pattern matches.
    ///
    /// @param words of the pattern, for the history
    public void show(Pattern pattern, String words) {
        RecipeGraph graph = graph();
        var _ = room.quick("Search", () -> pattern.match(graph, PER_PLACE)).whenCompleteAsync((match, failure) -> {
            if (failure != null) room.workspace().tell("Searching", failure);
            else if (match.isEmpty()) remark.set(Strings.of("recipe.graph.nothing", words));
            else {
                show(Strings.of("recipe.op.show", words), match.all());
                if (match.cut()) remark.set(Strings.of("recipe.graph.cut", PER_PLACE));
            }
        }, room.screen());
    }

    /// A small scene to begin with.
    public void sample() {
        RecipeGraph graph = graph();
        var _ = room.quick("Sample", () -> Sample.of(graph)).whenCompleteAsync((scene, failure) -> {
            if (failure != null) room.workspace().tell("Showing a sample", failure);
            else {
                decide(Strings.of("recipe.op.sample"), _ -> scene.withCamera(scene().camera()), ANEW);
                fits.set(fits.get() + 1);
            }
        }, room.screen());
    }

    /// The ways that lead on from the selection, with counts.
    public List<Way> ways() { return Way.from(graph(), selectedNodes()); }

    /// How many of a way's neighbours are not shown yet.
    public int more(Way way) {
        var hidden = new HashSet<Integer>();
        for (int node : selectedNodes())
            for (int nb : Way.neighbours(graph(), node, way.relation())) if (sight.get().bodyOf(nb) < 0) hidden.add(nb);
        return hidden.size();
    }

    /// Shows neighbours of the selection by one relation.
    public void expand(Way way) { expand(selectedNodes(), way.relation(), way.name(), limit.get()); }

    /// Shows neighbours of the selection by all relations, a few each.
    public void expandAll() {
        int[] nodes = selectedNodes();
        if (nodes.length == 0) return;
        decide(Strings.of("recipe.op.expand.all", words(nodes)), scene -> {
            Scene out = scene;
            for (Way way : Way.from(graph(), nodes))
                out = SceneEdit.expand(graph(), out, nodes, way.relation(), Math.min(5, limit.get()));
            return out;
        }, ROOM);
    }

    /// Opens a badge: its next ones come out.
    public void open(int badge) {
        SceneGraph now = sight.get();
        if (badge >= now.size() || now.isMark(badge)) return;
        expand(new int[]{now.node(badge)}, now.way(badge), now.graph().relations().get(now.way(badge)).name(), limit.get());
    }

    private void expand(int[] nodes, int relation, String name, int most) {
        if (nodes.length == 0) return;
        Set<Integer> before = new HashSet<>();
        for (int i = 0; i < sight.get().marks(); i++) before.add(sight.get().node(i));
        decide(Strings.of("recipe.op.expand", name, words(nodes)), scene -> SceneEdit.expand(graph(), scene, nodes, relation,
                most), ROOM);
        SceneGraph now = sight.get();
        long fresh = IntStream.range(0, now.marks()).filter(i -> !before.contains(now.node(i))).count();
        int left = IntStream.range(now.marks(), now.size()).filter(i -> now.way(i) == relation).map(now::held).max().orElse(0);
        remark.set(now.marks() >= SceneEdit.MOST_MARKS
                ? Strings.of("recipe.graph.full", SceneEdit.MOST_MARKS, left)
                : left > 200 ? Strings.of("recipe.graph.many", (int) fresh, left) : "");
    }

    /// Folds leaves of one kind and mark into badges: of the selection, or all.
    public void fold() {
        SceneGraph now = sight.get();
        var among = new BitSet();
        if (selected.get().isEmpty()) among.set(0, now.size());
        else {
            among.or(selected.get());
            selected.get().stream().forEach(i -> Arrays.stream(now.around(i)).forEach(among::set));
        }
        decide(Strings.of("recipe.op.fold"), _ -> SceneEdit.fold(withPlaces(), among, 2), ROOM);
    }

    public void dismiss() {
        if (selected.get().isEmpty()) return;
        BitSet away = (BitSet) selected.get().clone();
        int next = neighbourOf(away);
        int node = next < 0 ? -1 : sight.get().node(next);
        decide(Strings.of("recipe.op.dismiss", words(away)), _ -> SceneEdit.dismiss(withPlaces(), away), ROOM);
        focusBody(node < 0 ? -1 : sight.get().bodyOf(node));
    }

    /// Leaves the selection alone on the screen.
    public void dismissOthers() {
        if (selected.get().isEmpty()) return;
        var away = new BitSet();
        away.set(0, sight.get().size());
        away.andNot(selected.get());
        IntStream.range(sight.get().marks(), sight.get().size()).filter(i -> selected.get().get(sight.get().owner(i))).forEach(
                away::clear);
        if (away.isEmpty()) return;
        decide(Strings.of("recipe.op.others", away.cardinality()), _ -> SceneEdit.dismiss(withPlaces(), away), ROOM);
    }

    /// An empty screen.
    public void clear() {
        if (sight.get().size() == 0) return;
        decide(Strings.of("recipe.op.clear"), s -> Scene.EMPTY.withCamera(s.camera()), 0);
        paths.set(List.of());
    }

    // ---- paths

    /// Finds ways between the two selected marks.
    ///
    /// @param onlyShortest one of the fewest steps, else the few that explain best
    public void findPaths(boolean onlyShortest) {
        int[] ends = selectedNodes();
        if (ends.length != 2) {
            remark.set(Strings.of("recipe.graph.two"));
            return;
        }
        RecipeGraph graph = graph();
        var _ = room.quick("Paths", () -> {
            var search = new ExplainingPaths(graph);
            return onlyShortest ? search.shortest(ends[0], ends[1]).stream().toList() : search.best(ends[0], ends[1], PATHS);
        }).whenCompleteAsync((found, failure) -> {
            if (failure != null) room.workspace().tell("Looking for paths", failure);
            else
                if (found.isEmpty())
                    remark.set(Strings.of("recipe.graph.nopath", graph.name(ends[0]), graph.name(ends[1])));
            else
                    showPaths(found);
        }, room.screen());
    }

    /// Shows a path and points it out, e.g. why a recipe ranks where it does.
    public void showPath(GraphPath path) { showPaths(List.of(path)); }

    public void showPaths(List<GraphPath> found) {
        var nodes = new ArrayList<Integer>();
        for (GraphPath path : found) nodes.addAll(path.nodes());
        int first = found.getFirst().nodes().getFirst();
        int last = found.getFirst().nodes().getLast();
        int[] all = nodes.stream().distinct().mapToInt(Integer::intValue).toArray();
        if (IntStream.of(all).anyMatch(n -> sight.get().bodyOf(n) < 0))
            show(Strings.of("recipe.op.paths", found.size(), graph().name(first), graph().name(last)), all);
        selectNodes(first, last);
        paths.set(List.copyOf(found));
        remark.set("");
        touch();
    }

    public void forgetPaths() {
        if (paths.get().isEmpty()) return;
        paths.set(List.of());
        touch();
    }

    // ---- selection

    /// @param extend adds to the selection; takes away when all of it is selected already
    public void select(int[] bodies, boolean extend) {
        var next = new BitSet();
        if (extend) next.or(selected.get());
        boolean all = extend && bodies.length > 0 && IntStream.of(bodies).allMatch(next::get);
        for (int body : bodies) next.set(body, !all);
        if (bodies.length == 1) focus.set(bodies[0]);
        if (bodies.length == 0 && !extend) forgetPaths();
        pick(next);
    }

    public void selectKind(NodeKind kind, boolean extend) {
        select(IntStream.range(0, sight.get().marks()).filter(i -> sight.get().kind(i) == kind).toArray(), extend);
    }

    public void selectNodes(int... nodes) {
        select(IntStream.of(nodes).map(sight.get()::bodyOf).filter(b -> b >= 0).toArray(), false);
    }

    /// The selection and everything joined to it.
    public void grow() {
        var next = (BitSet) selected.get().clone();
        selected.get().stream().forEach(i -> Arrays.stream(sight.get().around(i)).forEach(next::set));
        pick(next);
    }

    public void invert() {
        var next = new BitSet();
        next.set(0, sight.get().size());
        next.andNot(selected.get());
        pick(next);
    }

    public void selectAll() { select(IntStream.range(0, sight.get().size()).toArray(), false); }

    private void pick(BitSet bodies) {
        if (bodies.equals(selected.get())) return;
        selected.set(bodies);
        room.handover().users().set(selectedUsers());
        touch();
    }

    /// Graph nodes of the selected marks, in order of the scene.
    public int[] selectedNodes() { return selected.get().stream().filter(sight.get()::isMark).map(sight.get()::node).toArray(); }

    /// Keys of the selected users.
    public List<String> selectedUsers() {
        return IntStream.of(selectedNodes()).filter(n -> graph().kind(n) == NodeKind.USER).mapToObj(graph()::key).toList();
    }

    /// Moves the keyboard to a body and selects it; -1 for none.
    public void focusBody(int body) {
        focus.set(body);
        if (body >= 0) select(new int[]{body}, false);
        touch();
    }

    /// To the nearest body that lies in a direction, among those joined to the present one if there is any.
    public void walk(double dx, double dy) {
        SceneGraph now = sight.get();
        int from = focus.get();
        if (from < 0 || from >= now.size()) {
            tab(1);
            return;
        }
        int to = Walk.towards(from, now.around(from), dx, dy, x, y);
        if (to < 0) to = Walk.towards(from, IntStream.range(0, now.size()).filter(now::isShown).toArray(), dx, dy, x, y);
        if (to >= 0) focusBody(to);
    }

    /// To the next or previous body, users and recipes first.
    public void tab(int by) {
        SceneGraph now = sight.get();
        int[] order = IntStream.range(0, now.size()).filter(now::isShown).boxed().sorted(java.util.Comparator
                .<Integer>comparingInt(
                        i -> now.kind(i).ordinal()).thenComparingInt(i -> i)).mapToInt(Integer::intValue).toArray();
        if (order.length == 0) return;
        int at = -1;
        for (int i = 0; i < order.length; i++) if (order[i] == focus.get()) at = i;
        focusBody(order[Math.floorMod(at < 0 ? (by > 0 ? 0 : -1) : at + by, order.length)]);
    }

    // ---- where things stand

    /// The hand takes bodies along; nothing is kept until [#drop].
    public void drag(BitSet bodies, double dx, double dy) {
        held = true;
        if (!motion.isMoving() && layoutOn.get() && !reducedMotion.get()) startMotion(.3);
        bodies.stream().forEach(i -> {
            x[i] += (float) dx;
            y[i] += (float) dy;
            motion.hold(i, x[i], y[i]);
        });
        motion.warm(.3);
        touch();
    }

    /// The hand lets go: what it moved stays pinned where it is; one step.
    public void drop(BitSet bodies) {
        if (!held) return;
        held = false;
        keep(Strings.of("recipe.op.move", words(bodies)), fresh(), pinned(withPlaces().scene(), bodies, true));
    }

    /// Pins the selection where it is, or sets it free when all of it is pinned.
    public void pin() {
        BitSet bodies = selected.get();
        if (bodies.isEmpty()) return;
        boolean all = bodies.stream().allMatch(this::isPinned);
        decide(Strings.of(all ? "recipe.op.unpin" : "recipe.op.pin", words(bodies)), s -> pinned(s, bodies, !all), all ? .3 : 0);
    }

    public boolean isPinned(int body) {
        SceneGraph now = sight.get();
        return now.isMark(body) ? now.scene().marks().get(body).pinned() : now.bundle(body).pinned();
    }

    /// Lays everything out again; the pinned stay.
    public void layOut() { decide(Strings.of("recipe.op.layout"), s -> s, ANEW); }

    /// Once a frame while the view is shown.
    public void pulse() { motion.pulse(); }

    private Scene pinned(Scene scene, BitSet bodies, boolean on) {
        int n = scene.marks().size();
        return scene.withMarks(IntStream.range(0, n).mapToObj(i -> bodies.get(i)
                ? scene.marks().get(i).pinned(on)
                : scene.marks().get(i)).toList()).withBundles(IntStream.range(0, scene.bundles().size()).mapToObj(i -> bodies.get(
                        n + i) ? scene.bundles().get(i).pinned(on) : scene.bundles().get(i)).toList());
    }

    // ---- legend, filters, notes

    public void hideKind(NodeKind kind, boolean hide) {
        var kinds = new HashSet<>(scene().hiddenKinds());
        if (hide ? kinds.add(kind) : kinds.remove(kind))
            decide(Strings.of(hide ? "recipe.op.hide" : "recipe.op.unhide", Kinds.many(kind)), s -> s.withHidden(kinds, s
                    .hiddenRelations()), 0);
    }

    public void hideRelation(String relation, boolean hide) {
        var names = new HashSet<>(scene().hiddenRelations());
        if (hide ? names.add(relation) : names.remove(relation))
            decide(Strings.of(hide ? "recipe.op.hide" : "recipe.op.unhide", relation), s -> s.withHidden(s.hiddenKinds(), names),
                    0);
    }

    /// @param place in the palette
    public void tint(NodeKind kind, int place) {
        var tints = new java.util.EnumMap<NodeKind, Integer>(NodeKind.class);
        tints.putAll(scene().tints());
        tints.put(kind, place);
        decide(Strings.of("recipe.op.tint", Kinds.many(kind)), s -> s.withTints(tints), 0);
    }

    public void note(String text) {
        if (!text.equals(scene().note())) decide(Strings.of("recipe.op.note"), s -> s.withNote(text), 0);
    }

    /// The analyst looks elsewhere; no operation.
    public void look(Scene.Camera now) { camera.set(now); }

    // ---- operations

    /// The scene as it stands, with camera and selection.
    public Scene standing() { return withPlaces().scene(); }

    /// Puts another scene on the screen.
    public void open(Scene scene) {
        motion.stop();
        keep(Strings.of("recipe.op.open", scene.name()), fresh(), scene);
        camera.set(scene.camera());
        paths.set(List.of());
    }

    /// One change of the scene on the screen: one operation, then the marks make room.
    ///
    /// @param heat how much they move; 0 for not at all
    private void decide(String label, UnaryOperator<Scene> change, double heat) {
        Scene now = withPlaces().scene();
        Scene next = change.apply(now);
        if (next.equals(now) && heat < ANEW) return;
        motion.stop();
        keep(label, fresh(), next);
        if (heat > 0 && layoutOn.get()) {
            startMotion(heat);
            if (reducedMotion.get()) motion.jump();
        }
    }

    private String fresh() { return "recipe-scene-" + ++gestures + "-" + System.identityHashCode(this); }

    private void keep(String label, String gesture, Scene next) {
        SceneGraph now = SceneGraph.of(graph(), next);
        written = now.scene();
        adopt(now, false);
        lastLabel = label;
        lastGesture = gesture;
        if (readOnly()) local = Optional.of(written);
        else room.kitchen().decideScenes(label, gesture, s -> s.withPresent(written));
    }

    private void startMotion(double heat) {
        SceneGraph now = sight.get();
        boolean[] fixed = new boolean[now.size()];
        for (int i = 0; i < fixed.length; i++) fixed[i] = isPinned(i);
        motion.begin(now, x, y, fixed, heat);
        touch(); // whoever draws begins to pulse
    }

    private void moved(SceneLayout.Frame places) {
        if (places.x().length != x.length) return;
        x = places.x();
        y = places.y();
        touch();
        if (!places.rests() || held || lastGesture.isEmpty()) return;
        keep(lastLabel, lastGesture, withPlaces().scene()); // where they came to rest belongs to what set them off
    }

    /// The scene on the screen with present places, selection and camera.
    private SceneGraph withPlaces() {
        SceneGraph now = sight.get();
        Scene s = now.scene();
        var marks = new ArrayList<Scene.Mark>();
        for (int i = 0; i < now.marks(); i++)
            marks.add(s.marks().get(i).at(rounded(x[i]), rounded(y[i])).selected(selected.get().get(i)));
        var bundles = new ArrayList<Scene.Bundle>();
        for (int i = now.marks(); i < now.size(); i++) bundles.add(now.bundle(i).at(rounded(x[i]), rounded(y[i])));
        return SceneGraph.of(now.graph(), s.withMarks(marks).withBundles(bundles).withCamera(camera.get()));
    }

    private static double rounded(double value) { return Math.round(value * 10) / 10.0; }

    /// @param takeSelection from the scene; else the bodies that are selected now stay so
    private void adopt(SceneGraph next, boolean takeSelection) {
        SceneGraph before = sight.get();
        var picked = new BitSet();
        if (takeSelection) for (int i = 0; i < next.marks(); i++) picked.set(i, next.scene().marks().get(i).selected());
        else selected.get().stream().filter(i -> i < before.size()).forEach(i -> {
            if (before.isMark(i)) {
                int body = next.bodyOf(next.graph().find(before.graph().kind(before.node(i)), before.graph().key(before.node(
                        i))));
                if (body >= 0) picked.set(body);
            } else for (int k = next.marks(); k < next.size(); k++) if (next.bundle(k).sameAs(before.bundle(i))) picked.set(k);
        });
        int at = focus.get();
        int node = at >= 0 && at < before.marks()
                ? next.graph().find(before.graph().kind(before.node(at)), before.graph().key(
                        before.node(at)))
                : -1;
        x = new float[next.size()];
        y = new float[next.size()];
        for (int i = 0; i < next.size(); i++) {
            x[i] = (float) (next.isMark(i) ? next.scene().marks().get(i).x() : next.bundle(i).x());
            y[i] = (float) (next.isMark(i) ? next.scene().marks().get(i).y() : next.bundle(i).y());
        }
        selected.set(picked);
        focus.set(node < 0 ? -1 : next.bodyOf(node));
        sight.set(next);
        room.handover().users().set(selectedUsers());
        touch();
    }

    private void touch() { frame.set(frame.get() + 1); }

    private int neighbourOf(BitSet away) {
        for (int body : away.stream().toArray())
            for (int nb : sight.get().around(body)) if (!away.get(nb) && sight.get().isMark(nb)) return nb;
        return -1;
    }

    private String words(int[] nodes) {
        return nodes.length == 1 ? graph().name(nodes[0]) : Strings.of("recipe.graph.nodes", nodes.length);
    }

    private String words(BitSet bodies) {
        int one = bodies.nextSetBit(0);
        return bodies.cardinality() == 1 && sight.get().isMark(one)
                ? sight.get().name(one)
                : Strings.of("recipe.graph.nodes", bodies.cardinality());
    }
}
