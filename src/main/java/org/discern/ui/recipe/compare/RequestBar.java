package org.discern.ui.recipe.compare;

import org.discern.ui.recipe.compare.desk.ConditionSheet;
import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Request;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.compare.live.StrangeWords;
import org.discern.ui.recipe.compare.live.ConstraintWords;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// What is asked, as it would be said, and what was understood of it as chips that can be changed by hand.
final class RequestBar extends HBox {
    private final CompareDesk desk;
    private final CompareViewModel state;
    private final TextField field = new TextField();
    private final Label whose = new Label();
    private final FlowPane chips = new FlowPane(6, 6);
    private final CheckBox shared = new CheckBox(Strings.of("recipe.compare.request.shared"));
    private Request shown = new Request("\u0000", List.of(), ""); // none: whatever comes is new

    /// @param back puts the keys into the lists: what was typed is asked, and single keys mean something again
    RequestBar(CompareDesk desk, Runnable back) {
        this.desk = desk;
        this.state = desk.state();
        getStyleClass().add("ask-bar");
        field.setPromptText(Strings.of("recipe.compare.request.prompt"));
        field.getStyleClass().add("ask-field");
        field.setAccessibleText(Strings.of("recipe.compare.request.says"));
        field.setOnAction(_ -> {
            ask();
            back.run();
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            field.setText(state.request().text());
            back.run();
            e.consume();
        });
        field.focusedProperty().addListener((_, _, in) -> {
            if (!in && !field.getText().strip().equals(state.request().text())) ask();
        });
        whose.getStyleClass().add("column-letter");
        whose.setMinWidth(USE_PREF_SIZE);
        chips.getStyleClass().add("chips");
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setMinWidth(120);
        chips.widthProperty().addListener((_, _, width) -> chips.setPrefWrapLength(Math.max(120, width.doubleValue())));
        shared.setMinWidth(USE_PREF_SIZE);
        shared.setTooltip(new Tooltip(Strings.of("recipe.compare.request.shared.tip")));
        shared.setOnAction(_ -> state.share(shared.isSelected()));
        getChildren().addAll(new FontIcon(Material2AL.CHAT_BUBBLE_OUTLINE), field, whose, chips, shared);
        state.comparison().addListener(_ -> show());
        state.spot().addListener(_ -> show());
        state.shared().addListener(_ -> show());
        show();
    }

    void type() {
        field.requestFocus();
        field.selectAll();
    }

    /// The sheet that adds a condition.
    void add() { ConditionSheet.ask(desk, c -> edit(Strings.of("recipe.compare.op.chip.add", ConstraintWords.of(c)), with(c))); }

    private void ask() { state.ask(field.getText()); }

    private void show() {
        boolean one = state.shared().get();
        shared.setSelected(one);
        whose.setVisible(!one);
        whose.setManaged(!one);
        whose.setText(People.letter(state.spot().get().column()));
        Request now = state.request();
        if (now.equals(shown)) return;
        if (!now.text().equals(shown.text())) field.setText(now.text());
        shown = now;
        chips.getChildren().clear();
        for (int i = 0; i < now.constraints().size(); i++) chips.getChildren().add(chip(i, now.constraints().get(i)));
        Button add = PaneTitle.button(Strings.of("recipe.compare.chip.new"), "", this::add);
        add.setGraphic(new FontIcon(Material2AL.ADD));
        add.getStyleClass().addAll("small-action", "flat", "chip-new");
        chips.getChildren().add(add);
        if (!now.rest().isBlank()) {
            boolean strange = now.constraints().isEmpty() && StrangeWords.only(state.graph(), now.rest());
            Label rest = PaneTitle.quiet(strange
                    ? Strings.of("recipe.compare.request.strange")
                    : Strings.of("recipe.compare.request.rest", now.rest()));
            rest.setTooltip(new Tooltip(Strings.of(strange
                    ? "recipe.compare.request.strange.tip"
                    : "recipe.compare.request.rest.tip")));
            rest.getStyleClass().add("rest");
            rest.setMinWidth(Region.USE_PREF_SIZE);
            chips.getChildren().add(rest);
        }
    }

    private ConstraintChip chip(int place, Constraint constraint) {
        return new ConstraintChip(constraint, changed -> edit(Strings.of("recipe.compare.op.chip.change", ConstraintWords.of(
                changed)), all -> {
                    all.set(place, changed);
                    return all;
                }), () -> edit(Strings.of("recipe.compare.op.chip.remove", ConstraintWords.of(constraint)), all -> {
                    all.remove(place);
                    return all;
                }));
    }

    private static Function<List<Constraint>, List<Constraint>> with(Constraint c) {
        return all -> {
            if (c instanceof Constraint.TimeAtMost) all.removeIf(x -> x instanceof Constraint.TimeAtMost);
            if (!all.contains(c)) all.add(c);
            return all;
        };
    }

    private void edit(String label, Function<List<Constraint>, List<Constraint>> how) {
        state.request(label, r -> r.withConstraints(how.apply(new ArrayList<>(r.constraints()))));
    }
}
