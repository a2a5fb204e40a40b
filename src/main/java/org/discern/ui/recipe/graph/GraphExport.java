package org.discern.ui.recipe.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.SceneExport;
import org.discern.work.recipe.walk.SceneExport.Format;

/// Writes the scene on the screen to a file whose ending says the form.
final class GraphExport {
    private static final double SCALE = 2;

    private GraphExport() {}

    static List<Dialogs.Kind> kinds() {
        return Arrays.stream(Format.values()).map(f -> new Dialogs.Kind(Strings.of("recipe.export." + f.ending()), List.of("*."
                + f
                        .ending()))).toList();
    }

    /// @param figure what a picture shows: canvas with legend
    static void write(RecipeRoom room, GraphViewModel state, SceneExport scene, Node figure, Path file) {
        Format format = Format.of(String.valueOf(file.getFileName()));
        if (format == Format.PNG) {
            Pictures.write(Pictures.of(figure, SCALE), file);
            told(room, file);
            return;
        }
        Theme theme = Theme.current().get();
        var look = new SceneExport.Look(hex(theme.token("canvas-ground")), hex(theme.token("canvas-line")), hex(theme.token(
                "canvas-text")));
        String caption = Strings.of("recipe.export.caption", state.scene().name().isEmpty()
                ? Strings.of("recipe.inspector.scene")
                : state.scene().name(), scene.scene().marks(), scene.scene().edges());
        var _ = room.quick("Export", () -> {
            try {
                switch (format) {
                    case GRAPHML -> text(file, scene.graphml());
                    case GEXF -> text(file, scene.gexf());
                    case SVG -> text(file, scene.svg(look, Arrays.asList(NodeKind.values()), Kinds::many, caption));
                    default -> {
                        text(beside(file, "-nodes"), scene.nodesCsv());
                        text(beside(file, "-edges"), scene.edgesCsv());
                    }
                }
            } catch (IOException failure) {
                throw new WorkbenchException("The scene cannot be written to " + file
                        + ". Is the folder there, and may you write to it?",
                        failure);
            }
            return true;
        }).whenCompleteAsync((_, failure) -> {
            if (failure != null) room.workspace().tell(Strings.of("recipe.export.doing"), failure);
            else told(room, format == Format.CSV ? beside(file, "-nodes") : file);
        }, room.screen());
    }

    private static void told(RecipeRoom room, Path file) {
        room.navigator().tell(Strings.of("recipe.export.done", file.getFileName()), "", () -> {});
    }

    private static void text(Path file, String words) throws IOException {
        Files.writeString(file, words, StandardCharsets.UTF_8);
    }

    private static Path beside(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        int point = name.lastIndexOf('.');
        return file.resolveSibling((point < 0 ? name : name.substring(0, point)) + ending + ".csv");
    }

    private static String hex(Color c) { return String.format("#%06x", Theme.argb(c) & 0xffffff); }
}
