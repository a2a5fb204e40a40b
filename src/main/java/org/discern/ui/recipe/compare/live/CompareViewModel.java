package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparison.Column;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;
import org.discern.domain.run.RunRecord;
import org.discern.domain.stage.Pseudonyms;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.Reasons.Spot;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Problems;

/// The comparison on the screen, where the cursor stands in it, and why what stands there stands there. Used on the screen's
/// thread only; see the package for what runs beside it.
public final class CompareViewModel {
    private static final int DEFAULT_TOP = 10;
    /// The kind of the runs that can rank.
    private static final String RUNS = "recipes";

    private final RecipeRoom room;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NO_PROJECT);
    private final ReadOnlyObjectWrapper<String> unavailable = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ColumnSight>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Spot> spot = new ReadOnlyObjectWrapper<>(Spot.NONE);
    private final ReadOnlyObjectWrapper<Optional<Reasons>> reasons = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty lines = new SimpleBooleanProperty(true);
    private final BooleanProperty measures = new SimpleBooleanProperty(true);
    private final BooleanProperty blurred = new SimpleBooleanProperty();
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final BooleanProperty shared = new SimpleBooleanProperty(true);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Asking<Comparison, Answer> rank;
    private final Asking<Question, Why> parts; // at once
    private final Asking<Question, Why> why; // with the history's effects, once these are measured
    private final Asking<Said, Request> parse;
    private final RankMemory memory;
    private RecipeGraph graph = RecipeGraph.EMPTY;
    private Optional<RecipeRun> model = Optional.empty();
    private Optional<Comparison> local = Optional.empty(); // shown when the project holds none, or may not be changed

    /// What the screen can show.
    public enum Stage {
        NO_PROJECT, NO_GRAPH,
        /// The model cannot answer; [#unavailable] says why.
        UNAVAILABLE, READY
    }

    /// @param column where the cursor stood when it was said
    private record Said(String words, int column) {}

    private record Question(Spot spot, Column column, RecipeGraph graph) {}

    public CompareViewModel(RecipeRoom room) {
        this.room = room;
        memory = new RankMemory(room.ranks());
        rank = new Asking<>(c -> {
            RecipeGraph of = graph;
            return room.quick("Compare", () -> memory.answer(c, of));
        }, room.screen(), this::got, (_, wrong) -> room.workspace().tell(Strings.of("recipe.compare.doing"), wrong));
        parts = new Asking<>(q -> room.quick("Explain", () -> room.ranks().parts(q.column().query(), q.spot().recipe())), room
                .screen(), this::gotParts, (q, wrong) -> failedWhy(q, Problems.text(Strings.of("recipe.compare.doing.why"), wrong)));
        why = new Asking<>(q -> room.quick("Explain", () -> room.ranks().why(q.column().query(), q.spot().recipe())), room
                .screen(), this::gotWhy, (q, wrong) -> failedWhy(q, Problems.text(Strings.of("recipe.compare.doing.why"), wrong)));
        parse = new Asking<>(said -> room.quick("Understand", () -> room.ranks().parse(said.words())), room.screen(),
                this::gotRequest, (_, wrong) -> room.workspace().tell(Strings.of("recipe.compare.doing.parse"), wrong));
        filter.addListener(_ -> look());
    }

    public ReadOnlyObjectProperty<Stage> stage() { return stage.getReadOnlyProperty(); }

    /// For people; empty unless the stage is UNAVAILABLE.
    public ReadOnlyObjectProperty<String> unavailable() { return unavailable.getReadOnlyProperty(); }

    /// True when another window holds the project: one may look and try, nothing is kept.
    public ReadOnlyBooleanProperty readOnly() { return readOnly.getReadOnlyProperty(); }

    /// The project's comparison, else one to begin with; empty until the stage is READY.
    public ReadOnlyObjectProperty<Optional<Comparison>> comparison() { return comparison.getReadOnlyProperty(); }

    /// The latest rankings; a moment behind the comparison.
    public ReadOnlyObjectProperty<Optional<Answer>> answer() { return answer.getReadOnlyProperty(); }

    /// The latest rankings as they are seen.
    public ReadOnlyObjectProperty<List<ColumnSight>> columns() { return columns.getReadOnlyProperty(); }

    /// Where the cursor stands.
    public ReadOnlyObjectProperty<Spot> spot() { return spot.getReadOnlyProperty(); }

    /// Why the recipe at the cursor stands where it stands; a moment behind.
    public ReadOnlyObjectProperty<Optional<Reasons>> reasons() { return reasons.getReadOnlyProperty(); }

    public BooleanProperty lines() { return lines; }

    public BooleanProperty measures() { return measures; }

    /// Whether people's names are hidden.
    public BooleanProperty blurred() { return blurred; }

    /// What people are called while their names are hidden.
    public Pseudonyms pseudonyms() { return pseudonyms; }

    /// Whether one request serves all columns.
    public BooleanProperty shared() { return shared; }

    /// Words a row must have in its name or attributes.
    public StringProperty filter() { return filter; }

    public RecipeGraph graph() { return graph; }

    /// All trained recipe models, newest first.
    public List<RunRecord> models() {
        return room.workspace().runs().get().stream().filter(r -> r.kind().equals(RUNS)).toList();
    }

    public RecipeRoom room() { return room; }

    /// Takes over what the project now holds: another graph, another model, an undone step.
    public void refresh() {
        RecipeGraph now = room.kitchen().graph().get();
        Optional<RecipeRun> ranks = room.workspace().recipeRun().get();
        readOnly.set(room.readOnly());
        boolean other = differs(now, ranks);
        graph = now;
        model = ranks;
        if (other) {
            memory.forget();
            local = Optional.empty();
            reasons.set(Optional.empty());
        }
        String why = now.recipes() == 0 ? "" : room.ranks().unavailable();
        unavailable.set(why);
        stage.set(now.recipes() == 0
                ? room.workspace().project().get().isPresent() ? Stage.NO_GRAPH : Stage.NO_PROJECT
                : why.isEmpty() ? Stage.READY : Stage.UNAVAILABLE);
        show(kept(), other);
        look();
    }

    @SuppressWarnings("ReferenceEquality") // a graph is a snapshot; another one means other nodes
    private boolean differs(RecipeGraph now, Optional<RecipeRun> ranks) {
        return now != graph || !ranks.map(r -> r.record().id()).equals(model.map(r -> r.record().id()));
    }

    private Optional<Comparison> kept() {
        if (stage.get() != Stage.READY) return Optional.empty();
        Optional<Comparison> present = room.kitchen().comparisons().get().present();
        if (readOnly.get() && local.isPresent()) return local;
        if (present.isPresent()) return present;
        if (local.isEmpty()) local = Optional.of(beginning(graph));
        return local;
    }

    /// The two users who did most, asking for nothing; with fewer users, nobody in particular.
    static Comparison beginning(RecipeGraph graph) {
        Interactions all = graph.interactions();
        int first = -1;
        int second = -1;
        for (int u = 0; u < graph.users(); u++) {
            int did = all.to(u) - all.from(u);
            if (first < 0 || did > all.to(first) - all.from(first)) {
                second = first;
                first = u;
            } else if (second < 0 || did > all.to(second) - all.from(second)) second = u;
        }
        List<Column> columns = new ArrayList<>();
        for (int u : new int[]{first, second}) columns.add(column(u < 0 ? "" : graph.key(u), Request.NONE));
        return new Comparison("", columns, DEFAULT_TOP, "");
    }

    static Column column(String user, Request request) { return new Column("", RankQuery.of(user, request)); }

    /// Puts the cursor on a recipe of a column.
    public void choose(int column, int recipe) {
        List<Column> all = comparison.get().map(Comparison::columns).orElse(List.of());
        Spot next = all.isEmpty() ? Spot.NONE : new Spot(Math.clamp(column, 0, all.size() - 1), recipe);
        spot.set(next);
        explain();
    }

    /// Moves the cursor by rows, or by columns to the same recipe where it is shown, else to the row at the same height.
    public void step(int byColumn, int byRow) {
        List<ColumnSight> all = columns.get();
        if (all.isEmpty()) return;
        int from = Math.clamp(spot.get().column(), 0, all.size() - 1);
        int row = all.get(from).rowOf(spot.get().recipe());
        int to = Math.clamp((long) from + byColumn, 0, all.size() - 1);
        ColumnSight there = all.get(to);
        if (there.rows().isEmpty()) {
            choose(to, -1);
            return;
        }
        int same = byColumn == 0 ? -1 : there.rowOf(spot.get().recipe());
        int next = same >= 0 ? same : row < 0 ? 0 : row + byRow;
        choose(to, there.rows().get(Math.clamp(next, 0, there.rows().size() - 1)).recipe());
    }

    /// The first row of the cursor's column, or the last.
    public void stepToEnd(boolean last) {
        List<ColumnSight> all = columns.get();
        if (all.isEmpty()) return;
        int c = Math.clamp(spot.get().column(), 0, all.size() - 1);
        List<ColumnSight.Row> rows = all.get(c).rows();
        if (!rows.isEmpty()) choose(c, (last ? rows.getLast() : rows.getFirst()).recipe());
    }

    /// Understands what was typed and asks it, of all columns or of the cursor's.
    public void ask(String words) { parse.ask(new Said(words.strip(), spot.get().column())); }

    /// The request the box above the columns shows.
    public Request request() {
        return comparison.get().filter(c -> !c.columns().isEmpty()).map(c -> c.columns().get(Math.clamp(spot.get().column(), 0, c
                .columns().size() - 1)).query().request()).orElse(Request.NONE);
    }

    private void gotRequest(Said said, Request request) {
        request(request.text().isBlank()
                ? Strings.of("recipe.compare.op.ask.nothing")
                : Strings.of("recipe.compare.op.ask", request.text()), said.column(), _ -> request);
    }

    /// Changes the request of all columns, or of the cursor's when each has its own.
    public void request(String label, UnaryOperator<Request> change) { request(label, spot.get().column(), change); }

    /// The same for a given column.
    public void request(String label, int column, UnaryOperator<Request> change) {
        comparison.get().filter(c -> column < c.columns().size()).ifPresent(now -> {
            Request next = change.apply(now.columns().get(column).query().request());
            change(label, "", c -> {
                List<Column> all = new ArrayList<>();
                for (int i = 0; i < c.columns().size(); i++) {
                    Column old = c.columns().get(i);
                    all.add(shared.get() || i == column ? new Column(old.title(), old.query().withRequest(next)) : old);
                }
                return c.withColumns(all);
            });
        });
    }

    /// Gives every column the cursor's request, or lets each have its own.
    public void share(boolean one) {
        shared.set(one);
        if (one) {
            Request request = request();
            request(Strings.of("recipe.compare.op.share"), _ -> request);
        }
    }

    /// Changes the comparison as one operation; without an operation when the project may not be changed.
    public void change(String label, String gesture, UnaryOperator<Comparison> how) {
        Comparison now = comparison.get().orElse(null);
        if (now == null) return;
        Comparison next = how.apply(now);
        if (next.equals(now)) return;
        if (readOnly.get()) {
            local = Optional.of(next);
            show(local, false);
        } else room.kitchen().decideComparisons(label, gesture, all -> all.withPresent(next));
    }

    /// Changes what the project keeps beside the comparison on the screen.
    public void keep(String label, UnaryOperator<Comparisons> how) {
        if (!readOnly.get()) room.kitchen().decideComparisons(label, "", how);
    }

    private void show(Optional<Comparison> next, boolean again) {
        boolean changed = again || !next.equals(comparison.get());
        comparison.set(next);
        if (next.isEmpty()) {
            answer.set(Optional.empty());
            columns.set(List.of());
            spot.set(Spot.NONE);
            reasons.set(Optional.empty());
            return;
        }
        if (!changed) return;
        Comparison now = next.get();
        if (spot.get().column() >= now.columns().size())
            spot.set(new Spot(Math.max(0, now.columns().size() - 1), spot.get().recipe()));
        if (now.columns().stream().map(c -> c.query().request()).distinct().count() > 1) shared.set(false);
        rank.ask(now);
    }

    @SuppressWarnings("ReferenceEquality") // an answer about nodes of another graph tells nothing
    private void got(Comparison asked, Answer found) {
        if (comparison.get().isEmpty() || found.graph() != graph) return;
        answer.set(Optional.of(found));
        look();
        if (!comparison.get().get().equals(asked)) return; // the next answer is on its way
        ColumnSight there = columns.get().isEmpty() ? null : columns.get().get(spot.get().column());
        boolean lost = spot.get().recipe() < 0 || found.ranked().stream().allMatch(r -> r.ranking().placeOf(spot.get().recipe()) < 0);
        if (there != null && lost)
            choose(spot.get().column(), there.rows().isEmpty() ? -1 : there.rows().getFirst().recipe());
        else explain();
    }

    /// Sees the rankings anew: other rankings, judgements, words of the filter.
    private void look() {
        columns.set(answer.get().map(a -> Sights.of(a, room.kitchen().comparisons().get().grades(), filter.get())).orElse(List
                .of()));
    }

    private void explain() {
        Spot at = spot.get();
        Answer now = answer.get().orElse(null);
        if (now == null || at.recipe() < 0 || at.column() >= now.comparison().columns().size()) {
            reasons.set(Optional.empty());
            return;
        }
        Column column = now.comparison().columns().get(at.column());
        List<Integer> places = places(now, at.recipe());
        int place = places.get(at.column());
        Optional<Reasons> shown = reasons.get();
        if (shown.filter(r -> r.spot().equals(at) && r.column().equals(column) && r.why().isPresent()).isPresent()) {
            boolean measured = shown.filter(Reasons::measured).isPresent();
            reasons.set(shown.map(r -> new Reasons(at, column, now.graph(), place, places, r.why(), measured, "")));
            if (!measured) why.ask(new Question(at, column, now.graph()));
            return;
        }
        if (place < 0) {
            reasons.set(Optional.of(new Reasons(at, column, now.graph(), place, places, Optional.empty(), true, Strings
                    .of("recipe.compare.why.notRanked"))));
            return;
        }
        // what stands there stays until the new reasons come, so that nothing flickers
        if (shown.filter(r -> r.spot().recipe() == at.recipe() && r.why().isPresent()).isEmpty())
            reasons.set(Optional.of(new Reasons(at, column, now.graph(), place, places, Optional.empty(), false, "")));
        parts.ask(new Question(at, column, now.graph()));
    }

    private boolean isNow(Question q) {
        return q.spot().equals(spot.get()) && answer.get().filter(a -> a.graph().equals(q.graph()) && q.spot().column() < a
                .comparison()
                .columns().size() && a.comparison().columns().get(q.spot().column()).equals(q.column())).isPresent();
    }

    private static List<Integer> places(Answer answer, int recipe) {
        return answer.ranked().stream().map(r -> r.ranking().placeOf(recipe)).toList();
    }

    private Reasons reasons(Question q, Optional<Why> found, boolean measured, String failure) {
        List<Integer> places = answer.get().map(a -> places(a, q.spot().recipe())).orElse(List.of());
        return new Reasons(q.spot(), q.column(), q.graph(), places.get(q.spot().column()), places, found, measured,
                failure);
    }

    private void gotParts(Question q, Why found) {
        if (!isNow(q)) return;
        reasons.set(Optional.of(reasons(q, Optional.of(found), false, "")));
        why.ask(q);
    }

    private void gotWhy(Question q, Why found) {
        if (isNow(q)) reasons.set(Optional.of(reasons(q, Optional.of(found), true, "")));
    }

    private void failedWhy(Question q, String failure) {
        if (isNow(q)) reasons.set(Optional.of(reasons(q, Optional.empty(), true, failure)));
    }

    /// The column the cursor stands in.
    public Optional<Column> here() {
        return comparison.get().filter(c -> spot.get().column() < c.columns().size()).map(c -> c.columns().get(spot.get().column()));
    }

    /// The row the cursor stands on.
    public Optional<ColumnSight.Row> row() {
        Spot at = spot.get();
        if (at.column() >= columns.get().size()) return Optional.empty();
        return columns.get().get(at.column()).rows().stream().filter(r -> r.recipe() == at.recipe()).findFirst();
    }
}
