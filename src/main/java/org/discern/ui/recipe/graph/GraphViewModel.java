package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scenes;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.SceneGraph;
import org.discern.work.recipe.walk.SceneLayout;

/// The scene on the screen: one per window. What can be done to it stands in the `*Verbs` beside. Every change is one operation
/// of the project; the motion of the layout that follows joins the operation that set it off. Selection, hover and camera are no operations of their own, they travel with
/// the next one. The project's scene is the truth: undo and redo arrive through [#refresh]. Used on the screen's thread only.
public final class GraphViewModel {
    /// How much marks move to make room for new ones, and to be laid out anew.
    static final double ROOM = .55;
    static final double ANEW = 1;

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
    private final BooleanProperty layoutOn = new SimpleBooleanProperty(true);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Window>> framed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private double seenWidth; // of the canvas, in pixels; 0 before it is laid out
    private double seenHeight;
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

    /// What part of the scene has to be in view, whatever the size of the canvas; empty while the hand decides.
    ReadOnlyObjectProperty<Optional<Window>> framed() { return framed.getReadOnlyProperty(); }

    /// A part of the scene, around its middle, in scene units.
    record Window(double x, double y, double width, double height) {}

    void frame(Window part) { framed.set(Optional.of(part)); }

    /// The canvas has another size, in pixels.
    void sized(double width, double height) {
        seenWidth = width;
        seenHeight = height;
    }

    /// What part of the scene is in view; 0 wide before the canvas is laid out.
    Window window() {
        Scene.Camera now = camera.get();
        return new Window(now.x(), now.y(), seenWidth / now.zoom(), seenHeight / now.zoom());
    }

    /// Whether marks make room by themselves.
    public BooleanProperty layoutOn() { return layoutOn; }

    /// Marks jump to their places instead of moving there.
    public BooleanProperty reducedMotion() { return reducedMotion; }

    public RecipeGraph graph() { return sight.get().graph(); }

    public Scene scene() { return sight.get().scene(); }

    SceneGraph scenery() { return sight.get(); }

    RecipeRoom room() { return room; }

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
        if (!sameGraph) paths.set(List.of()); // before anybody looks for their nodes in the other graph
        adopt(SceneGraph.of(graph, present), other);
        if (other) camera.set(present.camera());
        if (wasEmpty && !present.isEmpty()) fits.set(fits.get() + 1);
    }

    /// Whether both say the same; the project keeps marks in no order.
    private static boolean same(Scene one, Scene other) {
        return one.equals(other) || (one.marks().size() == other.marks().size() && one.bundles().size() == other.bundles().size()
                && one.withMarks(other.marks()).withBundles(other.bundles()).equals(other) && new HashSet<>(one.marks()).equals(
                        new HashSet<>(other.marks())) && new HashSet<>(one.bundles()).equals(new HashSet<>(other.bundles())));
    }

    // ---- for the verbs

    void remark(String words) { remark.set(words); }

    /// Everything into view.
    void fit() { fits.set(fits.get() + 1); }

    void pointOut(List<GraphPath> found) {
        paths.set(List.copyOf(found));
        touch();
    }

    void focus(int body) { focus.set(body); }

    void select(BitSet bodies) {
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

    public boolean isPinned(int body) {
        SceneGraph now = sight.get();
        return now.isMark(body) ? now.scene().marks().get(body).pinned() : now.bundle(body).pinned();
    }

    /// Once a frame while the view is shown.
    public void pulse() { motion.pulse(); }

    /// The hand takes bodies along; nothing is kept until [#drop].
    void carry(BitSet bodies, double dx, double dy) {
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

    /// The hand lets go; one step, if it took anything along.
    void drop(String label, UnaryOperator<Scene> change) {
        if (!held) return;
        held = false;
        keep(label, fresh(), change.apply(withPlaces().scene()));
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
    void decide(String label, UnaryOperator<Scene> change, double heat) {
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
    SceneGraph withPlaces() {
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

    void touch() { frame.set(frame.get() + 1); }

    String words(int[] nodes) {
        return nodes.length == 1 ? graph().name(nodes[0]) : Strings.of("recipe.graph.nodes", nodes.length);
    }

    String words(BitSet bodies) {
        int one = bodies.nextSetBit(0);
        return bodies.cardinality() == 1 && sight.get().isMark(one)
                ? sight.get().name(one)
                : Strings.of("recipe.graph.nodes", bodies.cardinality());
    }
}
