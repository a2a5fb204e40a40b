package org.discern.ui.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.kit.picture.SvgDrawing;
import org.discern.work.Workspace;

/// The view that shows as a figure: at twice its size, with its own legend, and a line below that says what it shows.
final class ViewPicture {
    private static final double SCALE = 2;

    private ViewPicture() {}

    static WritableImage of(Node view, String caption, String style) {
        WritableImage shot = Pictures.of(view, SCALE);
        var image = new ImageView(shot);
        image.setPreserveRatio(true);
        image.setFitWidth(shot.getWidth() / SCALE);
        var words = new Label(caption);
        words.getStyleClass().addAll("muted", "small");
        var figure = new VBox(image, words);
        figure.getStyleClass().addAll("workbench", "view-figure");
        var scene = new Scene(figure);
        Theme.dress(scene, style);
        Pictures.settle(scene);
        return Pictures.of(figure, SCALE);
    }

    static String drawing(Node view, String caption) {
        Theme theme = Theme.current().get();
        return SvgDrawing.of(view, caption, theme.token("canvas-ground"), theme.token("canvas-text"));
    }

    /// Project, view, run with its seed where there is one, and the day.
    static String caption(Workspace workspace, String view) {
        String project = workspace.project().get().map(p -> p.name()).orElse("");
        String day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(LocalDate.now(ZoneId.systemDefault()));
        return workspace.discovery().get().map(d -> Strings.of("picture.caption.run", project, view, String.valueOf(d.record()
                .id()),
                String.valueOf(d.record().seed()), day)).orElse(Strings.of("picture.caption", project, view, day));
    }
}
