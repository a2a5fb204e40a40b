package org.discern.ui.recipe.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.Scene;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.work.recipe.walk.SceneEdit;
import org.discern.work.recipe.walk.SceneExport;
import org.discern.work.recipe.walk.SceneExport.Format;
import org.discern.work.recipe.walk.SceneGraph;

/// Writes scenes to files whose endings say the form: the one on the screen, what is selected of it, or all that are kept.
final class GraphExport {
    private static final String FOLDER = "scenes";

    private GraphExport() {}

    static void one(GraphDesk desk) {
        if (!desk.state().scene().isEmpty()) ask(desk, "graph.out.export", "scene.graphml", desk.state().withPlaces());
    }

    /// The selected marks, and the edges among them.
    static void selection(GraphDesk desk) {
        SceneGraph now = desk.state().withPlaces();
        var others = new BitSet();
        others.set(0, now.size());
        others.andNot(desk.state().selected().get());
        if (others.cardinality() == now.size()) return;
        ask(desk, "graph.out.selection", "selection.graphml", SceneGraph.of(now.graph(), SceneEdit.dismiss(now, others)));
    }

    private static void ask(GraphDesk desk, String title, String name, SceneGraph scene) {
        desk.room().dialogs().saveFile(Strings.of(title), name, kinds()).ifPresent(file -> {
            Format format = Format.of(String.valueOf(file.getFileName()));
            var _ = write(desk, exported(scene), format, file).whenCompleteAsync((_, failure) -> {
                if (failure != null) desk.room().workspace().tell(Strings.of("recipe.export.doing"), failure);
                else
                    told(desk, Strings.of("recipe.export.done", format == Format.CSV
                            ? beside(file, "-nodes").getFileName()
                            : file.getFileName()));
            }, desk.room().screen());
        });
    }

    private static List<FileChoosers.Kind> kinds() {
        return Arrays.stream(Format.values()).map(f -> new FileChoosers.Kind(Strings.of("recipe.export." + f.ending()), List.of(
                "*."
                        + f.ending()))).toList();
    }

    /// Every kept scene in every form, into a new folder, so that nothing is written over.
    static void all(GraphDesk desk) {
        var scenes = desk.scenes().saved();
        if (scenes.isEmpty()) desk.state().remark(Strings.of("recipe.export.none"));
        else desk.room().dialogs().openFolder(Strings.of("graph.out.all")).ifPresent(folder -> {
            Path into = folder.resolve(FOLDER);
            for (int i = 2; Files.exists(into); i++) into = folder.resolve(FOLDER + " " + i);
            var jobs = new ArrayDeque<Job>();
            Set<String> taken = new HashSet<>();
            for (Scene scene : scenes.values()) {
                String name = free(scene.name(), taken);
                for (Format format : Format.values())
                    jobs.add(new Job(scene, format, into.resolve(name + "." + format.ending())));
            }
            next(desk, jobs, into, scenes.size());
        });
    }

    private record Job(Scene scene, Format format, Path file) {}

    /// One after the other: a picture is taken on the screen's thread, and the window stays alive in between.
    private static void next(GraphDesk desk, ArrayDeque<Job> jobs, Path into, int scenes) {
        Job job = jobs.poll();
        if (job == null) {
            told(desk, Strings.of("recipe.export.all.done", scenes, into));
            return;
        }
        SceneExport export = exported(SceneGraph.of(desk.state().graph(), job.scene()));
        var _ = write(desk, export, job.format(), job.file()).whenCompleteAsync((_, failure) -> {
            if (failure != null) desk.room().workspace().tell(Strings.of("recipe.export.doing"), failure);
            else next(desk, jobs, into, scenes);
        }, desk.room().screen());
    }

    /// A file's name nobody has yet: letters that some systems refuse are replaced.
    private static String free(String name, Set<String> taken) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} _.-]", "_").strip();
        String out = plain.isEmpty() ? "scene" : plain;
        for (int i = 2; !taken.add(out.toLowerCase(java.util.Locale.ROOT)); i++) out = plain + " " + i;
        return out;
    }

    private static SceneExport exported(SceneGraph scene) {
        float[] x = new float[scene.size()];
        float[] y = new float[scene.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (scene.isMark(i) ? scene.scene().marks().get(i).x() : scene.bundle(i).x());
            y[i] = (float) (scene.isMark(i) ? scene.scene().marks().get(i).y() : scene.bundle(i).y());
        }
        Theme theme = Theme.current().get();
        return new SceneExport(scene, x, y, IntStream.range(0, x.length).map(i -> Kinds.argb(scene.kind(i), scene.scene(), theme))
                .toArray());
    }

    private static CompletableFuture<Boolean> write(GraphDesk desk, SceneExport scene, Format format, Path file) {
        Theme theme = Theme.current().get();
        var look = new SceneExport.Look(hex(theme.token("canvas-ground")), hex(theme.token("canvas-line")), hex(theme.token(
                "canvas-text")));
        Optional<WritableImage> picture = format == Format.PNG ? Optional.of(SceneFigure.of(desk, scene)) : Optional.empty();
        return desk.room().quick("Export", () -> {
            try {
                if (file.getParent() != null) Files.createDirectories(file.getParent());
                switch (format) {
                    case GRAPHML -> text(file, scene.graphml());
                    case GEXF -> text(file, scene.gexf());
                    case SVG -> text(file, scene.svg(look, SceneFigure.kinds(scene.scene()), kind -> SceneFigure.legend(scene
                            .scene(), kind), SceneFigure.caption(scene.scene())));
                    case PNG -> Pictures.write(picture.orElseThrow(), file);
                    case CSV -> {
                        text(beside(file, "-nodes"), scene.nodesCsv());
                        text(beside(file, "-edges"), scene.edgesCsv());
                    }
                }
            } catch (IOException | UncheckedIOException failure) {
                throw new WorkbenchException("The scene cannot be written to " + file
                        + ". Is the folder there, and may you write to it?", failure);
            }
            return true;
        });
    }

    private static void told(GraphDesk desk, String words) { desk.room().navigator().tell(words, "", () -> {}); }

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
