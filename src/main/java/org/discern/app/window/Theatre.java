package org.discern.app.window;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.stage.Disguise;
import org.discern.domain.stage.Show;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserScenarios;
import org.discern.ui.intent.IntentScreens;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.DataView;
import org.discern.ui.recipe.RecipeScreens;
import org.discern.ui.recipe.live.Kitchen;
import org.discern.ui.stage.Scenery;
import org.discern.ui.user.UserScreens;
import org.discern.ui.user.live.UserVerbs;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;

/// The views of a show, over a workspace of their own that holds the same values and no file: scenes come and go there without a step
/// in the project's history, and what is hidden is not there to be seen. On the screen's thread.
final class Theatre implements Scenery {
    private final Desk desk;
    private final Workspace real;
    private final Evidence evidence;
    private final SecureRandom chance = new SecureRandom();
    private final IntentViewModel hand;
    private final Map<String, Node> nodes = new HashMap<>();
    private Optional<House> house = Optional.empty();
    private Disguise disguise;
    private Optional<Sight> last = Optional.empty();
    private Optional<Analyst> analyst = Optional.empty();
    private volatile Optional<Disguise> worn = Optional.empty(); // while names and texts are hidden

    /// The copy and its screens; made for the first show of a window.
    private record House(Workspace copy, IntentScreens intents, UserScreens users, RecipeScreens recipes,
            Map<String, Screen> screens) {}

    /// @param hand the live threshold of the analyst's window
    Theatre(Desk desk, Evidence evidence, IntentViewModel hand) {
        this.desk = desk;
        this.real = desk.workspace();
        this.evidence = evidence;
        this.hand = hand;
        this.disguise = new Disguise(Show.NONE, Histories.EMPTY, RecipeGraph.EMPTY, letters -> letters, chance);
    }

    /// The analyst's own screens: which page, what is ticked, selected and marked there.
    private record Analyst(UserScreens users, RecipeScreens recipes) {}

    /// Scenes are taken from these screens from now on; without them from what the project holds.
    Theatre beside(UserScreens users, RecipeScreens recipes) {
        analyst = Optional.of(new Analyst(users, recipes));
        return this;
    }

    @Override
    public Optional<Sight> capture(String view) {
        boolean found = real.discovery().get().isPresent();
        return switch (view) {
            case "tune" -> found
                    ? Optional.of(new Sight.Threshold(hand.cutHeight().get(), hand.cutHeight().get()))
                    : Optional.empty();
            case "unseen" -> found ? Optional.of(new Sight.Novelty(hand.noveltyCut().get())) : Optional.empty();
            case "review", "domains" -> found ? Optional.of(new Sight.Plain(view)) : Optional.empty();
            case "personalise" -> real.userRun().get().isEmpty()
                    ? Optional.empty()
                    : analyst.isPresent()
                            ? analyst.get().users().sight()
                            : real.scenarios().get().present().map(Sight.Reading::new);
            case "graph" -> analyst.isPresent()
                    ? analyst.get().recipes().sight(view)
                    : real.scenes().get().present().filter(s -> !s.isEmpty()).map(Sight.Graph::new);
            case "compare" -> real.recipeRun().get().isEmpty()
                    ? Optional.empty()
                    : analyst.isPresent()
                            ? analyst.get().recipes().sight(view)
                            : real.comparisons().get().present().filter(c -> !c.columns().isEmpty()).map(Sight.Ranks::new);
            case "data" -> real.corpus().get().size() == 0 ? Optional.empty() : Optional.of(new Sight.Plain(view));
            default -> Optional.empty();
        };
    }

    @Override
    public String suggest(Sight sight) { return SceneTitles.of(sight, real, hand.live().get()); }

    @Override
    public String title(ShowScene scene) { return worn.map(d -> d.title(scene, real.recipeGraph().get())).orElse(scene.name()); }

    @Override
    public double sweepStart() {
        return real.discovery().get().map(d -> d.curve().isLearned() ? d.curve().learned() : d.cutHeight(IntentDecisions.NONE))
                .orElse(0.0);
    }

    @Override
    public void begin(boolean hide) {
        House now = house.orElseGet(this::built);
        house = Optional.of(now);
        last = Optional.empty();
        Workspace copy = now.copy();
        copy.selection().clear();
        copy.runs().set(real.runs().get());
        disguise = new Disguise(real.show().get(), real.histories().get(), real.recipeGraph().get(), letters -> Strings.of(
                "stage.person", letters), chance);
        fill(copy, hide);
        copy.userRun().set(real.userRun().get());
        copy.recipeRun().set(real.recipeRun().get());
        copy.project().set(real.project().get().map(p -> new ProjectSummary(p.file(), p.name(), false, "")));
    }

