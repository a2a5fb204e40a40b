package org.discern.ui.stage;

import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.ZoomPane;

/// What the audience sees: the scene's name, and its view as large as there is room. A sweep glides once and stays at its end; with
/// reduced motion it is there at once.
final class AudiencePane extends BorderPane {
    static final String STYLE = "/org/discern/ui/stage/stage.css";
    /// Views are drawn for a window of this width; on a larger screen they grow.
    private static final double ORDINARY = 1360;
    /// Words are at least that much larger before an audience.
    private static final double LEAST = 1.25;
    private static final double MOST = 2.5;
    private static final double WHOLE_WIDTH = 1720;
    private static final double WHOLE_HEIGHT = 1000;
    private static final double SMALLEST = .72;
    private static final Duration KEYS_SHOWN = Duration.seconds(5);
    private static final double SWEEP_SECONDS = 6;

    private final StageViewModel model;
    private final Scenery scenery;
    private final Label place = new Label();
    private final Label name = new Label();
    private final StackPane middle = new StackPane();
    private final StackPane over = new StackPane();
    private final Region black = new Region();
    private final Label keys = new Label(Strings.of("stage.audience.keys"));
    private final PauseTransition gone = new PauseTransition(KEYS_SHOWN);
    private Optional<ShowScene> shown = Optional.empty();
    private Optional<Node> standing = Optional.empty();
    private long sweepFrom = -1; // nanoseconds; -1 before the first frame

    private final AnimationTimer sweep = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (sweepFrom < 0) sweepFrom = now;
            double t = Math.min(1, (now - sweepFrom) / 1e9 / SWEEP_SECONDS);
            shown.ifPresent(s -> scenery.show(s.sight(), eased(t)));
            if (t >= 1) stop();
        }
    };

    AudiencePane(StageViewModel model, Scenery scenery) {
        this.model = model;
        this.scenery = scenery;
        getStyleClass().addAll("pane", "audience");
        getStylesheets().add(Objects.requireNonNull(AudiencePane.class.getResource(STYLE)).toExternalForm());
        setFocusTraversable(true);
        place.getStyleClass().add("audience-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("audience-name");
        name.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        keys.getStyleClass().add("audience-keys");
        keys.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        keys.setMouseTransparent(true);
        StackPane.setAlignment(keys, Pos.TOP_CENTER); // over the name, not over what the scene says
        gone.setOnFinished(_ -> keys.setVisible(false));
        gone.playFromStart();
        addEventFilter(MouseEvent.MOUSE_MOVED, _ -> tellKeys());
        var head = new HBox(name, gap, place);
        head.getStyleClass().add("audience-head");
        black.getStyleClass().add("audience-black");
        black.setVisible(false);
        var scene = new BorderPane(middle, head, null, null, null);
        over.getChildren().addAll(scene, black, keys);
        setCenter(over);
        widthProperty().addListener((_, _, _) -> larger());
        heightProperty().addListener((_, _, _) -> larger());
        var edge = new javafx.scene.shape.Rectangle();
        edge.widthProperty().bind(middle.widthProperty());
        edge.heightProperty().bind(middle.heightProperty());
        middle.setClip(edge);
        middle.setMinSize(0, 0);
        Fx.whileShown(this, model.state(), _ -> tell());
        Fx.whileShown(this, model.show(), _ -> tell());
    }

    /// The keys of the show act wherever the focus is.
    void keys(StageKeys keys) { addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed); }

    /// Where the speaker's bar lies.
    StackPane over() { return over; }

    /// The keys stand there as the show begins and when the mouse is moved, and go by themselves.
    private void tellKeys() {
        keys.setVisible(true);
        gone.playFromStart();
    }

    /// Ends what moves.
    void still() {
        gone.stop();
        sweep.stop();
        shown = Optional.empty();
    }

    private void tell() {
        StageViewModel.State now = model.state().get();
        black.setVisible(now.black());
        place.setText(Strings.of("stage.place", now.place() + 1, model.show().get().size()));
        Optional<ShowScene> scene = model.scene();
        name.setText(scene.map(scenery::title).orElse(""));
        boolean same = scene.map(ShowScene::sight).equals(shown.map(ShowScene::sight)) && scene.map(ShowScene::id).equals(shown
                .map(ShowScene::id));
        if (!now.playing() || scene.isEmpty() || same) return;
        shown = scene;
        sweep.stop();
        Sight sight = scene.get().sight();
        Node node = scenery.stand(sight);
        if (!Optional.of(node).equals(standing)) {
            standing = Optional.of(node);
            middle.getChildren().setAll(zoomed(node));
            larger();
        }
        boolean moves = sight instanceof Sight.Threshold t && t.moves() && !Motion.isReduced();
        scenery.show(sight, moves ? 0 : 1);
        if (moves) {
            sweepFrom = -1;
            sweep.start();
        }
        requestFocus();
    }

    /// A node is put into such a pane once: it leaves its mark on it.
    private static ZoomPane zoomed(Node node) {
        return (ZoomPane) node.getProperties().computeIfAbsent(ZoomPane.class, _ -> {
            var zoom = new ZoomPane(node);
            var _ = new OnStage(node);
            zoom.setMouseTransparent(true); // the show is led by keys: a stray click changes nothing
            return zoom;
        });
    }

    /// The comparison is drawn for a whole large screen: on a smaller one it shrinks, so that its ten places are seen.
    private void larger() {
        double factor = Math.clamp(getWidth() / ORDINARY, LEAST, MOST);
        double whole = Math.clamp(Math.min(getWidth() / WHOLE_WIDTH, getHeight() / WHOLE_HEIGHT), SMALLEST, MOST);
        standing.ifPresent(node -> zoomed(node).factor(node.getStyleClass().contains("presenter") ? whole : factor));
    }

    private static double eased(double t) { return t * t * (3 - 2 * t); }
}
