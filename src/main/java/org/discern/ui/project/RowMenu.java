package org.discern.ui.project;

import java.util.BitSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.RowsVerb;
import org.discern.work.Workspace;

/// The menu of the table of utterances. It is about the selected rows; a row that is not among them is selected first, and so
/// is one of those that only a search selected.
final class RowMenu {
    private static final String TUNE = "view.go.tune";
    private static final List<String> PLAIN = List.of("edit.copy.text", "edit.copy.csv", "edit.copy.markdown",
            "edit.select.shown");

    private RowMenu() {}

    static void on(TableView<Integer> table, Workspace workspace, Commands commands, List<RowsVerb> verbs) {
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getButton() == MouseButton.SECONDARY && e.getTarget() instanceof Node at) aim(table, workspace, at);
        });
        var menu = new ContextMenu();
        menu.setOnShowing(_ -> fill(menu, workspace, commands, verbs));
        fill(menu, workspace, commands, verbs); // a menu without items never shows
        table.setContextMenu(menu);
    }

    private static void aim(TableView<Integer> table, Workspace workspace, Node at) {
        Node node = at;
        while (node != null && !(node instanceof TableRow<?>)) node = node.getParent();
        if (!(node instanceof TableRow<?> row) || row.isEmpty()) return;
        boolean picked = table.getSelectionModel().isSelected(row.getIndex()) && workspace.selection().source().get().equals(
                Strings
                        .of("selection.data"));
        if (!picked) table.getSelectionModel().clearAndSelect(row.getIndex());
    }

    private static void fill(ContextMenu menu, Workspace workspace, Commands commands, List<RowsVerb> verbs) {
        menu.getItems().clear();
        BitSet rows = (BitSet) workspace.selection().rows().get().clone();
        for (RowsVerb verb : verbs) {
            Command.State state = verb.state(rows);
            menu.getItems().add(item(verb.id(), state.label(), state.available(), () -> verb.run(rows)));
        }
        commands.find(TUNE).ifPresent(tune -> menu.getItems().add(item("show-in-tune", Strings.of("data.menu.tune"), workspace
                .discovery().get().isPresent() && !rows.isEmpty(), () -> commands.run(TUNE))));
        if (!menu.getItems().isEmpty()) menu.getItems().add(new SeparatorMenuItem());
        for (String id : PLAIN) {
            MenuItem item = item(id, Strings.of(id), true, () -> commands.run(id));
            commands.find(id).filter(c -> !c.keys().isEmpty()).ifPresent(c -> item.setAccelerator(Keys.label(c.keys())));
            menu.getItems().add(item);
        }
    }

    private static MenuItem item(String id, String words, boolean can, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id.replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setDisable(!can);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
