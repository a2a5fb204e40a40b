package org.discern.ui.search;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.discern.domain.corpus.Chip;
import org.discern.domain.corpus.SearchMode;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// One chip. With the focus on it: `Space` turns it, `M` reads it in the next mode, `Delete` or `Backspace` removes it,
/// `+` and `-` move the bound, arrows go to its neighbours.
final class ChipNode extends HBox {
    private static final double STEP = 0.02;

    private final SearchViewModel model;
    private final int place;
    private final Label hits = new Label();
    private final Label bound = new Label();
    private final Slider slider = new Slider(0, 1, Chip.USUAL_BOUND);
    private Chip chip;
    private boolean echoing;

    ChipNode(SearchViewModel model, int place, ChipLine line) {
        this.model = model;
        this.place = place;
        this.chip = line.chip();
        getStyleClass().addAll("search-chip", KeyRouter.OWN_KEYS, chip.inverted() ? "turned" : "plain");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        var mode = new Button(glyph(chip.mode()));
        mode.getStyleClass().add("chip-mode");
        mode.setFocusTraversable(false);
        mode.setTooltip(new Tooltip(Strings.of("search.chip.mode", Strings.of("search.mode." + chip.mode()))));
        mode.setOnAction(_ -> model.nextMode(place));
        var turn = new ToggleButton(chip.inverted() ? "≠" : "", chip.inverted() ? null : new FontIcon(Material2MZ.SWAP_HORIZ));
        turn.setSelected(chip.inverted());
        turn.getStyleClass().add("chip-turn");
        turn.setFocusTraversable(false);
        String turns = Strings.of(chip.inverted() ? "search.chip.turnBack" : "search.chip.turn");
        turn.setTooltip(new Tooltip(turns));
        turn.setAccessibleText(turns);
        turn.setOnAction(_ -> model.turn(place));
        var text = new Label(chip.text());
        text.getStyleClass().add("chip-text");
        text.setMinWidth(24);
        text.setMaxWidth(220);
        hits.getStyleClass().add("chip-hits");
        hits.setMinWidth(Region.USE_PREF_SIZE);
        var cross = new Button("", new FontIcon(Material2AL.CLOSE));
        cross.getStyleClass().add("chip-cross");
        cross.setFocusTraversable(false);
        cross.setAccessibleText(Strings.of("search.chip.remove", chip.text()));
        cross.setOnAction(_ -> model.remove(place));
        getChildren().addAll(mode, turn, text);
        if (chip.mode() == SearchMode.MEANING) getChildren().addAll(slider(), bound);
        getChildren().addAll(hits, cross);
        show(line);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(_ -> requestFocus());
    }

    static String glyph(SearchMode mode) {
        return switch (mode) {
            case WORD -> "W";
            case REGEX -> ".*";
            case MEANING -> "≈";
        };
    }

    /// Whether the same nodes can show another state of the chip: only count and bound differ.
    boolean fits(Chip other) { return chip.withBound(0).equals(other.withBound(0)); }

    void show(ChipLine line) {
        chip = line.chip();
        hits.setText(line.hits() < 0 ? "…" : Numbers.count(line.hits()));
        bound.setText("≥ " + Numbers.two(chip.bound()));
        echoing = true;
        if (Math.abs(slider.getValue() - chip.bound()) > 1e-9) slider.setValue(chip.bound());
        echoing = false;
        setAccessibleText(Strings.of(chip.inverted() ? "search.chip.spoken.not" : "search.chip.spoken", Strings.of("search.mode."
                + chip.mode()), chip.text(), hits.getText()));
    }

    private Slider slider() {
        slider.setPrefWidth(72);
        slider.setMinWidth(56);
        slider.setBlockIncrement(STEP);
        slider.setFocusTraversable(false);
        slider.setAccessibleText(Strings.of("search.chip.bound"));
        slider.setTooltip(new Tooltip(Strings.of("search.chip.bound")));
        bound.getStyleClass().add("chip-hits");
        bound.setMinWidth(Region.USE_PREF_SIZE);
        slider.valueProperty().addListener((_, _, now) -> {
            if (!echoing) model.bound(place, Math.round(now.doubleValue() * 100) / 100.0);
        });
        return slider;
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case DELETE, BACK_SPACE -> model.remove(place);
            case SPACE, ENTER -> model.turn(place);
            case M -> model.nextMode(place);
            case PLUS, ADD, EQUALS -> move(STEP);
            case MINUS, SUBTRACT -> move(-STEP);
            case LEFT, RIGHT -> neighbour(e.getCode() == KeyCode.LEFT ? -1 : 1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(double by) {
        if (chip.mode() == SearchMode.MEANING) model.bound(place, Math.round((chip.bound() + by) * 100) / 100.0);
    }

    private void neighbour(int step) {
        var all = getParent().getChildrenUnmodifiable();
        int at = all.indexOf(this) + step;
        if (at >= 0 && at < all.size()) all.get(at).requestFocus();
    }
}
