package org.discern.ui.intent.review;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.intent.ReviewState;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// One cluster of the queue: its state, name, size.
final class ReviewCell extends ListCell<ReviewItem> {
    private static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");

    private final FontIcon state = new FontIcon(Material2MZ.RADIO_BUTTON_UNCHECKED);
    private final Label name = new Label();
    private final Label size = new Label();
    private final Label steady = new Label();
    private final Label worth = new Label();
    private final ObservableValue<ReviewViewModel.Order> order;
    private final FontIcon fragile = new FontIcon(Material2MZ.WARNING);
    private final FontIcon locked = new FontIcon(Material2AL.LOCK);
    private final FontIcon flagged = new FontIcon(Material2AL.FLAG);
    private final HBox line = new HBox(6, state, name, locked, flagged, fragile, steady, worth, size);

    /// @param order what the queue is sorted by: the figure behind it is shown
    ReviewCell(ObservableValue<ReviewViewModel.Order> order) {
        this.order = order;
        worth.getStyleClass().addAll("muted", "small", "review-worth");
        worth.setMinWidth(Region.USE_PREF_SIZE);
        worth.managedProperty().bind(worth.visibleProperty());
        getStyleClass().add("review-cell");
        name.getStyleClass().add("cluster-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        size.getStyleClass().add("cluster-number");
        size.setMinWidth(36);
        steady.getStyleClass().addAll("muted", "small");
        steady.setMinWidth(28);
        steady.setPrefWidth(28);
        steady.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        fragile.getStyleClass().add("fragile");
        line.getStyleClass().add("cluster-line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(ACCEPTED, item != null && item.state() == ReviewState.ACCEPTED);
        pseudoClassStateChanged(REJECTED, item != null && item.state() == ReviewState.REJECTED);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        state.setIconCode(switch (item.state()) {
            case NEW -> Material2MZ.RADIO_BUTTON_UNCHECKED;
            case ACCEPTED -> Material2AL.CHECK_CIRCLE;
            case REJECTED -> Material2AL.CANCEL;
            case IN_REVIEW -> Material2AL.HOURGLASS_EMPTY;
            case UNSURE -> Material2AL.HELP_OUTLINE;
        });
        name.setText(item.name());
        name.pseudoClassStateChanged(PseudoClass.getPseudoClass("hint"), !item.named());
        locked.setVisible(item.locked());
        locked.setManaged(item.locked());
        flagged.setVisible(item.flagged());
        flagged.setManaged(item.flagged());
        steady.setText(Numbers.two(item.stability()));
        steady.setVisible(item.isMeasured());
        steady.setManaged(item.isMeasured());
        fragile.setVisible(item.isDissolving());
        fragile.setManaged(item.isDissolving());
        String words = Strings.of("intent.review.row", item.name(), item.entry().size(), Strings.of("intent.review.state." + item
                .state().name()));
        setAccessibleText(item.isMeasured()
                ? words + ", " + Strings.of("intent.review.row.stability", Numbers.two(item.stability()))
                : words);
        worth.setVisible(order.getValue() == ReviewViewModel.Order.VALUE);
        worth.setText(Strings.of("intent.review.worth", Numbers.count(Math.round(item.value()))));
        if (worth.isVisible()) setAccessibleText(getAccessibleText() + ", " + worth.getText());
        size.setText(Numbers.count(item.entry().size()));
        setGraphic(line);
    }
}
