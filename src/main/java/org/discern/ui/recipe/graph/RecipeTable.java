package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.layout.Priority;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Quantity;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.recipe.walk.SceneGraph;
import org.jspecify.annotations.Nullable;

/// The recipes of the scene as a table; its selection is the canvas's. With a trained model it says where each stands for up
/// to two users of the scene.
final class RecipeTable extends VBox {
    private static final int MOST_USERS = 2;
    private static final int TOP = 500;

    private final RecipeRoom room;
    private final GraphDesk desk;
    private final GraphViewModel state;
    private final TableView<Row> table = Tables.table(Strings.of("recipe.table.none"));
    private final PaneTitle title = new PaneTitle(Strings.of("recipe.table.title"), "");
    private final Asking<Question, Answer> asking;
    private Answer answer = new Answer(null, List.of(), Map.of());
    private boolean telling;

    /// @param ranks place from 1 per user, NaN for beyond the list
    private record Row(int node, String name, double minutes, double rating, double times, double joined, double[] ranks) {}

    private record Question(RecipeGraph graph, List<String> users) {}

    private record Answer(@Nullable RecipeGraph graph, List<String> users, Map<String, Ranking> rankings) {}

    RecipeTable(GraphDesk desk) {
        room = desk.room();
        this.desk = desk;
        state = desk.state();
        getStyleClass().add(Audience.FOR_HANDS); // the picture above holds the same recipes
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(title, table);
        setMinHeight(90);
        asking = new Asking<>(q -> room.quick("Rank", () -> answer(q)), room.screen(), (_, found) -> {
            answer = found;
            columns();
            ask();
        }, (_, failure) -> room.workspace().tell("Ranking", failure));
        columns();
        state.sight().addListener(_ -> ask());
        state.selected().addListener(_ -> mark());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>) _ -> tell());
        ask();
    }

    private void ask() {
        SceneGraph now = state.sight().get();
        List<String> chosen = state.selectedUsers();
        List<String> users = room.ranks().unavailable().isEmpty()
                ? (chosen.isEmpty()
                        ? IntStream.range(0, now.marks()).filter(i -> now.kind(i) == NodeKind.USER).mapToObj(i -> now.graph().key(
                                now.node(i))).toList()
                        : chosen).stream().limit(MOST_USERS).toList()
                : List.of();
        boolean isKnown = answer.graph() == now.graph();
        if (isKnown) fill();
        // What the graph says comes at once; ranks may have to wait for a model that is being laid out.
        if (!isKnown) asking.ask(new Question(now.graph(), List.of()));
        else if (!answer.users().equals(users)) asking.ask(new Question(now.graph(), users));
    }

    private Answer answer(Question q) {
        Map<String, Ranking> out = new HashMap<>();
        for (String user : q.users())
            out.put(user, room.ranks().rank(new RankQuery(user, HistoryEdit.NONE, Request.NONE, 0, RankQuery.NOW,
                    false), TOP));
        q.graph().facts(); // made here, beside the screen's thread
        return new Answer(q.graph(), q.users(), out);
    }

    private void columns() {
        table.getColumns().clear();
        TableColumn<Row, String> name = Tables.text(Strings.of("recipe.table.name"), 220, Row::name);
        table.getColumns().add(name);
        table.getColumns().add(Tables.number(Strings.of("recipe.table.minutes"), 84, Row::minutes, v -> whole(v)));
        table.getColumns().add(Tables.number(Strings.of("recipe.table.rating"), 76, Row::rating, Numbers::two));
        table.getColumns().add(Tables.number(Strings.of("recipe.table.times"), 104, Row::times, v -> whole(v)));
        table.getColumns().add(Tables.number(Strings.of("recipe.table.joined"), 96, Row::joined, v -> whole(v)));
        for (int i = 0; i < answer.users().size(); i++) {
            int at = i;
            int user = state.graph().find(NodeKind.USER, answer.users().get(i));
            String who = user < 0 ? answer.users().get(i) : state.graph().name(user);
            table.getColumns().add(Tables.number(Strings.of("recipe.table.rank", who), 128, row -> at < row.ranks().length
                    ? row.ranks()[at]
                    : Double.NaN, v -> whole(v)));
        }
        Tables.fill(table, name, 160);
    }

    private static String whole(double value) { return Double.isFinite(value) ? Numbers.count(Math.round(value)) : "–"; }

    private void fill() {
        SceneGraph now = state.sight().get();
        var rows = new ArrayList<Row>();
        if (answer.graph() == now.graph()) for (int i = 0; i < now.marks(); i++) {
            int node = now.node(i);
            if (!now.graph().isRecipe(node)) continue;
            double[] ranks = answer.users().stream().mapToDouble(u -> {
                Ranking ranking = answer.rankings().get(u);
                int place = ranking == null ? -1 : ranking.placeOf(node);
                return place < 0 ? Double.NaN : place + 1.0;
            }).toArray();
            rows.add(new Row(node, now.graph().name(node), Quantity.MINUTES.of(now.graph(), node), Quantity.RATING.of(now.graph(),
                    node), Quantity.TIMES.of(now
                            .graph(), node), now.degree(i), ranks));
        }
        telling = true;
        List<TableColumn<Row, ?>> order = List.copyOf(table.getSortOrder());
        table.getItems().setAll(rows);
        table.getSortOrder().setAll(order);
        table.sort();
        telling = false;
        title.hint(Strings.of("recipe.table.count", rows.size()));
        mark();
    }

    /// Canvas to table.
    private void mark() {
        if (telling) return;
        telling = true;
        Set<Integer> nodes = new HashSet<>();
        for (int node : state.selectedNodes()) nodes.add(node);
        int[] places = IntStream.range(0, table.getItems().size()).filter(i -> nodes.contains(table.getItems().get(i).node()))
                .toArray();
        table.getSelectionModel().clearSelection();
        if (places.length > 0) {
            table.getSelectionModel().selectIndices(places[0], places);
            table.scrollTo(Math.max(0, places[0] - 2));
        }
        telling = false;
    }

    /// Table to canvas.
    private void tell() {
        if (telling || !table.isFocused()) return;
        telling = true;
        desk.select().nodes(table.getSelectionModel().getSelectedItems().stream().filter(r -> r != null).mapToInt(Row::node)
                .toArray());
        telling = false;
    }
}