    /// What is hidden is hidden by value: no view of the audience holds it. Runs and models know neither names nor texts.
    private void fill(Workspace copy, boolean hide) {
        house.ifPresent(h -> h.intents().room().live().release(""));
        worn = hide ? Optional.of(disguise) : Optional.empty();
        Corpus corpus = real.corpus().get();
        copy.corpus().set(hide ? disguise.corpus(corpus) : corpus);
        copy.decisions().set(hide ? disguise.decisions(real.decisions().get()) : real.decisions().get());
        copy.discovery().set(real.discovery().get());
        RecipeGraph graph = real.recipeGraph().get();
        copy.recipeGraph().set(hide ? disguise.graph(graph) : graph);
        Histories histories = real.histories().get();
        copy.histories().set(hide ? disguise.histories(histories) : histories);
    }

    /// The graph the audience is shown, for tests.
    RecipeGraph graph() { return house.orElseThrow().copy().recipeGraph().get(); }

    private House built() {
        var copy = new Workspace(real.runner());
        var commands = new Commands();
        var navigator = new Still();
        var intents = new IntentScreens(copy, navigator, commands, evidence);
        var users = new UserScreens(copy, Masks.of(desk.readUser(), () -> worn), navigator, commands, navigator, new UserVerbs(
                _ -> {}));
        var recipes = new RecipeScreens(copy, Kitchen.of(copy, desk.searchGraph()), Masks.of(desk.rankRecipes(), () -> worn),
                navigator, commands,
                navigator, _ -> {});
        Map<String, Screen> screens = new HashMap<>();
        for (Screen s : intents.screens()) screens.put(s.id(), s);
        for (Screen s : users.screens()) screens.put(s.id(), s);
        for (Screen s : recipes.screens()) screens.put(s.id(), s);
        Signal<java.util.function.IntFunction<String>> hints = new Signal<>(_ -> "");
        nodes.put("data", new DataView(copy, commands, hints));
        return new House(copy, intents, users, recipes, Map.copyOf(screens));
    }

    @Override
    public Node stand(Sight sight) {
        House now = house.orElseThrow();
        return nodes.computeIfAbsent(sight.view(), view -> {
            if (view.equals("compare")) return now.recipes().audience();
            Screen screen = now.screens().get(view);
            return screen == null ? new Region() : screen.view().get();
        });
    }

    @Override
    public void show(Sight sight, double share) {
        last = Optional.of(sight);
        House now = house.orElseThrow();
        switch (worn.map(d -> d.sight(sight, real.recipeGraph().get())).orElse(sight)) {
            case Sight.Threshold t -> {
                now.intents().room().live().dragCut(t.from() + share * (t.to() - t.from()));
                if (share >= 1) now.intents().room().live().release("Show");
            }
            case Sight.Novelty n -> {
                now.intents().room().live().dragNovelty(n.cut());
                now.intents().room().live().release("Show");
            }
            case Sight.Reading r -> {
                now.copy().decideScenarios("Show", "show", s -> s.withPresent(r.scenario()));
                now.users().show(r);
            }
            case Sight.Beside b -> {
                Map<String, Scenario> kept = new HashMap<>();
                for (Scenario s : b.kept()) kept.put(s.name(), s);
                now.copy().decideScenarios("Show", "show", s -> new UserScenarios(s.present(), kept));
                now.users().show(b);
            }
            case Sight.Gain g -> now.users().show(g);
            case Sight.Graph g -> {
                now.copy().decideScenes("Show", "show", s -> s.withPresent(g.scene()));
                now.recipes().show(g);
            }
            case Sight.Ranks r -> {
                Comparison c = r.comparison();
                Comparisons all = real.comparisons().get();
                now.copy().decideComparisons("Show", "show", _ -> worn.map(d -> d.comparisons(c, all)).orElse(new Comparisons(
                        Optional.of(c), Map.of(), all.grades())));
                now.recipes().show(r);
            }
            case Sight.Plain _ -> {
                // as the project stands
            }
        }
    }

    @Override
    public void hide(boolean hide) {
        if (house.isEmpty() || hide == worn.isPresent()) return;
        fill(house.get().copy(), hide);
        last.ifPresent(sight -> show(sight, 1));
    }

    @Override
    public void end() {
        house.ifPresent(h -> {
            h.intents().room().live().release("");
            Workspace copy = h.copy();
            copy.project().set(Optional.empty());
            copy.discovery().set(Optional.empty());
            copy.corpus().set(Corpus.EMPTY);
            copy.histories().set(Histories.EMPTY);
            copy.userRun().set(Optional.empty());
            copy.recipeRun().set(Optional.empty());
            copy.recipeGraph().set(RecipeGraph.EMPTY);
        });
        last = Optional.empty();
    }

    /// Nothing leads out of a show.
    private static final class Still implements Navigator, Dialogs {
        @Override
        public void go(String screenId) {
            // a scene stays where it is
        }

        @Override
        public void tell(String line, String action, Runnable onAction) {
            // the audience is told nothing
        }

        @Override
        public Optional<Path> openFile(String title, List<Kind> kinds) { return Optional.empty(); }

        @Override
        public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) { return Optional.empty(); }

        @Override
        public Optional<Path> openFolder(String title) { return Optional.empty(); }

        @Override
        public Runnable sheet(String title, Region content) { return () -> {}; }

        @Override
        public void confirm(String title, String sentence, String action, Runnable onYes) {
            // nothing can be lost here
        }
    }
}
