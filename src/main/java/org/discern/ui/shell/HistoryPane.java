package org.discern.ui.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.discern.domain.operation.Operation;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Workspace;

/// Every step of the project, newest first, operations of one gesture as one line, as undo takes them; one old step can be
/// taken back when nothing later depends on it.
final class HistoryPane extends StackPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM  HH:mm:ss", Locale.ENGLISH);

    HistoryPane(Workspace workspace) {
        TableView<Operation> table = Tables.table(Strings.of("history.none"));
        table.getColumns().add(Tables.text(Strings.of("history.time"), 140, op -> time(op.at())));
        table.getColumns().add(Tables.text(Strings.of("history.what"), 520, Operation::label));
        table.getColumns().forEach(column -> column.setSortable(false));
        var menu = new ContextMenu();
        var revert = new MenuItem(Strings.of("history.revert"));
        revert.setOnAction(_ -> {
            Operation chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) workspace.revert(chosen.id());
        });
        menu.getItems().add(revert);
        menu.setOnShowing(_ -> {
            Operation chosen = table.getSelectionModel().getSelectedItem();
            revert.setDisable(chosen == null || !workspace.canRevert(chosen.id()));
        });
        table.setContextMenu(menu);
        getChildren().add(table);
        Fx.whileShown(this, workspace.history(), all -> table.getItems().setAll(steps(all)));
    }

    /// The last operation of each step.
    ///
    /// @param newestFirst all operations
    static List<Operation> steps(List<Operation> newestFirst) {
        var out = new ArrayList<Operation>();
        Operation later = null;
        for (Operation now : newestFirst) {
            boolean goesOn = later != null && !now.gesture().isEmpty() && now.gesture().equals(later.gesture()) && now
                    .undoes() == 0 && later.undoes() == 0;
            if (!goesOn) out.add(now);
            later = now;
        }
        return out;
    }

    private static String time(String at) {
        try {
            return TIME.format(Instant.parse(at).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException notATime) {
            return at;
        }
    }
}
