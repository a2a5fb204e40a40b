package org.discern.ui.shell;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.discern.domain.WorkbenchException;
import org.discern.ui.kit.Copying;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.prefs.KeysSheet;
import org.discern.ui.prefs.KeysViewModel;
import org.discern.ui.prefs.ProjectSheet;
import org.discern.ui.project.ProjectVerbs;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.settings.Density;

/// What the window itself can do: files, undo, views, theme, help.
final class ShellCommands {
    private final WorkbenchWindow window;
    private final Workspace workspace;
    private final Commands commands;
    private final ProjectVerbs verbs;
    private final Signal<Settings> settings;
    private final SheetLayer sheets;
    private final Set<String> panes;

    ShellCommands(WorkbenchWindow window, Workspace workspace, Commands commands, ProjectVerbs verbs, Signal<Settings> settings,
            SheetLayer sheets, Set<String> panes) {
        this.window = window;
        this.workspace = workspace;
        this.commands = commands;
        this.verbs = verbs;
        this.settings = settings;
        this.sheets = sheets;
        this.panes = panes;
    }

    void register(List<Screen> screens) {
        file();
        edit();
        view(screens);
        help();
    }

    private void file() {
        add("file.project.new", "File", "Shortcut+N", () -> sheets.saveFile(Strings.of("file.project.new"), "project"
                + ProjectVerbs.ENDING, ProjectVerbs.PROJECTS).ifPresent(verbs.create()));
        add("file.project.open", "File", "Shortcut+O", () -> sheets.openFile(Strings.of("file.project.open"),
                ProjectVerbs.PROJECTS)
                .ifPresent(verbs.open()));
        whenOpen("file.data.import", "File", "Shortcut+I", () -> sheets.openFile(Strings.of("file.data.import"),
                ProjectVerbs.TABLES)
                .ifPresent(file -> verbs.importFiles().accept(List.of(file))));
        whenOpen("file.data.folder", "File", "", () -> sheets.openFolder(Strings.of("file.data.folder")).ifPresent(folder -> verbs
                .importFiles().accept(List.of(folder))));
        whenOpen("file.data.export", "File", "Shortcut+E", verbs.export());
        whenOpen("file.data.report", "File", "Shortcut+Shift+E", () -> {}); // the wiring says what it does
        whenOpen("file.data.picture", "File", "", () -> sheets.saveFile(Strings.of("file.data.picture"), window.place().get()
                + ".png", List.of(new FileChoosers.Kind(Strings.of("picture.kind"), List.of("*.png")), new FileChoosers.Kind(
                        Strings.of(
                                "picture.kind.svg"), List.of("*.svg")))).ifPresent(this::savePicture));
        whenOpen("file.save.checkpoint", "File", "Shortcut+S", verbs.checkpoint());
        whenOpen("file.save.copy", "File", "", () -> sheets.saveFile(Strings.of("file.save.copy"), "copy" + ProjectVerbs.ENDING,
                ProjectVerbs.PROJECTS).ifPresent(verbs.saveCopy()));
        whenOpen("file.save.about", "File", "", this::about);
        whenOpen("file.end.close", "File", "Shortcut+W", verbs.close());
        add("file.end.quit", "File", "Shortcut+Q", verbs.quit());
    }

    private void edit() {
        Signal<Command.State> undo = new Signal<>(new Command.State("", ""));
        Signal<Command.State> redo = new Signal<>(new Command.State("", ""));
        workspace.undoState().listen(state -> {
            undo.set(state(Strings.of("edit.undo.undo"), state.undo(), Strings.of("undo.nothing")));
            redo.set(state(Strings.of("edit.undo.redo"), state.redo(), Strings.of("redo.nothing")));
        });
        commands.add(new Command("edit.undo.undo", "Edit", Strings.of("edit.undo.undo"), "Shortcut+Z", undo, workspace::undo));
        commands.add(new Command("edit.undo.redo", "Edit", Strings.of("edit.undo.redo"), "Shortcut+Shift+Z", redo,
                workspace::redo));
        whenOpen("edit.undo.history", "Edit", "", () -> window.showBottom("history"));
        find("edit.find.text", "Shortcut+F");
        find("edit.find.meaning", "Shortcut+Shift+F");
        find("edit.find.pattern", "Shortcut+Alt+F");
        whenOpen("edit.copy.text", "Edit", "Shortcut+C", () -> copy(Copying.Form.TEXT));
        whenOpen("edit.copy.csv", "Edit", "Shortcut+Shift+C", () -> copy(Copying.Form.CSV));
        whenOpen("edit.copy.markdown", "Edit", "", () -> copy(Copying.Form.MARKDOWN));
        whenOpen("edit.copy.picture", "Edit", "Shortcut+Alt+C", () -> {
            var content = new ClipboardContent();
            content.putImage(window.picture());
            Clipboard.getSystemClipboard().setContent(content);
            window.tell(Strings.of("copied.picture"), "", () -> {});
        });
        ofData("edit.select.shown", "");
        ofData("edit.select.only", "");
        whenOpen("edit.select.none", "Edit", "", () -> workspace.selection().clear());
        whenOpen("edit.select.invert", "Edit", "Shortcut+Alt+A", this::invert);
        preferences();
    }

