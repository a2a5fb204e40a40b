package org.discern.ui.shell;

import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Problem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Quiet lines at the bottom right that go away by themselves, failures that stay until closed, the banner of a project
/// opened in a special way, and the words under a file that is being dropped.
final class Notices extends StackPane {
    private static final double NOTE = 360;
    private static final int MOST = 4; // older ones make room

    private final HBox banner = new HBox(8);
    private final Label drop = new Label();
    private final HBox loading = new HBox(12);
    private final VBox notes = new VBox(8);

    Notices() {
        setPickOnBounds(false);
        banner.getStyleClass().add("window-banner");
        banner.setVisible(false);
        banner.managedProperty().bind(banner.visibleProperty());
        drop.getStyleClass().add("drop-target");
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        drop.setAlignment(Pos.CENTER);
        drop.setVisible(false);
        drop.setMouseTransparent(true);
        loading.getStyleClass().addAll("notice", "loading");
        loading.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        loading.setVisible(false);
        notes.getStyleClass().add("notes");
        notes.setPickOnBounds(false);
        notes.setMaxSize(NOTE, USE_PREF_SIZE);
        StackPane.setAlignment(notes, Pos.BOTTOM_RIGHT);
        getChildren().addAll(loading, notes, drop);
    }

    /// Goes away by itself. Without a window to belong to, nothing is told.
    void tell(String line, String action, Runnable onAction) {
        note(Material2AL.INFO, line, Duration.seconds(6), action.isEmpty() ? new Hyperlink[0] : links(link(action, onAction)));
    }

    /// What a person has to do something about, later: stays until it is closed.
    void keep(String line) { note(Material2AL.INFO, line, Duration.INDEFINITE); }

    /// Stays until it is closed.
    void problem(Problem problem, Runnable all, Runnable log) {
        note(Material2AL.ERROR, problem.text(), Duration.INDEFINITE, links(link(Strings.of("problem.copy"), () -> Tables.copy(
                problem
                        .text() + "\n" + problem.code() + "\n" + problem.details())), link(Strings.of("problem.all"), all), link(
                                Strings.of("problem.log"),
                                log)));
    }

    /// Laid into the window and not into pop-ups of their own: a pop-up with a link takes every key until it is gone.
    private void note(Ikon icon, String words, Duration stay, Hyperlink... links) {
        if (getScene() == null || getScene().getWindow() == null || !getScene().getWindow().isShowing()) return;
        var line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        var text = new VBox(4, line);
        if (links.length > 0) text.getChildren().add(new HBox(16, links));
        HBox.setHgrow(text, Priority.ALWAYS);
        var close = new Button("", new FontIcon(Material2AL.CLOSE));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setAccessibleText(Strings.of("close"));
        close.setTooltip(new Tooltip(Strings.of("close")));
        close.setFocusTraversable(false);
        var body = new HBox(8, new FontIcon(icon), text, close);
        body.getStyleClass().addAll("note", icon == Material2AL.ERROR ? "note-problem" : "note-info");
        Runnable leave = () -> notes.getChildren().remove(body);
        close.setOnAction(_ -> leave.run());
        for (Hyperlink link : links) link.addEventHandler(ActionEvent.ACTION, _ -> leave.run());
        notes.getChildren().add(body);
        while (notes.getChildren().size() > MOST) notes.getChildren().removeFirst();
        if (stay.isIndefinite()) return;
        var away = new PauseTransition(stay);
        away.setOnFinished(_ -> leave.run());
        away.play();
    }

    private static Hyperlink[] links(Hyperlink... links) { return links; }

    private static Hyperlink link(String words, Runnable action) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> action.run());
        return link;
    }

    /// The banner takes room of its own, below the top bar; laid over a view it would hide what can still be done there.
    Node banner() { return banner; }

    /// @param warning whether it is read-only, so that what is done there is not kept
    /// @param copy what saves a copy that can be changed: the one way on from there
    void banner(String words, boolean warning, Runnable copy) {
        banner.getChildren().clear();
        banner.setVisible(!words.isEmpty());
        if (words.isEmpty()) return;
        var close = new Button("", new FontIcon(Material2AL.CLOSE));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setAccessibleText(Strings.of("close"));
        close.setTooltip(new Tooltip(Strings.of("close")));
        close.setOnAction(_ -> banner.setVisible(false));
        var line = new Label(words, new FontIcon(warning ? Material2AL.LOCK : Material2MZ.RESTORE));
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMinWidth(0);
        banner.getChildren().add(line);
        if (warning) {
            var save = new Button(Strings.of("file.save.copy"));
            save.setMinWidth(USE_PREF_SIZE);
            save.setTooltip(new Tooltip(Strings.of("readonly.copy.tip")));
            save.setOnAction(_ -> copy.run());
            banner.getChildren().add(save);
        }
        banner.getChildren().add(close);
    }

    /// What is being read from the file; empty when nothing is.
    void loading(String words) {
        loading.getChildren().clear();
        loading.setVisible(!words.isEmpty());
        if (words.isEmpty()) return;
        var wheel = new ProgressIndicator();
        wheel.setPrefSize(20, 20);
        wheel.setMinSize(20, 20);
        loading.getChildren().addAll(wheel, new Label(words));
    }

    void dropping(String words) {
        drop.setText(words);
        drop.setVisible(!words.isEmpty());
    }
}
