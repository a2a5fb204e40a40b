package org.discern.ui.recipe.compare;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.domain.recipe.rank.Constraint.TimeAtMost;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ConstraintWords;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// One hard condition. A click (or Enter) turns *with* into *without* and back, or opens the minutes; the cross (or Delete)
/// removes it.
final class ConstraintChip extends HBox {
    private final Constraint constraint;
    private final Consumer<Constraint> changed;
    private final Button body = new Button();

    ConstraintChip(Constraint constraint, Consumer<Constraint> changed, Runnable removed) {
        this.constraint = constraint;
        this.changed = changed;
        boolean without = constraint instanceof Attribute a && a.excluded();
        getStyleClass().addAll("constraint", without ? "without" : "with");
        Ikon icon = constraint instanceof TimeAtMost ? Material2AL.ACCESS_TIME : without ? Material2AL.BLOCK : Material2AL.CHECK;
        body.setText(ConstraintWords.of(constraint));
        body.setMnemonicParsing(false);
        body.setGraphic(new FontIcon(icon));
        body.getStyleClass().add("constraint-body");
        body.setOnAction(_ -> turn());
        body.setTooltip(new Tooltip(switch (constraint) {
            case Attribute a -> Strings.of(a.excluded() ? "recipe.compare.chip.tip.without" : "recipe.compare.chip.tip.with",
                    ConstraintWords.kind(a.kind()), a.value());
            case TimeAtMost _ -> Strings.of("recipe.compare.chip.tip.time");
        }));
        var cross = new Button("", new FontIcon(Material2AL.CLOSE));
        cross.getStyleClass().add("constraint-cross");
        cross.setAccessibleText(Strings.of("recipe.compare.chip.remove", ConstraintWords.of(constraint)));
        cross.setTooltip(new Tooltip(cross.getAccessibleText()));
        cross.setFocusTraversable(false);
        cross.setOnAction(_ -> removed.run());
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() instanceof TextField) return;
            if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) removed.run();
            else if (e.getCode() == KeyCode.ENTER) turn();
            else return;
            e.consume();
        });
        getChildren().addAll(body, cross);
    }

    private void turn() {
        switch (constraint) {
            case Attribute a -> changed.accept(a.inverted());
            case TimeAtMost t -> minutes(t);
        }
    }

    private void minutes(TimeAtMost time) {
        var field = new TextField(String.valueOf(time.minutes()));
        field.getStyleClass().add("minutes");
        field.setPrefColumnCount(4);
        field.setAccessibleText(Strings.of("recipe.compare.chip.tip.time"));
        var unit = new Label(Strings.of("recipe.compare.chip.minutes"));
        unit.getStyleClass().add("constraint-unit");
        Runnable back = () -> getChildren().setAll(body, getChildren().getLast());
        field.setOnAction(_ -> {
            String typed = field.getText().strip();
            if (typed.matches("[1-9]\\d{0,3}")) changed.accept(new TimeAtMost(Integer.parseInt(typed)));
            back.run();
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            back.run();
            body.requestFocus();
            e.consume();
        });
        getChildren().setAll(field, unit, getChildren().getLast());
        field.requestFocus();
        field.selectAll();
    }
}
