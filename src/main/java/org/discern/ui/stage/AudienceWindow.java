package org.discern.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.discern.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/// The audience's window, full screen. With a second screen the audience gets that one and the speaker's side opens in a window of
/// its own on the first; with one, the speaker's side is a bar in the audience's window that goes away by itself. One place
/// decides this for everything that is presented.
public final class AudienceWindow {
    private static final Duration REST = Duration.seconds(10);

    private final Region content;
    private final StackPane place;
    private final Region speaker;
    private final Runnable focus;
    private final Runnable ended;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Stage stage;
    private @Nullable Stage beside;

    /// @param content what the audience sees; its own keys come from itself
    /// @param place within the content, where the speaker's bar lies over everything
    /// @param speaker what only the speaker needs
    /// @param focus gives the keys back to the content
    /// @param ended hears that the window was closed
    public AudienceWindow(Region content, StackPane place, Region speaker, Runnable focus, Runnable ended) {
        this.content = content;
        this.place = place;
        this.speaker = speaker;
        this.focus = focus;
        this.ended = ended;
        StackPane.setAlignment(speaker, Pos.BOTTOM_CENTER);
        rest.setOnFinished(_ -> {
            if (speaker.isHover() || isWithin(speaker)) rest.playFromStart();
            else hideBar();
        });
    }

    /// Opens on another screen than the owner's when there is one; a second call brings it to the front.
    ///
    /// @return false when it was open already
    public boolean open(@Nullable Window owner, String title, String speakerTitle, double width, double height) {
        Stage open = stage;
        if (open != null) {
            open.toFront();
            return false;
        }
        var root = new BorderPane(content);
        root.getStyleClass().add("pane");
        Stage now = made(owner, root, 1280, 800, title);
        now.setFullScreenExitHint("");
        now.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        Optional<Screen> other = other(owner);
        if (other.isPresent()) {
            now.setX(other.get().getBounds().getMinX());
            now.setY(other.get().getBounds().getMinY());
            openBeside(owner, speakerTitle, width, height);
        } else if (owner != null) {
            now.setX(owner.getX());
            now.setY(owner.getY());
        }
        ListChangeListener<Screen> plugged = _ -> screensChanged(owner);
        Screen.getScreens().addListener(plugged);
        now.setOnHidden(_ -> {
            Screen.getScreens().removeListener(plugged);
            root.setCenter(null);
            stage = null;
            hideBar();
            Stage last = beside;
            if (last != null) last.close();
            ended.run();
        });
        stage = now;
        now.setFullScreen(true);
        now.show();
        return true;
    }

    public void close() {
        Stage open = stage;
        if (open != null) open.close();
    }

    /// Brings the speaker's side up, or puts the bar away.
    public void toggleSpeaker() {
        Stage own = beside;
        if (own != null) own.toFront();
        else if (place.getChildren().contains(speaker)) hideBar();
        else {
            place.getChildren().add(speaker);
            rest.playFromStart();
        }
    }

    /// Puts the speaker's bar away; the keys go back to the content.
    public void hideBar() {
        rest.stop();
        if (!place.getChildren().remove(speaker)) return;
        focus.run();
    }

    private static boolean isWithin(Node outer) {
        Scene scene = outer.getScene();
        for (Node at = scene == null ? null : scene.getFocusOwner(); at != null; at = at.getParent())
            if (at.equals(outer)) return true;
        return false;
    }

    private void openBeside(@Nullable Window owner, String title, double width, double height) {
        var root = new BorderPane(speaker);
        root.getStyleClass().addAll("pane", "speaker-window");
        Stage now = made(owner, root, width, height, title);
        now.setOnHidden(_ -> {
            root.setCenter(null);
            beside = null;
        });
        if (owner != null) { // on the analyst's screen, whichever that is
            now.setX(owner.getX() + Math.max(0, (owner.getWidth() - width) / 2));
            now.setY(owner.getY() + Math.max(0, (owner.getHeight() - height) / 2));
        }
        beside = now;
        now.show();
    }

    private static Stage made(@Nullable Window owner, Parent root, double width, double height, String title) {
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
        return Screens.audience(Optional.ofNullable(owner).map(AudienceWindow::place), bounds()).map(Screen.getScreens()::get);
    }

    private static List<Rectangle2D> bounds() { return Screen.getScreens().stream().map(Screen::getBounds).toList(); }

    private static Rectangle2D place(Window window) {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    /// A screen was plugged in or out. With the audience's gone its window comes to where the analyst is, and the speaker's window
    /// becomes the bar again; a new screen is left alone in the middle of a show.
    private void screensChanged(@Nullable Window owner) {
        Stage open = stage;
        Stage own = beside;
        if (open == null || own == null || Screens.audience(Optional.ofNullable(owner).map(AudienceWindow::place), bounds())
                .isPresent()) return;
        own.close();
        open.setFullScreen(false);
        Rectangle2D home = Screen.getPrimary().getBounds();
        open.setX(home.getMinX());
        open.setY(home.getMinY());
        open.setFullScreen(true);
        open.toFront();
        focus.run();
    }
}
