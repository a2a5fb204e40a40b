package org.discern.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene.Camera;
import org.discern.domain.recipe.Scene.Mark;
import org.discern.domain.stage.Bars;
import org.discern.domain.stage.Show;
import org.discern.domain.stage.Sight;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Theme;
import org.discern.ui.stage.StageDesk;
import org.discern.ui.stage.StagePictures;
import org.discern.ui.stage.StageViewModel;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.job.JobRunner;
import org.discern.work.project.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Scenes of every kind over the real samples, with names and texts hidden: nothing that was said and nobody's name is anywhere in
/// what the audience's window holds, shown or not; the same person is called the same in all scenes.
class StageHidingTest extends ApplicationTest {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_-]+");
    @TempDir
    Path folder;

    private final Desk desk = new Desk(JobRunner.threaded(2, Throwable::printStackTrace), new RunFacts("test", "test", "test"),
            1);
    private final BorderPane root = new BorderPane();
    private StageDesk stage;

    @Override
    public void start(Stage window) {
        Theme.LIGHT.use();
        Motion.reduced().set(true);
        var hand = new IntentViewModel(desk.workspace(), Fx::nextFrame);
        stage = new StageDesk(new StageViewModel(desk.workspace(), System::nanoTime), new Theatre(desk, new Evidence() {
            @Override
            public CompletableFuture<ClusterCard> card(Discovery discovery, Cut cut, int node) {
                return desk.clusterEvidence().card(discovery, cut, node).result();
            }

            @Override
            public CompletableFuture<ClosestPair> closestPair(Discovery discovery, int join) {
                return desk.clusterEvidence().closestPair(discovery, join).result();
            }
        }, hand));
        root.getStyleClass().add("pane");
        var scene = new Scene(root, 1280, 800);
        Theme.dress(scene);
        window.setScene(scene);
        window.show();
    }

    @AfterEach
    void close() {
        interact(() -> {
            stage.model().end();
            root.setCenter(null);
            Motion.reduced().set(false);
        });
        desk.close();
    }

    private Workspace open(Sample sample) {
        desk.openSample().start(sample, folder.resolve(sample.file())).await();
        Workspace now = desk.workspace();
        var _ = now.awaitDiscovery();
        var _ = now.awaitUserRun();
        var _ = now.awaitRecipeRun();
        var _ = now.awaitRecipeGraph();
        return now;
    }

    private void play(Show show) {
        interact(() -> {
            desk.workspace().show().set(show);
            stage.model().choose(0);
            stage.model().hide(true);
            stage.scenery().begin(true);
            stage.model().play();
            root.setCenter(StagePictures.audience(stage));
        });
    }

    private void go(int scene, Predicate<Set<String>> there) throws Exception {
        interact(() -> stage.model().choose(scene));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> there.test(words()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Everything a node of the window holds in words, with tooltips and what is read aloud.
    private Set<String> words() {
        var out = new HashSet<String>();
        interact(() -> walk(root, node -> {
            switch (node) {
                case Labeled l -> out.add(String.valueOf(l.getText()));
                case TextInputControl f -> out.add(String.valueOf(f.getText()));
                case Text t -> out.add(t.getText());
                default -> {
                }
            }
            if (node instanceof Control c && c.getTooltip() != null) out.add(String.valueOf(c.getTooltip().getText()));
            out.add(String.valueOf(node.getAccessibleText()));
        }));
        return out;
    }

    private static void walk(Node node, java.util.function.Consumer<Node> each) {
        each.accept(node);
        if (node instanceof Parent parent) List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> walk(child, each));
    }

    private void assertHidden(Iterable<String> said, Set<String> people) {
        Set<String> shown = words();
        for (String text : said) {
            if (text.strip().split("\\s+").length < 3) continue; // single words are in every sentence
            for (String words : shown) assertFalse(words.contains(text.strip()), () -> "“" + text + "” in “" + words + "”");
        }
        for (String words : shown)
            BETWEEN.splitAsStream(words).forEach(word -> assertFalse(people.contains(word), () -> word + " in “" + words + "”"));
    }

    /// Nothing that waits for a hand is seen.
    private void assertClean() {
        var left = new ArrayList<Node>();
        interact(() -> walk(root, node -> {
            boolean waits = node instanceof ButtonBase && !(node instanceof Hyperlink) || node instanceof TextInputControl f && f
                    .getText().isBlank();
            if (waits && !node.getStyleClass().contains(Audience.KEEPS) && isSeen(node)) left.add(node);
        }));
        assertEquals(List.of(), left);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    @Test
    void utterances() throws Exception {
        Workspace now = open(Sample.CHATS);
        double learned = now.discovery().get().orElseThrow().curve().learned();
        play(Show.NONE.with("one", "", new Sight.Threshold(learned / 2, learned)).with("two", "", new Sight.Novelty(.5)).with(
                "three", "", new Sight.Plain("review")).with("four", "", new Sight.Plain("domains")).with("five", "",
                        new Sight.Plain("data")));
        for (int scene = 0; scene < 5; scene++) {
            boolean list = scene == 1 || scene == 2 || scene == 4;
            go(scene, words -> words.size() > 20 && (!list || words.stream().anyMatch(w -> w.contains(Bars.BAR))));
            assertHidden(now.corpus().get().texts(), Set.of());
            WaitForAsyncUtils.waitForFxEvents(4);
            assertClean();
        }
    }

    @Test
    void histories() throws Exception {
        Workspace now = open(Sample.NOTES);
        Sight.Reading reading = new Sight.Reading(now.scenarios().get().present().orElseThrow());
        play(Show.NONE.with("one", "", reading).with("two", "", new Sight.Reading(reading.scenario().withText(
                "will it rain this weekend in Leeds"))));
        var said = new ArrayList<String>();
        now.histories().get().events().forEach(e -> said.add(e.text()));
        said.add("will it rain this weekend in Leeds");
        for (int scene = 0; scene < 2; scene++) {
            go(scene, words -> words.contains("User A") && words.contains("0.00") && words.stream().anyMatch(w -> w.startsWith(
                    "meant ") || w.matches("[+−]\\.?\\d.*|[↑↓].*|[+−]0\\.\\d\\d")));
            assertHidden(said, new HashSet<>(now.histories().get().users()));
            WaitForAsyncUtils.waitForFxEvents(4);
            assertClean();
        }
    }

    @Test
    void cooks() throws Exception {
        Workspace now = open(Sample.RECIPES);
        RecipeGraph graph = now.recipeGraph().get();
        Sight.Ranks ranks = new Sight.Ranks(now.comparisons().get().present().orElseThrow());
        String first = ranks.comparison().columns().getFirst().query().user();
        String other = graph.key(graph.find(NodeKind.USER, first) + 3);
        play(Show.NONE.with("one", "", ranks).with("two", "", new Sight.Graph(new org.discern.domain.recipe.Scene("", List.of(
                new Mark(NodeKind.USER, other, -90, 0, false, true), new Mark(NodeKind.USER, first, 90, 0, false, false),
                new Mark(NodeKind.RECIPE, graph.key(graph.recipeNode(3)), 60, -60, false, false)), Set.of(), Set.of(), new Camera(
                        0, 0, 2), "cook like " + other))));
        var people = new HashSet<String>();
        for (int u = 0; u < graph.users(); u++) people.add(graph.name(u));
        var said = ranks.comparison().columns().stream().map(c -> c.query().request().text()).toList();
        go(0, words -> words.contains("User A") && words.stream().anyMatch(w -> w.contains(Bars.BAR)));
        assertHidden(said, people);
        assertClean();
        assertTrue(words().contains("User B"), "two cooks, two pseudonyms");
        go(1, _ -> graphNames().contains("User A"));
        assertHidden(said, people);
        WaitForAsyncUtils.waitForFxEvents(4);
        assertClean();
    }

    /// The graph's names are drawn on a canvas: what it is made of is asked.
    private Set<String> graphNames() {
        RecipeGraph shown = ((Theatre) stage.scenery()).graph();
        var out = new HashSet<String>();
        for (int u = 0; u < shown.users(); u++) out.add(shown.name(u));
        return out;
    }

    @Test
    void whoIsWhoIsTheSameOnceMore() {
        open(Sample.RECIPES);
        RecipeGraph graph = desk.workspace().recipeGraph().get();
        play(Show.NONE.with("one", "", new Sight.Plain("data")));
        List<String> before = names();
        interact(() -> stage.scenery().hide(false));
        assertEquals(graph.name(0), names().getFirst());
        interact(() -> stage.scenery().hide(true));
        assertEquals(before, names(), "hidden, shown and hidden again");
        assertEquals(graph.users(), new HashSet<>(before).size());
        assertEquals(Optional.empty(), before.stream().filter(n -> !n.startsWith("User ")).findAny());
    }

    private List<String> names() {
        RecipeGraph shown = ((Theatre) stage.scenery()).graph();
        return java.util.stream.IntStream.range(0, shown.users()).mapToObj(shown::name).toList();
    }
}
