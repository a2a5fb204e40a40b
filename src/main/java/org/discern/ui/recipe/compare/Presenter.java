package org.discern.ui.recipe.compare;

import org.discern.ui.recipe.compare.board.BoardPane;
import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.stage.Screen;
import javafx.scene.layout.StackPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.Parent;
import javafx.scene.Node;
import javafx.geometry.Pos;
import javafx.animation.PauseTransition;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.ColumnWords;
import org.discern.ui.recipe.compare.live.ConstraintWords;
import org.discern.ui.recipe.compare.live.PathWords;
import org.discern.ui.recipe.compare.live.Reasons;
import org.jspecify.annotations.Nullable;

/// The comparison on a screen of its own, large, for people who only look: the arrows walk, `B` hides names, `L` hides the
/// lines, `Esc` leaves. With a second screen the audience gets that one and the speaker's notes open on the first; with one,
/// `N` brings the notes up in a bar that goes away by itself.
final class Presenter extends BorderPane {
    private static final double UNIT = 1.55;
    private static final double ROW_HEIGHT = 52;

    private final CompareDesk desk;
    private final Label title = new Label();
    private final Label asked = new Label();
    private final Label said = new Label();
    private final BoardPane board;
    private final SpeakerNotes notes;
    private final StackPane middle = new StackPane();
    private final PauseTransition rest = new PauseTransition(Duration.seconds(10));
    private @Nullable Stage stage;
    private @Nullable Stage notesStage;

    Presenter(CompareDesk desk) {
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
        var keys = new Label(Strings.of("recipe.compare.present.keys", Keys.shown("B"), Keys.shown("N")));
        keys.getStyleClass().addAll("muted", "presenter-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var head = new VBox(title, asked);
        head.getStyleClass().add("presenter-head");
        var foot = new HBox(said, keys);
        foot.getStyleClass().add("presenter-foot");
        setTop(head);
        notes = new SpeakerNotes(desk);
        middle.getChildren().add(board);
        StackPane.setAlignment(notes, Pos.BOTTOM_CENTER);
        rest.setOnFinished(_ -> {
            if (notes.isHover() || notes.lookupAll(".speaker-note").stream().anyMatch(Node::isFocused)) rest.playFromStart();
            else hideBar();
        });
        setCenter(middle);
        setBottom(foot);
        desk.state().comparison().addListener(_ -> show());
        desk.state().columns().addListener(_ -> show());
        desk.state().reasons().addListener(_ -> show());
        desk.state().blurred().addListener(_ -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    /// Opens on another screen than the window's when there is one; a second call brings it to the front.
    void open(@Nullable Window owner) {
        Stage open = stage;
        if (open != null) {
            open.toFront();
            return;
        }
        var root = new BorderPane(this);
        root.getStyleClass().add("pane");
        Stage now = stage(owner, root, 1280, 800, Strings.of("recipe.compare.present.title"));
        now.setFullScreenExitHint("");
        now.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        Optional<Screen> other = other(owner);
        if (other.isPresent()) {
            now.setX(other.get().getBounds().getMinX());
            now.setY(other.get().getBounds().getMinY());
            openNotes(owner);
        } else if (owner != null) {
            now.setX(owner.getX());
            now.setY(owner.getY());
        }
        now.setOnHidden(_ -> {
            root.setCenter(null);
            stage = null;
            notes.stop();
            hideBar();
            Stage beside = notesStage;
            if (beside != null) beside.close();
        });
        stage = now;
        notes.restart();
        now.setFullScreen(true);
        now.show();
        board.requestFocus();
    }

    private static Stage stage(@Nullable Window owner, Parent root, double width, double height, String title) {
        var scene = new Scene(root, width, height);
        Theme.dress(scene);
        var made = new Stage();
        if (owner != null) made.initOwner(owner);
        made.setTitle(title);
        made.setScene(scene);
        return made;
    }

    /// A screen the window is not on.
    private static Optional<Screen> other(@Nullable Window owner) {
        if (owner == null) return Optional.empty();
        List<Screen> here = Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
        return Screen.getScreens().stream().filter(s -> !here.contains(s)).findFirst();
    }

    /// The speaker's own window, beside the audience's; closing it leaves the audience's open.
    private void openNotes(@Nullable Window owner) {
        var root = new BorderPane(notes);
        root.getStyleClass().addAll("pane", "speaker-window");
        Stage now = stage(owner, root, 560, 420, Strings.of("recipe.compare.present.notes"));
        now.setOnHidden(_ -> {
            root.setCenter(null);
            notesStage = null;
        });
        notesStage = now;
        now.show();
    }

    private void toggleNotes() {
        Stage beside = notesStage;
        if (beside != null) beside.toFront();
        else if (middle.getChildren().contains(notes)) hideBar();
        else {
            middle.getChildren().add(notes);
            rest.playFromStart();
        }
    }

    private void hideBar() {
        rest.stop();
        if (!middle.getChildren().remove(notes)) return;
        notes.keep();
        board.requestFocus();
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        if (e.getTarget() instanceof TextInputControl) { // letters are written there
            if (e.getCode() != KeyCode.ESCAPE) return;
            hideBar();
            e.consume();
            return;
        }
        if (e.getCode() == KeyCode.ESCAPE) close();
        else if (e.getCode() == KeyCode.N) toggleNotes();
        else if (e.getCode() == KeyCode.B) desk.state().blurred().set(!desk.state().blurred().get());
        else if (e.getCode() == KeyCode.L) desk.state().lines().set(!desk.state().lines().get());
        else if (e.getCode() == KeyCode.M) desk.state().measures().set(!desk.state().measures().get());
        else return;
        e.consume();
    }

    private void close() {
        Stage open = stage;
        if (open != null) open.close();
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
        said.setText(desk.state().reasons().get().map(r -> sentence(r, hidden)).orElse(""));
    }

    /// The recipe at the cursor in one sentence: where it stands in each column, and the best way to it.
    private String sentence(Reasons r, boolean hidden) {
        Optional<String> path = r.why().filter(w -> !w.paths().isEmpty()).map(w -> PathWords.of(w.paths().getFirst(), r.graph(),
                n -> r.graph().kind(n) == NodeKind.USER && hidden
                        ? Strings.of("recipe.compare.person.some")
                        : r.graph().name(n)));
        List<Integer> places = r.places();
        var standing = new java.util.StringJoiner(", ");
        for (int c = 0; c < places.size() && c < desk.state().columns().get().size(); c++) {
            ColumnSight sight = desk.state().columns().get().get(c);
            String who = People.name(ColumnWords.name(sight.column(), r.graph()), sight.person(), hidden, c);
            standing.add(places.get(c) < 0
                    ? Strings.of("recipe.compare.present.nowhere", who)
                    : Strings.of("recipe.compare.present.place", places.get(c) + 1, who));
        }
        return Strings.of("recipe.compare.present.said", r.name(), standing.toString(), path.orElse(""));
    }
}
