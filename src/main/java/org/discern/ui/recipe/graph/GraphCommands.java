package org.discern.ui.recipe.graph;

import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Command;
import org.discern.work.Signal;

/// Every command of *Graph*; menu, keys, palette and shortcut sheet read them from here. The view says what they do once it is
/// made.
public final class GraphCommands {
    private final RecipeRoom room;

    private GraphCommands(RecipeRoom room) { this.room = room; }

    public static void register(RecipeRoom room) {
        var all = new GraphCommands(room);
        all.add("graph.find.search", "/");
        all.add("graph.find.sample", "");
        all.add("graph.tool.pick", "V");
        all.add("graph.tool.rectangle", "R");
        all.add("graph.tool.lasso", "Q");
        all.add("graph.look.in", "+");
        all.add("graph.look.out", "-");
        all.add("graph.look.fit", "0");
        all.add("graph.look.selection", "Shift+0");
        all.add("graph.walk.expand", "E");
        all.add("graph.walk.dismiss", "Shortcut+H");
        all.add("graph.walk.others", "Shortcut+Shift+H");
        all.add("graph.walk.fold", "G");
        all.add("graph.walk.clear", "");
        all.add("graph.select.grow", "W");
        all.add("graph.select.invert", "I");
        all.add("graph.select.all", "Shortcut+A");
        all.add("graph.path.best", "P");
        all.add("graph.path.shortest", "Shift+P");
        all.add("graph.layout.again", "L");
        all.add("graph.layout.run", "Shift+L");
        all.add("graph.layout.pin", "F");
        all.add("graph.scene.save", "S");
        all.add("graph.scene.next", "]");
        all.add("graph.scene.previous", "[");
        all.add("graph.scene.rename", "");
        all.add("graph.scene.delete", "");
        all.add("graph.inspect.details", "D");
        all.add("graph.inspect.outline", "O");
        all.add("graph.out.export", "X");
    }

    private void add(String id, String keys) {
        String label = Strings.of(id);
        var live = new Signal<>(new Command.State(label, ""));
        Runnable tell = () -> live.set(new Command.State(label, why()));
        room.navigator().place().listen(_ -> tell.run());
        room.kitchen().graph().listen(_ -> tell.run());
        room.commands().add(Command.of(RecipeRoom.GRAPH, id, "Graph", label, keys, live));
    }

    private String why() {
        if (room.kitchen().graph().get().size() == 0) return Strings.of("recipe.needs.graph");
        String view = room.navigator().place().get();
        return view.equals(RecipeRoom.GRAPH) || view.isEmpty()
                ? ""
                : Strings.of("needs.view", Strings.of("view.in." + RecipeRoom.GRAPH));
    }
}
