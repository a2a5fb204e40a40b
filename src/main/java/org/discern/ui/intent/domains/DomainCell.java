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

/// A domain or an intent of the outline. A new domain is renamed by another click or `N`; an intent dropped on a domain moves in.
/// A dashed badge is a proposal, a solid one a decision.
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
        field.setOnAction(_ -> commitEdit(getItem()));
        field.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            cancelEdit();
            e.consume();
        });
        field.focusedProperty().addListener((_, _, on) -> {
            if (!on && isEditing()) cancelEdit();
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

    /// Only new domains are named here.
    @Override
    public void startEdit() {
        if (!(getItem() instanceof DomainLine.Domain d) || !d.group().isNew() || state.readOnly()) return;
        super.startEdit();
        if (!isEditing()) return;
        field.setText(d.group().name());
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(line);
        getTreeView().requestFocus();
    }

    @Override
    public void commitEdit(DomainLine item) {
        super.commitEdit(item);
        setGraphic(line);
        getTreeView().requestFocus();
        if (item instanceof DomainLine.Domain d) state.name(d.group(), field.getText());
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
        badge.pseudoClassStateChanged(PseudoClass.getPseudoClass("decided"), switch (item) {
            case DomainLine.Domain d -> d.isDecided();
            case DomainLine.Intent i -> i.isDecided();
        });
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
