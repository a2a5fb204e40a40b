package org.discern.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Problem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// Quiet lines at the bottom right that go away by themselves, failures that stay until closed, the banner of a project
/// opened in a special way, and the words under a file that is being dropped.
final class Notices extends StackPane {
    private final VBox lines = new VBox(8);
    private final HBox banner = new HBox(8);
    private final Label drop = new Label();
    private final HBox loading = new HBox(12);

    Notices() {
        setPickOnBounds(false);
        lines.setPickOnBounds(false);
        lines.setAlignment(Pos.BOTTOM_RIGHT);
        lines.getStyleClass().add("notices");
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
        getChildren().addAll(lines, banner, loading, drop);
    }

    void tell(String line, String action, Runnable onAction) {
        HBox box = box(Material2AL.INFO, line);
        if (!action.isEmpty()) {
            var link = new Hyperlink(action);
            link.setOnAction(_ -> {
                lines.getChildren().remove(box);
                onAction.run();
            });
            box.getChildren().add(link);
        }
        show(box);
        var pause = new PauseTransition(Duration.seconds(6));
        pause.setOnFinished(_ -> lines.getChildren().remove(box));
        pause.play();
    }

    void problem(Problem problem, Runnable all) {
        HBox box = box(Material2AL.ERROR, problem.text());
        box.getStyleClass().add("notice-problem");
        var copy = new Hyperlink(Strings.of("problem.copy"));
        copy.setOnAction(_ -> Tables.copy(problem.text() + "\n" + problem.code() + "\n" + problem.details()));
        var more = new Hyperlink(Strings.of("problem.all"));
        more.setOnAction(_ -> all.run());
        var close = new Button("", new FontIcon(Material2AL.CLOSE));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setAccessibleText(Strings.of("close"));
        close.setOnAction(_ -> lines.getChildren().remove(box));
        box.getChildren().addAll(copy, more, close);
        show(box);
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

    private void show(HBox box) {
        lines.getChildren().add(box);
        while (lines.getChildren().size() > 3) lines.getChildren().removeFirst();
    }

    private static HBox box(org.kordamp.ikonli.Ikon icon, String words) {
        var line = new Label(words, new FontIcon(icon));
        line.setWrapText(true);
        line.setMaxWidth(420);
        var box = new HBox(8, line);
        box.getStyleClass().add("notice");
        box.setMaxWidth(USE_PREF_SIZE);
        return box;
    }
}
