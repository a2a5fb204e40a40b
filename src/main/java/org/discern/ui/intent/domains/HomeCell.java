package org.discern.ui.intent.domains;

import org.discern.ui.kit.KeyWords;
import org.discern.work.Commands;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The decision about one new intent: accept the proposal, choose or type another domain, or take it back.
final class HomeCell extends TableCell<LinkRow, String> {
    private final DomainsViewModel state;
    private final Button accept = new Button(Strings.of("intent.domains.accept"));
    private final Button back = new Button("", new FontIcon(Material2MZ.UNDO));
    private final ComboBox<String> other = new ComboBox<>();
    private final HBox line = new HBox();
    private boolean filling;

    HomeCell(DomainsViewModel state, Commands commands) {
        this.state = state;
        getStyleClass().add("home-cell");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.getStyleClass().add("small");
        accept.setOnAction(_ -> row().ifPresent(state::accept));
        back.getStyleClass().addAll("tool", "flat");
        KeyWords.tip(back, commands, Strings.of("intent.domains.reopen"));
        KeyWords.tip(accept, commands, Strings.of("intent.domains.accept.tip"));
        back.setOnAction(_ -> row().ifPresent(r -> state.rehome(r, "")));
        other.setEditable(true);
        other.setPromptText(Strings.of("intent.domains.other"));
        other.setMaxWidth(Double.MAX_VALUE);
        other.setMinWidth(80);
        HBox.setHgrow(other, Priority.ALWAYS);
        other.setOnShowing(_ -> {
            filling = true;
            other.getItems().setAll(state.choices());
            filling = false;
        });
        other.setOnAction(_ -> {
            String chosen = other.getValue();
            if (!filling && chosen != null && !chosen.isBlank()) row().ifPresent(r -> state.rehome(r, chosen));
        });
        other.setPrefWidth(80);
        line.getStyleClass().add("cluster-line");
        line.prefWidthProperty().bind(widthProperty().subtract(20));
        line.maxWidthProperty().bind(widthProperty().subtract(20));
    }

    private java.util.Optional<LinkRow> row() { return java.util.Optional.ofNullable(getTableRow()).map(r -> r.getItem()); }

    @Override
    protected void updateItem(@Nullable String home, boolean empty) {
        super.updateItem(home, empty);
        LinkRow row = empty ? null : row().orElse(null);
        if (row == null) {
            setGraphic(null);
            return;
        }
        filling = true;
        other.setValue(row.home());
        filling = false;
        accept.setDisable(state.readOnly());
        other.setDisable(state.readOnly());
        back.setDisable(state.readOnly());
        pseudoClassStateChanged(PseudoClass.getPseudoClass("decided"), row.isDecided());
        if (row.isDecided()) line.getChildren().setAll(new FontIcon(Material2AL.CHECK_CIRCLE), other, back);
        else line.getChildren().setAll(accept, other);
        setGraphic(line);
    }
}
