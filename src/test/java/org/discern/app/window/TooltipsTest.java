package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Theme;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.RunFacts;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.project.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Every control of every view, opened on the samples: it says what it does, and shows the key that counts now.
class TooltipsTest extends ApplicationTest {
    static {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(240_000);
    }

    @TempDir
    Path folder;

    private final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"),
            1);
    private final Signal<Settings> settings = new Signal<>(Settings.FIRST.withWindow(0, 0, 1280, 800, false));
    private WorkbenchWindow window;
    private Stage shown;

    @Override
    public void start(Stage stage) {
        Theme.LIGHT.use();
        window = WindowWiring.window(desk, settings, Path.of("target"), () -> {});
        shown = stage;
        window.show(stage);
    }

    @AfterEach
    void close() { desk.close(); }

    /// The window's own registry; nothing hands it out, since nobody but the window needs it.
    private Commands commands() throws ReflectiveOperationException {
        Field field = WorkbenchWindow.class.getDeclaredField("commands");
        field.setAccessible(true);
        return (Commands) field.get(window);
    }

    private static List<String> views(Sample sample) {
        return switch (sample) {
            case CHATS -> List.of("data", "unseen", "tune", "review", "domains");
            case NOTES -> List.of("personalise");
            case RECIPES -> List.of("graph", "compare");
        };
    }

    private void open(Sample sample) throws Exception {
        desk.openSample().start(sample, folder.resolve(sample.file())).await();
        desk.workspace().awaitDiscovery();
        desk.workspace().awaitUserRun();
        desk.workspace().awaitRecipeRun();
        desk.workspace().awaitRecipeGraph();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void go(String view) {
        interact(() -> window.go(view));
        WaitForAsyncUtils.waitForFxEvents();
        String ready = Map.of("data", ".table-row-cell", "unseen", ".unseen", "tune", ".cluster-cell", "review", ".review-cell",
                "domains", ".home-cell", "personalise", ".lane-list", "graph", ".canvas-pane", "compare", ".rank-row").get(view);
        try {
            WaitForAsyncUtils.waitFor(60, java.util.concurrent.TimeUnit.SECONDS, () -> seen().stream().anyMatch(n -> n
                    .getStyleClass().contains(ready.substring(1))));
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(view + " does not show " + ready, late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Node> seen() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> shown.getScene().getRoot().lookupAll("*").stream().filter(
                RealWindow::isSeen).toList());
    }

    /// What is read in a control: its words and those of labels in it, but key caps.
    private static String words(Node node) {
        String own = node instanceof Labeled l && l.getText() != null ? l.getText() : "";
        Node inside = node instanceof Labeled l ? l.getGraphic() : null;
        String more = inside == null
                ? ""
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(inside), inside.lookupAll("*").stream()).filter(
                        n -> n instanceof Label l && l.getText() != null && !n.getStyleClass().contains("key")).map(
                                n -> ((Label) n).getText()).distinct().collect(Collectors.joining(" "));
        return (own + " " + more).strip();
    }

    private static String caps(Node node) {
        Node inside = node instanceof Labeled l ? l.getGraphic() : null;
        if (inside == null) return "";
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(inside), inside.lookupAll(".key").stream()).filter(
                n -> n instanceof Label && n.getStyleClass().contains("key")).map(n -> ((Label) n).getText()).distinct().collect(
                        Collectors.joining(" "));
    }

    private static String tip(Node node) {
        Tooltip tip = node instanceof Control c ? c.getTooltip() : null;
        int depth = 0;
        for (Node at = node; tip == null && at != null && depth++ < 2; at = at.getParent())
            tip = at.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip t ? t : null;
        return tip == null || tip.getText() == null ? "" : tip.getText();
    }

    private static boolean isChoice(Node node) {
        return node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof ChoiceBox<?>
                || node instanceof Slider;
    }

    private static boolean isOfToolkit(Node node) {
        return node.getStyleClass().stream().anyMatch(Set.of("arrow-button", "increment-button", "decrement-button",
                "tab-down-button")::contains);
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getStyleClass() + " #" + node.getId() + " “" + words(node) + "” in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }

    @Test
    void everyControlSaysWhatItDoesAndItsKey() throws Exception {
        var mute = new TreeSet<String>();
        var keyless = new TreeSet<String>();
        int looked = 0;
        int keyed = 0;
        for (Sample sample : Sample.values()) {
            open(sample);
            for (String view : views(sample)) {
                go(view);
                Map<String, Command> byLabel = new HashMap<>();
                for (Command command : commands().all())
                    if (!command.keys().isEmpty() && (command.view().isEmpty() || command.view().equals(view)))
                        byLabel.put(command.live().get().label().replace("…", ""), command);
                for (Node node : seen()) {
                    if (!isChoice(node) || isOfToolkit(node)) continue;
                    looked++;
                    String said = words(node);
                    String tip = tip(node);
                    boolean prompted = node instanceof ComboBoxBase<?> box && (box.getValue() != null || !String.valueOf(box
                            .getPromptText()).isBlank());
                    if (said.isBlank() && tip.isBlank() && !prompted) mute.add(view + ": " + name(node));
                    Command command = byLabel.get(said.replace("…", ""));
                    if (command == null)
                        command = Optional.ofNullable(byLabel.get(tip.replaceAll("( \\(.*\\)| {3}.*)$", ""))).orElse(
                                null);
                    if (command == null || node instanceof Hyperlink) continue;
                    keyed++;
                    String keys = Keys.shown(command.keys());
                    boolean told = caps(node).contains(keys) || tip.contains(keys) || neighbour(node, keys);
                    if (!told && !tip.equals(command.live().get().unavailable()))
                        keyless.add(view + ": " + name(node) + " lacks "
                                + keys + " of " + command.id() + "; tip “" + tip + "”");
                }
            }
        }
        assertTrue(looked > 150, looked + " controls");
        assertTrue(keyed > 20, keyed + " controls of commands");
        assertEquals("", String.join("\n", mute), "no words and no tooltip");
        assertEquals("", String.join("\n", keyless), "a key nobody can see");
    }

    /// A key cap or a number that stands beside the control or in it.
    private static boolean neighbour(Node node, String keys) {
        return node.getParent() != null && node.getParent().lookupAll(".key").stream().anyMatch(n -> n instanceof Label l && l
                .getText().equals(keys));
    }

    @Tag("slow")
    @Test
    void noFormerKeyIsShownOnceTheKeysAreOthers() throws Exception {
        var stale = new TreeSet<String>();
        for (Sample sample : Sample.values()) {
            open(sample);
            for (String view : views(sample)) { // before and after: the view is there when the keys change
                interact(() -> settings.set(settings.get().withKeys(Map.of())));
                go(view);
                Map<String, String> other = new HashMap<>();
                Set<String> former = new HashSet<>();
                for (Command command : commands().all()) {
                    String keys = command.keys();
                    if (!command.view().equals(view) || !keys.matches("(Shift\\+)?[A-Z]")) continue;
                    other.put(command.id(), "Shortcut+Alt+" + keys);
                    former.add(keys);
                }
                interact(() -> settings.set(settings.get().withKeys(other)));
                WaitForAsyncUtils.waitForFxEvents();
                Set<String> present = new HashSet<>();
                for (Command command : commands().all())
                    if (command.view().isEmpty() || command.view().equals(view)) present.add(command.keys());
                former.removeAll(present);
                assertFalse(view.matches("tune|review|domains|compare|personalise|graph") && former.isEmpty(), view
                        + " has keys to change");
                for (Node node : seen()) {
                    if (node.getStyleClass().contains("key") && node instanceof Label cap && former.contains(cap.getText()))
                        stale.add(view + ": cap " + cap.getText() + " in " + name(node.getParent()));
                    List<String> said = new ArrayList<>(List.of(tip(node)));
                    if (node instanceof Labeled l && l.getText() != null && !node.getStyleClass().contains("key"))
                        said.add(l.getText());
                    for (String words : said)
                        for (String keys : former)
                            if (words.contains("(" + keys + ")") || words.endsWith("   " + keys) || words.matches(
                                    "(?s)(.*[,·] )?" + keys + " (accepts|rejects|names|takes|goes)\\b.*"))
                                stale.add(view + ": " + keys + " in “" + words + "”");
                }
            }
        }
        assertEquals("", String.join("\n", stale));
    }
}
