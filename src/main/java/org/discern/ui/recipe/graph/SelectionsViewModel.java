package org.discern.ui.recipe.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.recipe.NodeName;
import org.discern.domain.recipe.Scenes;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;

/// Kept selections: a set of nodes with a name, to be taken up again in this scene or any other.
public final class SelectionsViewModel {
    private final RecipeRoom room;
    private final GraphViewModel state;
    private final WalkVerbs walk;
    private final SelectVerbs select;
    private final ObservableList<String> names = FXCollections.observableArrayList();

    SelectionsViewModel(RecipeRoom room, GraphViewModel state, WalkVerbs walk, SelectVerbs select) {
        this.room = room;
        this.state = state;
        this.walk = walk;
        this.select = select;
    }

    /// In order of name.
    public ObservableList<String> names() { return names; }

    public void refresh() {
        List<String> now = List.copyOf(all().keySet());
        if (!now.equals(names)) names.setAll(now);
    }

    /// Keeps what is selected, in place of an older selection of that name; badges are no nodes and are left out.
    public void keep(String name) {
        if (room.readOnly() || name.isBlank()) return;
        List<NodeName> nodes = Arrays.stream(state.selectedNodes()).mapToObj(n -> NodeName.of(state.graph(), n)).toList();
        if (!nodes.isEmpty())
            decide(Strings.of("recipe.op.selection.keep", name, nodes.size()), s -> s.withSelection(name, nodes));
    }

    /// Selects those nodes. What of them was dismissed comes back, which is an operation.
    public void recall(String name) {
        int[] nodes = nodes(name);
        if (Arrays.stream(nodes).anyMatch(n -> state.scenery().bodyOf(n) < 0))
            walk.show(Strings.of("recipe.op.selection.show", name), nodes);
        else
            select.nodes(nodes);
    }

    public void delete(String name) {
        if (!room.readOnly() && isTaken(name))
            decide(Strings.of("recipe.op.selection.delete", name), s -> s.withoutSelection(name));
    }

    public boolean isTaken(String name) { return all().containsKey(name); }

    /// How many nodes it has in the present graph.
    public int size(String name) { return nodes(name).length; }

    /// A name nobody has yet.
    public String freeName(String wish) {
        String name = wish;
        for (int i = 2; isTaken(name); i++) name = wish + " " + i;
        return name;
    }

    private int[] nodes(String name) {
        return all().getOrDefault(name, List.of()).stream().mapToInt(n -> state.graph().find(n.kind(), n.key())).filter(
                n -> n >= 0).toArray();
    }

    private void decide(String label, java.util.function.UnaryOperator<Scenes> change) {
        room.kitchen().decideScenes(label, "", change);
        refresh();
    }

    private Map<String, List<NodeName>> all() { return room.kitchen().scenes().get().selections(); }
}
