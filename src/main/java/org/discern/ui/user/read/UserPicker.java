package org.discern.ui.user.read;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.NoHits;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.UserListViewModel;
import org.discern.ui.user.live.UserListViewModel.Sort;
import org.discern.ui.user.live.UserRow;
import org.discern.ui.user.live.UserViewModel;

/// All users: searched by a few letters, sorted by name, number of events, drift or surprise; virtual, so thousands are no burden.
final class UserPicker extends VBox {
    private final UserViewModel state;
    private final UserListViewModel users;
    private final TextField find = new TextField();
    private final Label count = PaneTitle.quiet("");
    private final TableView<UserRow> table = Tables.table(Strings.of("user.list.none"));
    private final Map<Sort, ToggleButton> sorts = new EnumMap<>(Sort.class);
    private boolean following;

    UserPicker(UserViewModel state) {
        this.state = state;
        this.users = state.users();
        getStyleClass().addAll("pane", "user-picker");
        find.setPromptText(Strings.of("user.list.find"));
        find.textProperty().bindBidirectional(users.find());
        find.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                if (!users.rows().isEmpty()) table.getSelectionModel().clearAndSelect(0);
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) find.clear();
        });
        HBox.setHgrow(find, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        var top = new HBox(8, find, count);
        top.getStyleClass().add("find-line");
        table.getStyleClass().add(Navigator.STARTS_HERE);
        table.setItems(users.rows());
        var none = new NoHits(Strings.of("user.list.none"), Strings.of("user.list.none.clear"), find::clear);
        var wait = new WaitPane(Strings.of("user.list.wait"));
        users.waiting().subscribe(waits -> table.setPlaceholder(waits ? wait : none));
        users.waiting().addListener(_ -> count());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        TableColumn<UserRow, String> name = Tables.text(Strings.of("user.list.name"), 76, UserRow::name);
        table.getColumns().add(name);
        table.getColumns().add(Tables.number(Strings.of("user.list.events"), 62, UserRow::events, v -> Numbers.count(Math.round(
                v))));
        table.getColumns().add(Tables.number(Strings.of("user.list.drift"), 54, UserRow::drift, Numbers::two));
        table.getColumns().add(Tables.number(Strings.of("user.list.surprise"), 76, UserRow::surprise, Numbers::two));
        table.getColumns().forEach(c -> {
            c.setSortable(false); // the toggles above sort, by keyboard too
            c.setReorderable(false);
        });
        Tables.fill(table, name, 64);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!following && row != null) state.choose(row);
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(top, orders(), table);
        users.rows().addListener((ListChangeListener<UserRow>) _ -> {
            count();
            follow();
        });
        count();
        state.shown().addListener(_ -> follow());
        follow();
    }

    private void count() { count.setText(users.waiting().get() ? "" : Numbers.count(users.rows().size())); }

    private HBox orders() {
        var group = new ToggleGroup();
        var box = new HBox();
        box.getStyleClass().addAll("pane-title", "filter-bar");
        for (Sort sort : Sort.values()) {
            ToggleButton button = PaneTitle.filter(Strings.of("user.sort." + sort.name()));
            button.setTooltip(new Tooltip(Strings.of("user.sort.tip." + sort.name())));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                users.sort().set(sort);
                button.setSelected(true);
            });
            sorts.put(sort, button);
            box.getChildren().add(button);
        }
        users.sort().subscribe(sort -> {
            ToggleButton button = sorts.get(sort);
            if (button != null) button.setSelected(true);
        });
        return box;
    }

    void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    /// The next or previous user of the list.
    void step(int by) {
        int at = table.getSelectionModel().getSelectedIndex();
        int to = Math.clamp((long) at + by, 0, Math.max(0, users.rows().size() - 1));
        table.getSelectionModel().clearAndSelect(to);
        table.scrollTo(Math.max(0, to - 6));
    }

    /// Shows the user of the scenario as chosen, wherever it was chosen.
    private void follow() {
        String user = state.shown().get().map(s -> s.user()).orElse("");
        UserRow now = table.getSelectionModel().getSelectedItem();
        if (now != null && now.name().equals(user) && users.rows().contains(now)) return;
        following = true;
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < users.rows().size(); i++) {
            if (!users.rows().get(i).name().equals(user)) continue;
            table.getSelectionModel().select(i);
            int top = Math.max(0, i - 6);
            Fx.later(() -> table.scrollTo(top)); // a table without rows on screen yet would forget it
        }
        following = false;
    }

    TableView<UserRow> table() { return table; }
}
