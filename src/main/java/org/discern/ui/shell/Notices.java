package org.discern.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
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

    private final HBox banner = new HBox(8);
    private final Label drop = new Label();
    private final HBox loading = new HBox(12);

    Notices() {
        setPickOnBounds(false);
        banner.getStyleClass().add("banner");
        banner.setMaxHeight(USE_PREF_SIZE);
        banner.setMaxWidth(USE_PREF_SIZE);
        banner.setVisible(false);
        drop.getStyleClass().add("drop-target");
        drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        drop.setAlignment(Pos.CENTER);
        drop.setVisible(false);
        drop.setMouseTransparent(true);
        loading.getStyleClass().addAll("notice", "loading");
        loading.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        loading.setVisible(false);
        StackPane.setAlignment(banner, Pos.TOP_CENTER);
        getChildren().addAll(banner, loading, drop);
    }

    /// Goes away by itself. Without a window to belong to, nothing is told.
    void tell(String line, String action, Runnable onAction) {
        note(Material2AL.INFO, line, Duration.seconds(6), action.isEmpty() ? new Hyperlink[0] : links(link(action, onAction)));
    }

    /// Stays until it is closed.
    void problem(Problem problem, Runnable all) {
        note(Material2AL.ERROR, problem.text(), Duration.INDEFINITE, links(link(Strings.of("problem.copy"), () -> Tables.copy(
                problem
                        .text() + "\n" + problem.code() + "\n" + problem.details())), link(Strings.of("problem.all"), all)));
    }

    /// All of one width, since the notes of one corner are lined up by the width of the last.
    private void note(Ikon icon, String words, Duration stay, Hyperlink... links) {
        Window window = getScene() == null ? null : getScene().getWindow();
        if (window == null || !window.isShowing()) return;
        var line = new Text(words); // a wrapping label would be measured as one line here
        line.getStyleClass().add("cell-text");
        line.setWrappingWidth(NOTE - 32);
        var text = new VBox(4, line);
        if (links.length > 0) text.getChildren().add(new HBox(16, links));
        var body = new HBox(8, new FontIcon(icon), text);
        body.getStyleClass().addAll("note", icon == Material2AL.ERROR ? "note-problem" : "note-info");
        body.setMinWidth(NOTE);
        body.setMaxWidth(NOTE);
        Notifications.create().owner(window).position(Pos.BOTTOM_RIGHT).text("").graphic(body).hideAfter(stay).show();
    }

    private static Hyperlink[] links(Hyperlink... links) { return links; }

    private static Hyperlink link(String words, Runnable action) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> action.run());
        return link;
    }

    void banner(String words, boolean warning) {
        banner.getChildren().clear();
        banner.setVisible(!words.isEmpty());
        if (words.isEmpty()) return;
        var close = new Button("", new FontIcon(Material2AL.CLOSE));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setAccessibleText(Strings.of("close"));
        close.setOnAction(_ -> banner.setVisible(false));
        var line = new Label(words, new FontIcon(warning ? Material2AL.LOCK : Material2MZ.RESTORE));
        banner.getChildren().addAll(line, close);
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
