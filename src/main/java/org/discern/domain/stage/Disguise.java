package org.discern.domain.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.Description;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserEvent;

/// A project as an audience may see it: everybody has a pseudonym, and what people said or an analyst noted is covered by
/// [Bars]. Names of intents, domains and recipes, and single words that many use, stay. What is hidden is not in the disguised
/// values at all; a model that has to read them is asked by [#real]. Safe from any thread.
public final class Disguise {
    /// Takes no room and tells requests apart that look the same under bars.
    private static final String APART = "\uFEFF";

    private final Pseudonyms letters = new Pseudonyms();
    private final UnaryOperator<String> called;
    private final Map<String, String> people = new HashMap<>(); // pseudonym to name
    private final Map<String, String> asked = new HashMap<>(); // request to its bars
    private final Map<String, String> requests = new HashMap<>(); // and back
    private final Map<Long, UserEvent> events = new HashMap<>();
    private final Map<UserEvent, UserEvent> madeUp = new HashMap<>(); // events of scenarios alone

    /// Everybody else comes after the people of the show, mixed, so that letters say nothing about the order of names.
    ///
    /// @param show people and requests of its scenes come first, in their order
    /// @param called from `A` to what the audience reads
    public Disguise(Show show, Histories histories, RecipeGraph graph, UnaryOperator<String> called, RandomGenerator chance) {
        this.called = called;
        for (ShowScene scene : show.scenes()) met(scene.sight(), graph);
        Set<String> rest = new HashSet<>(histories.users());
        for (int u = 0; u < graph.users(); u++) rest.add(graph.name(u));
        var mixed = new ArrayList<>(rest);
        Collections.sort(mixed);
        Collections.shuffle(mixed, Random.from(chance));
        mixed.forEach(this::person);
        histories.events().forEach(e -> events.put(e.id(), e));
    }

    private void met(Sight sight, RecipeGraph graph) {
        switch (sight) {
            case Sight.Reading r -> {
                person(r.scenario().user());
                person(r.scenario().historyOf());
                request(r.scenario().text());
            }
            case Sight.Beside b -> b.kept().forEach(s -> met(new Sight.Reading(s), graph));
            case Sight.Ranks r -> r.comparison().columns().forEach(c -> {
                person(named(c.query().user(), graph));
                request(c.query().request().text());
            });
            case Sight.Graph g -> g.scene().marks().stream().filter(m -> m.kind() == NodeKind.USER)
                    .forEach(m -> person(named(m.key(), graph)));
            default -> {
                // names nobody
            }
        }
    }

    private static String named(String key, RecipeGraph graph) {
        int node = graph.find(NodeKind.USER, key);
        return node < 0 ? key : graph.name(node);
    }

    public synchronized String person(String name) {
        if (name.isEmpty()) return name;
        String shown = called.apply(letters.of(name));
        people.put(shown, name);
        return shown;
    }

    /// The same request has the same bars; another one has others, though they look alike.
    public synchronized String request(String text) {
        if (text.isBlank()) return text;
        return asked.computeIfAbsent(text, _ -> {
            String bars = Bars.over(text) + APART.repeat(asked.size());
            requests.put(bars, text);
            return bars;
        });
    }

    /// What an audience sees of something said.
    public synchronized String text(String said) { return asked.getOrDefault(said, Bars.over(said)); }

    public Corpus corpus(Corpus corpus) {
        return new Corpus(corpus.name(), corpus.utterances().stream().map(u -> new Utterance(u.id(), Bars.over(u.text()), u
                .intent(), u.domain(), u.split(), "", u.time(), u.copies())).toList(), corpus.domainOfIntent());
    }

    /// Notes are covered, descriptions go; what the analyst decided stays.
    public IntentDecisions decisions(IntentDecisions d) {
        return d.edited(change -> {
            d.edits().notes().forEach((key, note) -> change.note(key, Bars.over(note)));
            d.edits().descriptions().keySet().forEach(node -> change.describe(node, Description.NONE));
        });
    }

    /// Rows stay where they are.
    public Histories histories(Histories all) { return all.changed(this::event); }

    public RecipeGraph graph(RecipeGraph graph) { return graph.withUserNames(u -> person(graph.name(u))); }

    private synchronized UserEvent event(UserEvent e) {
        var shown = new UserEvent(e.id(), person(e.user()), e.time(), text(e.text()), e.label(), e.item());
        UserEvent known = events.get(e.id());
        if (known == null || !known.at(e.time()).equals(e)) madeUp.put(shown, e);
        return shown;
    }

    private synchronized UserEvent realEvent(UserEvent shown) {
        UserEvent made = madeUp.get(shown);
        if (made != null) return made;
        UserEvent known = events.get(shown.id());
        return known == null ? shown : known.at(shown.time());
    }

    public Scenario scenario(Scenario s) {
        return new Scenario("", person(s.user()), person(s.historyOf()), request(s.text()), s.at(), s.share(), s.longOff(), s
                .recent().stream().map(r -> new Scenario.Recent(event(r.event()), r.on())).toList());
    }

