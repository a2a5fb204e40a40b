package org.discern.ui.recipe.graph;

import java.util.BitSet;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import org.discern.domain.recipe.Scene.Camera;
import org.discern.ui.recipe.canvas.Hands;

/// What the canvas tells, as verbs of the desk.
final class GraphHands implements Hands {
    private final GraphDesk desk;
    private final Node owner;
    private final Runnable leave;

    /// @param owner of the context menus
    /// @param leave where the focus goes from the canvas
    GraphHands(GraphDesk desk, Node owner, Runnable leave) {
        this.desk = desk;
        this.owner = owner;
        this.leave = leave;
    }

    @Override
    public void select(int[] bodies, boolean extend) { desk.select().bodies(bodies, extend); }

    @Override
    public void hover(int body) {}

    @Override
    public void drag(BitSet bodies, double dx, double dy) { desk.places().drag(bodies, dx, dy); }

    @Override
    public void drop(BitSet bodies) { desk.places().drop(bodies); }

    @Override
    public void open(int body) {
        if (!desk.state().scenery().isMark(body)) desk.walk().open(body);
        else {
            desk.select().bodies(new int[]{body}, false);
            desk.walk().expandAll();
        }
    }

    @Override
    public void dismiss() { desk.walk().dismiss(); }

    @Override
    public void look(Camera camera) { desk.state().look(camera); }

    @Override
    public void menu(int body, double screenX, double screenY) {
        if (body >= 0 && !desk.state().selected().get().get(body)) desk.select().bodies(new int[]{body}, false);
        var menu = new ContextMenu();
        if (body >= 0) menu.getItems().addAll(WayItems.ways(desk));
        String[] commands = body >= 0
                ? new String[]{"graph.walk.dismiss", "graph.walk.others", "graph.layout.pin", "graph.select.grow",
                        "graph.select.keep"}
                : new String[]{"graph.look.fit", "graph.layout.again", "graph.walk.fold", "graph.select.all"};
        if (!menu.getItems().isEmpty()) menu.getItems().add(new SeparatorMenuItem());
        for (String command : commands) menu.getItems().add(WayItems.command(desk, command));
        menu.show(owner, screenX, screenY);
    }

    @Override
    public void walk(double dx, double dy) { desk.select().walk(dx, dy); }

    @Override
    public void tab(int by) { desk.select().tab(by); }

    @Override
    public void leave() { leave.run(); }
}
