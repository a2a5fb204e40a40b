package org.discern.ui.recipe.compare;

import org.discern.ui.recipe.compare.board.BoardPane;
import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.scene.layout.StackPane;
import javafx.scene.control.TextInputControl;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.ColumnWords;
import org.discern.ui.recipe.compare.live.ConstraintWords;
import org.discern.ui.recipe.compare.live.PathWords;
import org.discern.ui.recipe.compare.live.Reasons;
import org.discern.ui.stage.AudienceWindow;
import org.jspecify.annotations.Nullable;

/// The comparison on a screen of its own, large, for people who only look: the arrows walk, `B` makes it black, `H` hides names,
/// as in a show, `L` hides the lines, `Esc` leaves. With a second screen the audience gets that one and the speaker's notes open on the first; with one,
/// `N` brings the notes up in a bar that goes away by itself.
final class Presenter extends BorderPane {
    private static final Duration KEYS_SHOWN = Duration.seconds(5);
    private static final double UNIT = 1.55;
    private static final double ROW_HEIGHT = 52;

    private final CompareDesk desk;
    private final Label title = new Label();
    private final Label asked = new Label();
    private final Label said = new Label();
    private final BoardPane board;
    private final SpeakerNotes notes;
    private final StackPane over = new StackPane();
    private final Region black = new Region();
    private final Label keys = new Label(Strings.of("recipe.compare.present.keys", Keys.shown("B"), Keys.shown("H"), Keys.shown(
            "N")));
    private final PauseTransition gone = new PauseTransition(KEYS_SHOWN);
    private final AudienceWindow window;

    /// @param alone whether it has a window of its own, and its keys; else it is one scene of a show
    Presenter(CompareDesk desk, boolean alone) {
        this.desk = desk;
        getStyleClass().addAll("pane", "presenter");
        CompareDesk.style(this);
        board = new BoardPane(desk, false, UNIT, ROW_HEIGHT);
        title.getStyleClass().add("presenter-title");
        title.setMinWidth(0);
        asked.getStyleClass().add("presenter-asked");
        asked.setMinWidth(0);
        said.getStyleClass().add("presenter-said");
        said.setWrapText(true);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        var head = alone ? new VBox(title, asked) : new VBox(asked); // a scene of a show has a name of its own
        head.getStyleClass().add("presenter-head");
        var foot = new HBox(said);
        foot.getStyleClass().add("presenter-foot");
        notes = new SpeakerNotes(desk);
        black.getStyleClass().add("presenter-black");
        black.setVisible(false);
        over.getChildren().addAll(new BorderPane(board, head, null, foot, null), black);
        if (alone) keys();
        window = new AudienceWindow(this, over, notes, board::requestFocus, notes::stop);
        setCenter(over);
        desk.state().comparison().addListener(_ -> show());
        desk.state().columns().addListener(_ -> show());
        desk.state().reasons().addListener(_ -> show());
        desk.state().blurred().addListener(_ -> show());
        if (alone) addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    /// The keys stand there at first and when the mouse is moved, and go by themselves: the audience reads the rankings.
    private void keys() {
        keys.getStyleClass().add("presenter-keys");
        keys.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        keys.setMouseTransparent(true);
        StackPane.setAlignment(keys, Pos.TOP_RIGHT);
        over.getChildren().add(keys);
        gone.setOnFinished(_ -> keys.setVisible(false));
        addEventFilter(MouseEvent.MOUSE_MOVED, _ -> tellKeys());
    }

    private void tellKeys() {
        keys.setVisible(true);
        gone.playFromStart();
    }

    /// Opens on another screen than the window's when there is one; a second call brings it to the front.
    void open(@Nullable Window owner) {
        boolean fresh = window.open(owner, Strings.of("recipe.compare.present.title"), Strings.of("recipe.compare.present.notes"),
                560, 420);
        if (!fresh) return;
        notes.restart();
        black.setVisible(false);
        tellKeys();
        board.requestFocus();
    }

    /// The bar is away: what was written is kept, and the keys walk the board again.
    private void hideBar() {
        notes.keep();
        window.hideBar();
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        if (e.getTarget() instanceof TextInputControl) { // letters are written there
            if (e.getCode() != KeyCode.ESCAPE) return;
            hideBar();
            e.consume();
            return;
        }
        boolean wasBlack = black.isVisible();
        if (e.getCode() == KeyCode.ESCAPE) window.close();
        else if (e.getCode() == KeyCode.N) {
            notes.keep();
            window.toggleSpeaker();
        } else if (e.getCode() == KeyCode.B || e.getCode() == KeyCode.PERIOD) black.setVisible(!wasBlack);
        else if (e.getCode() == KeyCode.H) desk.state().blurred().set(!desk.state().blurred().get());
        else if (wasBlack) black.setVisible(false); // the first key takes black away
        else if (e.getCode() == KeyCode.L) desk.state().lines().set(!desk.state().lines().get());
        else if (e.getCode() == KeyCode.M) desk.state().measures().set(!desk.state().measures().get());
        else return;
        e.consume();
    }

    private void show() {
        boolean hidden = desk.state().blurred().get();
        List<ColumnSight> columns = desk.state().columns().get();
        desk.state().comparison().get().ifPresent(c -> title.setText(c.name().isEmpty() || hidden
                ? Strings.of("recipe.compare.present.heading", columns.size())
                : c.name()));
        var request = desk.state().request();
        asked.setText(request.isEmpty()
                ? Strings.of("recipe.compare.present.nothing")
                : request.constraints().isEmpty()
                        ? "“" + request.text() + "”"
                        : Strings.of("recipe.compare.present.asked", request.text(), ConstraintWords.all(request.constraints())));
        said.setText(desk.state().reasons().get().map(this::sentence).orElse(""));
    }

    /// The recipe at the cursor in one sentence: where it stands in each column, and the best way to it.
    private String sentence(Reasons r) {
        Optional<String> path = r.why().filter(w -> !w.paths().isEmpty()).map(w -> PathWords.of(w.paths().getFirst(), r.graph(),
                n -> People.name(desk.state(), r.graph().name(n), r.graph().kind(n) == NodeKind.USER)));
        List<ColumnSight> all = desk.state().columns().get();
        List<Integer> places = r.places();
        var standing = new java.util.StringJoiner(", ");
        for (int c = 0; c < places.size() && c < all.size(); c++) {
            ColumnSight sight = all.get(c);
            String who = People.name(desk.state(), ColumnWords.name(sight.column(), r.graph()), sight.person());
            if (all.stream().filter(s -> s.name().equals(sight.name())).count() > 1 && !sight.facets().isEmpty())
                who = Strings.of("recipe.compare.present.of", who, String.join(", ", sight.facets()));
            standing.add(places.get(c) < 0
                    ? Strings.of("recipe.compare.present.nowhere", who)
                    : Strings.of("recipe.compare.present.place", places.get(c) + 1, who));
        }
        return Strings.of("recipe.compare.present.said", r.name(), standing.toString(), path.orElse(""));
    }
}
