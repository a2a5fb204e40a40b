package org.discern.ui.recipe.compare.board;

import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.geometry.Side;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.kordamp.ikonli.material2.Material2MZ;

/// What stands above a column: its letter, whose ranking it is, what sets it apart, and its menu.
final class ColumnHead extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass REFERENCE = PseudoClass.getPseudoClass("reference");

    private final CompareDesk desk;
    private final boolean tools;
    private final Label letter;
    private final Label name = new Label();
    private final Label facets = PaneTitle.quiet("");
    private final Tooltip tip = new Tooltip();
    private final Button pin;

    /// @param tools whether it has a menu; not before an audience
    ColumnHead(CompareDesk desk, int column, boolean tools) {
        this.desk = desk;
        this.tools = tools;
        getStyleClass().add("rank-head");
        letter = new Label(People.letter(column));
        letter.getStyleClass().add("column-letter");
        name.getStyleClass().add("rank-title");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        pin = PaneTitle.tool(Material2MZ.PUSH_PIN, Strings.of("recipe.compare.menu.pin"), () -> desk.columns().pin(column));
        pin.getStyleClass().addAll("pin", Audience.FOR_HANDS);
        pin.setFocusTraversable(false); // the column's menu and the command have it for keys
        pin.managedProperty().bind(pin.visibleProperty());
        var line = new HBox(8, letter, name);
        line.getStyleClass().add("rank-head-line");
        line.getChildren().add(pin);
        if (tools) {
            Button more = PaneTitle.tool(Material2MZ.MORE_HORIZ, Strings.of("recipe.compare.column.menu"), () -> {});
            more.setOnAction(_ -> {
                desk.state().choose(column, desk.state().spot().get().recipe());
                ContextMenu menu = ColumnMenus.of(desk, column);
                menu.show(more, Side.BOTTOM, 0, 2);
            });
            line.getChildren().add(more);
            setOnContextMenuRequested(e -> ColumnMenus.of(desk, column).show(this, e.getScreenX(), e.getScreenY()));
        }
        facets.setTooltip(tip);
        facets.setMaxWidth(Double.MAX_VALUE);
        setOnMouseClicked(_ -> desk.state().choose(column, desk.state().spot().get().recipe()));
        getChildren().addAll(line, facets);
    }

    void show(ColumnSight sight) {
        name.setText(People.name(desk.state(), sight.name(), sight.person()));
        String words = String.join(" · ", sight.facets());
        facets.setText(words);
        tip.setText(words);
        boolean reference = sight.isReference();
        pin.pseudoClassStateChanged(REFERENCE, reference);
        pin.setVisible(reference || tools);
        pin.setMouseTransparent(!tools);
        String pinned = Strings.of(reference ? "recipe.compare.pin.reference" : "recipe.compare.menu.pin");
        pin.setAccessibleText(pinned);
        pin.getTooltip().setText(pinned);
    }

    void mark(boolean here) { pseudoClassStateChanged(HERE, here); }
}