    /// What stands behind a disguised scenario.
    public Scenario real(Scenario s) {
        return new Scenario(s.name(), realPerson(s.user()), realPerson(s.historyOf()), realRequest(s.text()), s.at(), s.share(), s
                .longOff(), s.recent().stream().map(r -> new Scenario.Recent(realEvent(r.event()), r.on())).toList());
    }

    public synchronized String realPerson(String shown) { return people.getOrDefault(shown, shown); }

    /// An event as the project holds it.
    public UserEvent real(UserEvent shown) { return realEvent(shown); }

    private synchronized String realRequest(String shown) { return requests.getOrDefault(shown, shown); }

    /// Keys of users stay, the graph names them; titles given by hand may name anybody and go.
    public Comparison comparison(Comparison c, RecipeGraph graph) {
        return new Comparison("", c.columns().stream().map(x -> {
            RankQuery q = x.query();
            boolean known = q.user().isEmpty() || graph.find(NodeKind.USER, q.user()) >= 0;
            return new Comparison.Column("", new RankQuery(known ? q.user() : person(q.user()), q.edit(), covered(q.request()), q
                    .runId(), q.at(), q.hideSeen()));
        }).toList(), c.top(), "");
    }

    private Request covered(Request r) { return new Request(request(r.text()), r.constraints(), Bars.over(r.rest())); }

    /// Judgements of these comparisons' requests.
    public Map<Judged, Integer> grades(Map<Judged, Integer> grades) {
        var out = new HashMap<Judged, Integer>();
        grades.forEach((j, grade) -> out.put(new Judged(j.user(), request(j.request()), j.recipe()), grade));
        return out;
    }

    /// What stands behind a disguised query.
    ///
    /// @param parse reads words as a request; of what is asked, only the words left over come from it
    public RankQuery real(RankQuery q, Function<String, Request> parse) {
        String text = realRequest(q.request().text());
        Request request = text.equals(q.request().text())
                ? q.request()
                : new Request(text, q.request().constraints(), parse.apply(text).rest());
        return new RankQuery(realPerson(q.user()), q.edit(), request, q.runId(), q.at(), q.hideSeen());
    }

    /// A scene as it is shown; what the analyst wrote on it goes.
    public Scene scene(Scene s) { return new Scene("", s.marks(), s.bundles(), s.filters(), s.tints(), s.camera(), ""); }

    /// The same sight, disguised.
    public Sight sight(Sight sight, RecipeGraph graph) {
        return switch (sight) {
            case Sight.Reading r -> new Sight.Reading(scenario(r.scenario()));
            case Sight.Beside b -> new Sight.Beside(b.kept().stream().map(s -> scenario(s).named(request(s.name()))).toList(), b
                    .ticked().stream().map(this::request).toList());
            case Sight.Gain g -> g.groupBy() == Gains.By.USER && !g.group().isEmpty()
                    ? new Sight.Gain(g.by(), g.testOnly(), g.cases(), g.groupBy(), person(g.group()))
                    : g;
            case Sight.Graph g -> new Sight.Graph(scene(g.scene()), g.ways(), g.width(), g.height());
            case Sight.Ranks r -> new Sight.Ranks(comparison(r.comparison(), graph), r.column(), r.recipe());
            default -> sight;
        };
    }

    /// What the audience reads above a scene: whom it shows and what was asked there is covered in its name, too.
    public String title(ShowScene scene, RecipeGraph graph) {
        Map<String, String> covered = new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(
                Comparator.naturalOrder()));
        switch (scene.sight()) {
            case Sight.Reading r -> cover(r.scenario(), covered);
            case Sight.Beside b -> b.kept().forEach(s -> {
                cover(s, covered);
                covered.put(s.name(), request(s.name()));
            });
            case Sight.Gain g -> {
                if (g.groupBy() == Gains.By.USER) covered.put(g.group(), person(g.group()));
            }
            case Sight.Graph g -> g.scene().marks().stream().filter(m -> m.kind() == NodeKind.USER).map(m -> named(m.key(),
                    graph)).forEach(name -> covered.put(name, person(name)));
            case Sight.Ranks r -> {
                for (Comparison.Column c : r.comparison().columns()) {
                    String who = named(c.query().user(), graph);
                    covered.put(who, person(who));
                    covered.put(c.query().request().text(), request(c.query().request().text()));
                }
            }
            default -> {
                // names nobody
            }
        }
        String out = scene.name();
        for (var hidden : covered.entrySet())
            if (!hidden.getKey().isBlank()) out = out.replace(hidden.getKey(), hidden.getValue());
        return out;
    }

    private void cover(Scenario s, Map<String, String> covered) {
        covered.put(s.user(), person(s.user()));
        covered.put(s.historyOf(), person(s.historyOf()));
        covered.put(s.text(), request(s.text()));
    }

    /// The same comparisons, disguised.
    public Comparisons comparisons(Comparison present, Comparisons all) {
        return new Comparisons(Optional.of(present), Map.of(), grades(all.grades()));
    }
}
