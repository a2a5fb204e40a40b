package org.discern.ui.user.gain;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Slice;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.jspecify.annotations.Nullable;

/// Groups of events with their accuracy without and with history.
final class SliceTable {
    private Gains.By by = Gains.By.LENGTH;
    private final TableView<Slice> table = Tables.table(Strings.of("user.gain.none"));
    private boolean following;

    /// @param name of the group
    SliceTable(String title, BiFunction<Gains.By, String, String> name, Consumer<Slice> chosen) {
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        TableColumn<Slice, String> group = Tables.text(title, 142, s -> name.apply(by, s.key()));
        group.setSortable(false);
        table.getColumns().add(group);
        table.getColumns().add(Tables.number(Strings.of("user.gain.events"), 58, Slice::events, v -> Numbers.count(Math.round(
                v))));
        table.getColumns().add(Tables.number(Strings.of("user.gain.without"), 64, Slice::accuracyWithout, Numbers::two));
        var gap = new TableColumn<Slice, Slice>(Strings.of("user.gain.axis"));
        gap.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        gap.setCellFactory(_ -> new TableCell<>() {
            private final GapBar bar = new GapBar();

            @Override
            protected void updateItem(@Nullable Slice slice, boolean empty) {
                super.updateItem(slice, empty);
                setGraphic(empty || slice == null ? null : bar);
                if (slice != null) bar.show(slice);
            }
        });
        gap.setSortable(false);
        gap.setPrefWidth(150);
        table.getColumns().add(gap);
        table.getColumns().add(Tables.number(Strings.of("user.gain.with"), 50, Slice::accuracyWith, Numbers::two));
        table.getColumns().add(Tables.number(Strings.of("user.gain.gain"), 60, Slice::gain, Numbers::signed));
        table.getColumns().add(Tables.number(Strings.of("user.gain.error"), 60, Slice::gainError, v -> "±" + Numbers.two(v)));
        Tables.fill(table, gap, 72);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, slice) -> {
            if (!following && slice != null) chosen.accept(slice);
        });
    }

    TableView<Slice> node() { return table; }

    void show(Gains.By how, List<Slice> slices) {
        by = how;
        following = true;
        table.getItems().setAll(slices);
        following = false;
    }

    /// Marks a group as the chosen one, or none with an empty key.
    void mark(@Nullable String key) {
        following = true;
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < table.getItems().size(); i++)
            if (table.getItems().get(i).key().equals(key)) table.getSelectionModel().select(i);
        following = false;
    }
}
