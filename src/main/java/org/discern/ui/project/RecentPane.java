package org.discern.ui.project;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.WelcomeViewModel.Row;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// The projects that were opened before. Arrows go through them, `Enter` opens, `P` pins, `Del` takes off the list.
final class RecentPane extends VBox {
    private final WelcomeViewModel state;
    private final ProjectVerbs verbs;
    private final Dialogs dialogs;
    private final TextField search = new TextField();
    private final VBox list = new VBox(2);

    RecentPane(WelcomeViewModel state, ProjectVerbs verbs, Dialogs dialogs) {
        super(8);
        this.state = state;
        this.verbs = verbs;
        this.dialogs = dialogs;
        search.setPromptText(Strings.of("welcome.search"));
        search.getStyleClass().add("recent-search");
        search.textProperty().addListener((_, _, words) -> state.query(words));
        search.setOnAction(_ -> state.rows().get().stream().filter(row -> !row.missing()).findFirst().ifPresent(this::open));
        search.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.DOWN) step(-1, 1);
            else if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) search.clear();
            else return;
            e.consume();
        });
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "plain-scroll");
        scroll.setMaxHeight(340);
        scroll.setMinViewportHeight(92);
        var card = new VBox(scroll);
        card.getStyleClass().addAll("card", "recent-card");
        getChildren().addAll(search, card);
        Fx.whileShown(this, state.rows(), this::show);
    }

    private void show(List<Row> rows) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < list.getChildren().size(); i++)
            if (list.getChildren().get(i) instanceof HBox line && line.getChildren().contains(focus)) at = i;
        list.getChildren().clear();
        boolean asked = !state.query().isBlank();
        search.setDisable(rows.isEmpty() && !asked);
        if (rows.isEmpty()) {
            var none = new Label(asked ? Strings.of("welcome.nohits", state.query().strip()) : Strings.of("welcome.norecent"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            list.getChildren().add(none);
            if (asked) {
                var all = new Hyperlink(Strings.of("welcome.showall"));
                all.setOnAction(_ -> search.clear());
                list.getChildren().add(all);
            }
            return;
        }
        for (int i = 0; i < rows.size(); i++) list.getChildren().add(line(rows.get(i), i));
        if (at >= 0) step(Math.min(at, rows.size() - 1) - 1, 1);
    }

    private HBox line(Row row, int index) {
        var name = new Label(row.name());
        name.getStyleClass().add("strong");
        var where = new Label(row.folder());
        where.getStyleClass().addAll("muted", "small");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var when = new Label(row.missing() ? Strings.of("welcome.missing") : row.age());
        when.getStyleClass().addAll(row.missing() ? "attention-text" : "muted", "small");
        when.setMinWidth(USE_PREF_SIZE);
        var inside = new HBox(8, new VBox(2, name, where), spring, when);
        inside.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(inside);
        button.setAccessibleText(row.name() + ", " + when.getText());
        button.getStyleClass().addAll("flat", "welcome-row");
        button.setTooltip(new Tooltip(Strings.of(row.missing() ? "welcome.row.missing.tip" : "welcome.row.tip", row.file())));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            if (row.missing()) locate(row);
            else open(row);
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(24));
        inside.setMinWidth(0);
        var line = new HBox(button);
        line.getStyleClass().add("recent-line");
        line.setAlignment(Pos.CENTER_LEFT);
        if (row.missing()) {
            line.getChildren().addAll(link("welcome.locate", () -> locate(row)), link("welcome.remove", () -> state.remove(row)));
        } else line.getChildren().add(pin(row));
        line.addEventHandler(KeyEvent.KEY_PRESSED, e -> keys(e, row, index));
        return line;
    }

    private Button pin(Row row) {
        var pin = new Button("", new FontIcon(Material2MZ.PUSH_PIN));
        pin.getStyleClass().addAll("flat", "icon-button", row.pinned() ? "pinned" : "unpinned");
        String words = Strings.of(row.pinned() ? "welcome.unpin" : "welcome.pin");
        pin.setAccessibleText(words + " " + row.name());
        pin.setTooltip(new Tooltip(words + "   P"));
        pin.setOnAction(_ -> state.pin(row));
        return pin;
    }

    private static Hyperlink link(String key, Runnable action) {
        var link = new Hyperlink(Strings.of(key));
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private void keys(KeyEvent e, Row row, int index) {
        switch (e.getCode()) {
            case DOWN -> step(index, 1);
            case UP -> step(index, -1);
            case P -> state.pin(row);
            case L -> {
                if (row.missing()) locate(row);
            }
            case DELETE -> state.remove(row);
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// The keys go to the next line, or from the first one back to the search.
    private void step(int from, int by) {
        int to = from + by;
        if (to < 0) search.requestFocus();
        else
            if (to < list.getChildren().size() && list.getChildren().get(to) instanceof HBox line)
                line.getChildren().getFirst().requestFocus();
    }

    private void open(Row row) { verbs.open().accept(row.file()); }

    private void locate(Row row) {
        dialogs.openFile(Strings.of("welcome.locate.title", row.name()), ProjectVerbs.PROJECTS).ifPresent(found -> {
            state.moved(row, found);
            verbs.open().accept(found);
        });
    }
}