    /// Where no search box stands, the table of utterances has one.
    private void find(String id, String keys) { whenOpen(id, "Edit", keys, () -> {
        if (!window.isBelow()) window.go("data");
    }); }

    private void about() {
        workspace.project().get().ifPresent(project -> {
            Runnable[] close = {() -> {}};
            close[0] = sheets.sheet(Strings.of("project.title"), new ProjectSheet(workspace, project, () -> close[0].run()));
        });
    }

    private void preferences() {
        add("edit.preferences.show", "Edit", "Shortcut+Comma", () -> window.preferences(""));
        add("edit.preferences.keys", "Edit", "Shortcut+Alt+K", () -> sheets.sheet(Strings.of("keys.title"), new KeysSheet(
                new KeysViewModel(commands, settings, MenuBuilder.ORDER))));
    }

    private void savePicture(Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) Pictures.write(window.drawing(), file);
            else Pictures.write(window.picture(), file);
            window.tell(Strings.of("saved.picture", file.getFileName()), "", () -> {});
        } catch (UncheckedIOException failure) {
            workspace.tell(Strings.of("file.data.picture"), new WorkbenchException(file
                    + " could not be written. Choose another folder, or make room.", failure));
        }
    }

    /// Copies from the table, list or tree that has the focus, else from the first that shows.
    private void copy(Copying.Form form) {
        Node focus = window.root().getScene() == null ? null : window.root().getScene().getFocusOwner();
        Copying.of(focus, window.root()).filter(rows -> !rows.cells().isEmpty()).ifPresentOrElse(rows -> {
            if (form == Copying.Form.TEXT) Tables.copy(rows.as(form), rows.html());
            else Tables.copy(rows.as(form));
            window.tell(Strings.of("copied." + form.name().toLowerCase(java.util.Locale.ROOT), rows.cells().size()), "",
                    () -> {});
        }, () -> window.tell(Strings.of("copied.nothing"), "", () -> {}));
    }

    /// What the table of utterances does, once it is made.
    private void ofData(String id, String keys) {
        var live = new Signal<>(new Command.State(Strings.of(id), ""));
        window.place().listen(place -> live.set(new Command.State(Strings.of(id), place.equals("data")
                ? ""
                : Strings.of("needs.view", Strings.of("view.in.data")))));
        commands.add(Command.of("data", id, "Edit", Strings.of(id), keys, live));
    }

    private void invert() {
        int n = workspace.corpus().get().size();
        var now = workspace.selection().rows().get();
        int[] others = java.util.stream.IntStream.range(0, n).filter(row -> !now.get(row)).toArray();
        workspace.selection().set(others, Strings.of("selection.inverted"));
    }

    private static Command.State state(String verb, String what, String nothing) {
        return what.isEmpty() ? new Command.State(verb, nothing) : new Command.State(verb + " " + what, "");
    }

    private void view(List<Screen> screens) {
        for (int i = 0; i < screens.size(); i++) {
            Screen screen = screens.get(i);
            whenOpen("view.go." + screen.id(), "View", screen.title(), i < 9 ? "Shortcut+" + (i + 1) : "", () -> window.go(screen
                    .id()));
        }
        trail("view.trail.back", "Alt+Left", window::canBack, window::back);
        trail("view.trail.forward", "Alt+Right", window::canForward, window::forward);
        whenOpen("view.split.right", "View", "Shortcut+Alt+Right", () -> window.split(Orientation.HORIZONTAL));
        whenOpen("view.split.down", "View", "Shortcut+Alt+Down", () -> window.split(Orientation.VERTICAL));
        whenOpen("view.split.close", "View", "", window::unsplit);
        whenOpen("view.split.detach", "View", "Shortcut+Alt+N", window::detach);
        whenOpen("view.split.reset", "View", "", window::resetLayout);
        for (String pane : panes)
            whenOpen("view.pane." + pane, "View", Strings.of("pane." + pane), "", () -> window.showBottom(pane));
        whenOpen("view.focus.next", "View", "F6", () -> window.pane(true));
        whenOpen("view.focus.previous", "View", "Shift+F6", () -> window.pane(false));
        add("view.look.theme", "View", "Shortcut+Shift+L", () -> {
            Theme next = Theme.current().get().other();
            next.use();
            settings.set(settings.get().withTheme(next.choice()));
        });
        scale("view.text.larger", "Shortcut+Equals", Settings.SCALES.getLast(), () -> settings.get().scaled(true));
        scale("view.text.smaller", "Shortcut+Minus", Settings.SCALES.getFirst(), () -> settings.get().scaled(false));
        scale("view.text.normal", "Shortcut+0", 1, () -> settings.get().withTextScale(1));
        var motion = new Signal<>(new Command.State("", ""));
        settings.listen(now -> motion.set(new Command.State(Strings.of(now.calm() ? "view.look.move" : "view.look.calm"), "")));
        var density = new Signal<>(new Command.State("", ""));
        settings.listen(now -> density.set(new Command.State(Strings.of(now.look().density() == Density.COMPACT
                ? "view.look.comfortable"
                : "view.look.compact"), "")));
        commands.add(new Command("view.look.density", "View", Strings.of("view.look.compact"), "", density, () -> settings.set(
                settings.get().with(settings.get().look().withDensity(settings.get().look().density() == Density.COMPACT
                        ? Density.COMFORTABLE
                        : Density.COMPACT)))));
        add("view.look.full", "View", "F11", () -> stage(stage -> stage.setFullScreen(!stage.isFullScreen())));
        commands.add(new Command("view.look.calm", "View", Strings.of("view.look.calm"), "", motion, () -> settings.set(settings
                .get().withCalm(!settings.get().calm()))));
        add("view.look.palette", "View", "Shortcut+K", window::palette);
    }

    /// @param end the scale at which it does nothing more
    private void scale(String id, String keys, double end, Supplier<Settings> next) {
        var live = new Signal<>(new Command.State(Strings.of(id), ""));
        settings.listen(now -> live.set(new Command.State(Strings.of(id), now.textScale() == end
                ? Strings.of("view.text.end", Math.round(100 * end))
                : "")));
        commands.add(new Command(id, "View", Strings.of(id), keys, live, () -> settings.set(next.get())));
    }

    private void trail(String id, String keys, java.util.function.BooleanSupplier can, Runnable action) {
        var live = new Signal<>(new Command.State(Strings.of(id), ""));
        window.place().listen(_ -> live.set(new Command.State(Strings.of(id), can.getAsBoolean()
                ? ""
                : Strings.of("trail.end"))));
        commands.add(new Command(id, "View", Strings.of(id), keys, live, action));
    }

    private void help() {
        add("help.learn.shortcuts", "Help", "?", () -> sheets.sheet(Strings.of("help.learn.shortcuts"), HelpSheets.shortcuts(
                commands, () -> commands.run("edit.preferences.keys"))));
        add("help.diagnostics.save", "Help", "", () -> {}); // whoever fills the window says what goes into it
        add("help.about.about", "Help", "", () -> sheets.sheet(Strings.of("help.about.about"), HelpSheets.about()));
    }

    private void stage(Consumer<Stage> action) {
        Node root = window.root();
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) Fx.run(() -> action.accept(stage));
    }

    private void add(String id, String menu, String keys, Runnable action) {
        commands.add(Command.always(id, menu, Strings.of(id), keys, action));
    }

    private void whenOpen(String id, String menu, String keys, Runnable action) {
        whenOpen(id, menu, Strings.of(id), keys, action);
    }

    private void whenOpen(String id, String menu, String label, String keys, Runnable action) {
        var live = new Signal<>(new Command.State(label, ""));
        workspace.project().listen(project -> live.set(new Command.State(label, project.isPresent()
                ? ""
                : Strings.of("needs.project"))));
        commands.add(new Command(id, menu, label, keys, live, action));
    }
}
