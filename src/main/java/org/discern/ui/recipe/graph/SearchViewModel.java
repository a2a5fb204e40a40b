package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.FindNodes;
import org.discern.work.recipe.walk.Pattern;
import org.discern.work.recipe.walk.Sample;
import org.discern.work.recipe.walk.Way;
import org.jspecify.annotations.Nullable;

/// The search bar: a pattern made of tokens, and what could come next. A pattern that begins with one node shows what it
/// matches as soon as it can; one that begins with a kind waits for [#run].
public final class SearchViewModel {
    private static final int MOST = 9;

    private final RecipeRoom room;
    private final GraphDesk desk;
    private final GraphViewModel state;
    private final ObservableList<Token> tokens = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final Asking<Question, List<Suggestion>> asking;

    /// A word of the pattern.
    public sealed interface Token {
        record Node(NodeKind kind, int node) implements Token {}

        record AnyOf(NodeKind kind) implements Token {}

        record Step(Way way) implements Token {}
    }

    /// @param detail what it is, or how many there are
    public record Suggestion(Token token, String title, String detail) {}

    private record Question(String words, List<Token> tokens, RecipeGraph graph) {}

    public SearchViewModel(GraphDesk desk) {
        room = desk.room();
        this.desk = desk;
        state = desk.state();
        asking = new Asking<>(q -> room.quick("Search", () -> answer(q)), room.screen(), (_, found) -> suggestions.setAll(found),
                (_,
                        failure) -> room.workspace().tell("Searching", failure));
        state.sight().addListener((_, before, now) -> {
            if (before.graph() != now.graph()) clear(); // node numbers mean others now
        });
    }

    public ObservableList<Token> tokens() { return tokens; }

    public ObservableList<Suggestion> suggestions() { return suggestions; }

    /// What the pattern or its next word could be.
    public void type(String words) { asking.ask(new Question(words.strip(), List.copyOf(tokens), state.graph())); }

    public void clear() {
        tokens.clear();
        suggestions.clear();
    }

    /// Takes the last word back; a kind goes with the relation that brought it.
    public void back() {
        if (tokens.isEmpty()) return;
        tokens.removeLast();
        if (!tokens.isEmpty() && tokens.getLast() instanceof Token.Step) tokens.removeLast();
    }

    public void choose(Suggestion chosen) {
        switch (chosen.token()) {
            case Token.Step(Way way) -> tokens.addAll(new Token.Step(way), new Token.AnyOf(way.to()));
            case Token.AnyOf any -> tokens.setAll(any);
            case Token.Node node -> {
                boolean narrows = tokens.size() > 1 && tokens.getLast() instanceof Token.AnyOf(NodeKind kind) && kind == node
                        .kind();
                if (narrows) tokens.set(tokens.size() - 1, node);
                else tokens.setAll(node);
            }
        }
        suggestions.clear();
        if (tokens.getFirst() instanceof Token.Node) run();
    }

    /// Shows what the pattern matches.
    public void run() { pattern().ifPresent(p -> desk.walk().show(p, words())); }

    /// Shows a ready-made pattern, and leaves it in the bar to be changed.
    public void run(Pattern pattern) {
        tokens.setAll(pattern.node() < 0 ? new Token.AnyOf(pattern.kind()) : new Token.Node(pattern.kind(), pattern.node()));
        for (Pattern.Step step : pattern.steps()) {
            tokens.add(new Token.Step(new Way(step.relation(), state.graph().relations().get(step.relation()).name(), step.to(),
                    0)));
            tokens.add(step.node() < 0 ? new Token.AnyOf(step.to()) : new Token.Node(step.to(), step.node()));
        }
        run();
    }

    public List<Pattern> examples() { return Sample.patterns(state.graph()); }

