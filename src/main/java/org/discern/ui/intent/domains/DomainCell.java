package org.discern.ui.intent.domains;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// A domain or an intent of the outline. A new domain is renamed by a double click or `N`; an intent dropped on a domain moves in.
final class DomainCell extends TreeCell<DomainLine> {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final DomainsViewModel state;
    private final Label name = new Label();
    private final Label badge = new Label(Strings.of("intent.kind.new"));
    private final Label count = new Label();
    private final HBox line = new HBox(name, badge, count);
    private final TextField field = new TextField();

    DomainCell(DomainsViewModel state) {
        this.state = state;
        getStyleClass().add("domain-cell");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        badge.getStyleClass().add("badge-new");
        badge.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(USE_PREF_SIZE);
        line.getStyleClass().add("cluster-line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && getItem() instanceof DomainLine.Domain d && d.group().isNew()) edit(d.group());
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.N && getItem() instanceof DomainLine.Domain d && d.group().isNew()) edit(d.group());
        });
        setOnDragOver(e -> {
            if (getItem() instanceof DomainLine.Domain && e.getDragboard().hasString()) {
                e.acceptTransferModes(TransferMode.MOVE);
                pseudoClassStateChanged(TARGET, true);
            }
            e.consume();
        });
        setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(e -> {
            if (getItem() instanceof DomainLine.Domain d)
                state.rows().stream().filter(r -> r.key().equals(e.getDragboard()
                        .getString())).findFirst().ifPresent(row -> state.rehome(row, d.group().name()));
            e.setDropCompleted(true);
            e.consume();
        });
    }

    private void edit(DomainsViewModel.Group group) {
        field.setText(group.name());
        field.setOnAction(_ -> {
            state.name(group, field.getText());
            setGraphic(line);
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) setGraphic(line);
        });
        field.focusedProperty().addListener((_, _, on) -> {
            if (!on && field.equals(getGraphic())) setGraphic(line);
        });
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    protected void updateItem(@Nullable DomainLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        boolean isNew = switch (item) {
            case DomainLine.Domain d -> d.group().isNew();
            case DomainLine.Intent i -> i.isNew();
        };
        badge.setVisible(isNew);
        badge.setManaged(isNew);
        name.setText(switch (item) {
            case DomainLine.Domain d -> d.group().name();
            case DomainLine.Intent i -> i.name();
        });
        name.pseudoClassStateChanged(PseudoClass.getPseudoClass("domain"), item instanceof DomainLine.Domain);
        name.getStyleClass().setAll("label", item instanceof DomainLine.Domain ? "strong" : "cluster-name");
        count.setText(item instanceof DomainLine.Domain d ? Numbers.count(d.group().items().size()) : "");
        setGraphic(line);
    }
}
