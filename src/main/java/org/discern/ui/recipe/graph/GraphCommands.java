package org.discern.ui.recipe.graph;

import java.util.Map;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Command;
import org.discern.work.Signal;

/// Every command of *Graph*; menu, keys, palette and shortcut sheet read them from here. What needs the
/// view is said by the view once it is made.
public final class GraphCommands {
    private final GraphDesk desk;
    private final RecipeRoom room;

    private GraphCommands(GraphDesk desk) {
        this.desk = desk;
        room = desk.room();
    }

    public static void register(GraphDesk desk) {
        var all = new GraphCommands(desk);
        all.add("graph.find.search", "/");
        all.add("graph.find.sample", "", desk.walk()::sample);
        all.add("graph.tool.pick", "V");
        all.add("graph.tool.rectangle", "R");
        all.add("graph.tool.lasso", "Q");
        all.add("graph.look.in", "+");
        all.add("graph.look.out", "-");
        all.add("graph.look.fit", "0");
        all.add("graph.look.selection", "Shift+0");
        all.walk();
        all.select();
        all.add("graph.filter.range", "Shift+F", () -> RangeSheet.ask(desk));
        all.add("graph.filter.none", "", () -> desk.look().ranges(Map.of()));
        all.add("graph.layout.again", "L", desk.places()::layOut);
        all.add("graph.layout.run", "Shift+L", () -> desk.state().layoutOn().set(!desk.state().layoutOn().get()));
        all.add("graph.layout.pin", "F", desk.places()::pin);
        all.scenes();
        all.add("graph.inspect.details", "D");
        all.add("graph.inspect.outline", "O");
    }

    private void walk() {
        add("graph.walk.expand", "E", desk.walk()::expandAll);
        add("graph.walk.dismiss", "Shortcut+H", desk.walk()::dismiss);
        add("graph.walk.others", "Shortcut+Shift+H", desk.walk()::dismissOthers);
        add("graph.walk.fold", "G", desk.walk()::fold);
        add("graph.walk.clear", "", desk.walk()::clear);
        add("graph.path.best", "P", () -> desk.paths().find(false));
        add("graph.path.shortest", "Shift+P", () -> desk.paths().find(true));
    }

    private void select() {
        add("graph.select.grow", "W", desk.select()::grow);
        add("graph.select.invert", "I", desk.select()::invert);
        add("graph.select.all", "Shortcut+A", desk.select()::all);
        add("graph.select.keep", "Shift+S", () -> SelectionMenu.keep(desk));
        add("graph.out.selection", "", () -> GraphExport.selection(desk));
    }

    private void scenes() {
        add("graph.scene.save", "S", () -> SceneMenu.save(desk));
        add("graph.scene.next", "]", () -> desk.scenes().step(1));
        add("graph.scene.previous", "[", () -> desk.scenes().step(-1));
        add("graph.scene.rename", "", () -> SceneMenu.rename(desk));
        add("graph.scene.delete", "", () -> desk.scenes().delete(desk.scenes().present().get()));
        add("graph.out.export", "X", () -> GraphExport.one(desk));
        add("graph.out.all", "Shift+X", () -> GraphExport.all(desk));
    }

    private void add(String id, String keys, Runnable does) {
        add(id, keys);
        room.commands().does(id, does);
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