    /// Empty when there is nothing that can be shown: no word, or only a kind.
    Optional<Pattern> pattern() {
        if (tokens.isEmpty()) return Optional.empty();
        NodeKind kind = kindOf(tokens.getFirst());
        int first = tokens.getFirst() instanceof Token.Node(_, int node) ? node : -1;
        var steps = new ArrayList<Pattern.Step>();
        for (int i = 1; i + 1 < tokens.size(); i += 2)
            if (tokens.get(i) instanceof Token.Step(Way way))
                steps.add(new Pattern.Step(way.relation(), kindOf(tokens.get(i + 1)), tokens.get(i
                        + 1) instanceof Token.Node(_, int node) ? node : -1));
        return Optional.of(new Pattern(kind, first, steps));
    }

    private static NodeKind kindOf(Token token) {
        return switch (token) {
            case Token.Node(NodeKind kind, _) -> kind;
            case Token.AnyOf(NodeKind kind) -> kind;
            case Token.Step(Way way) -> way.to();
        };
    }

    /// The pattern as one speaks it.
    public String words() { return String.join(" ", tokens.stream().map(this::words).toList()); }

    String words(Token token) {
        return switch (token) {
            case Token.Node(_, int node) -> state.graph().name(node);
            case Token.AnyOf(NodeKind kind) -> Kinds.one(kind);
            case Token.Step(Way way) -> way.name();
        };
    }

    public String words(Pattern p) {
        var line = new StringBuilder(p.node() < 0 ? Kinds.one(p.kind()) : state.graph().name(p.node()));
        for (Pattern.Step s : p.steps())
            line.append("  ").append(state.graph().relations().get(s.relation()).name()).append("  ").append(Kinds.one(s.to()));
        return line.toString();
    }

    /// Beside the screen's thread.
    private List<Suggestion> answer(Question q) {
        var out = new ArrayList<Suggestion>();
        RecipeGraph graph = q.graph();
        String want = q.words().toLowerCase(Locale.ROOT);
        Token last = q.tokens().isEmpty() ? null : q.tokens().getLast();
        if (last != null) {
            List<Way> ways = last instanceof Token.Node(_, int node) ? Way.from(graph, node) : Way.from(graph, kindOf(last));
            for (Way way : ways)
                if (want.isEmpty() || way.name().toLowerCase(Locale.ROOT).contains(want))
                    out.add(new Suggestion(new Token.Step(way), way.name() + "  " + Kinds.one(way.to()), way.count() == 0
                            ? ""
                            : Strings.of("recipe.search.count", way.count())));
        } else for (NodeKind kind : NodeKind.values()) {
            int count = graph.to(kind) - graph.from(kind);
            if (count > 0 && (want.isEmpty() || Kinds.one(kind).startsWith(want)))
                out.add(new Suggestion(new Token.AnyOf(kind), Strings.of("recipe.search.any", Kinds.one(kind)), Strings.of(
                        "recipe.search.count", count)));
        }
        boolean narrow = last instanceof Token.AnyOf && q.tokens().size() > 1;
        NodeKind within = narrow && last != null ? kindOf(last) : null;
        List<Integer> found = want.isEmpty()
                ? (within == null ? List.of() : FindNodes.of(graph, "", within, 4))
                : found(q.words(), within);
        var nodes = found.stream().filter(n -> n < graph.size()).map(n -> new Suggestion(new Token.Node(graph.kind(n), n), graph
                .name(n), detail(graph, n))).toList();
        // what one types is mostly a name
        out.addAll(want.isEmpty() ? out.size() : 0, nodes);
        return out.subList(0, Math.min(out.size(), want.isEmpty() ? 14 : MOST + 3));
    }

    /// Nodes of the kind that is asked for first, then any.
    private List<Integer> found(String words, @Nullable NodeKind within) {
        var out = new LinkedHashSet<Integer>();
        if (within != null) out.addAll(room.kitchen().search().find(words, Set.of(within), MOST));
        if (out.size() < MOST) out.addAll(room.kitchen().search().find(words, Set.of(), MOST));
        return List.copyOf(out);
    }

    private static String detail(RecipeGraph graph, int node) {
        String counts = String.join(", ", Way.from(graph, node).stream().sorted((a, b) -> Integer.compare(b.count(), a.count()))
                .limit(2).map(w -> w.name() + " " + w.count()).toList());
        return Kinds.one(graph.kind(node)) + (counts.isEmpty() ? "" : " · " + counts);
    }
}
