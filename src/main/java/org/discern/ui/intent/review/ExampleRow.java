package org.discern.ui.intent.review;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Strings;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// One member of a cluster shown as evidence, with a tick. It can have the keys.
final class ExampleRow extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("unticked");

    private final int leaf;
    private final FontIcon box = new FontIcon(Material2AL.CHECK_BOX);
    private final String sentence;

    /// @param terms words that stand out in the sentence, see [MarkedText]
    /// @param onTick the box was clicked
    ExampleRow(int leaf, String sentence, List<String> terms, String aside, Runnable onTick) {
        this.leaf = leaf;
        this.sentence = sentence;
        getStyleClass().add("example");
        var text = new MarkedText(sentence, terms);
        var remark = new Label(aside);
        remark.getStyleClass().addAll("muted", "small");
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.setWrapText(true);
        var words = new VBox(text, remark);
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getStyleClass().add(org.discern.ui.kit.Audience.FOR_HANDS);
        getChildren().addAll(box, words);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setOnMousePressed(_ -> requestFocus());
        box.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) onTick.run();
        });
    }

    int leaf() { return leaf; }

    void ticked(boolean on) {
        pseudoClassStateChanged(OFF, !on);
        box.setIconCode(on ? Material2AL.CHECK_BOX : Material2AL.CHECK_BOX_OUTLINE_BLANK);
        setAccessibleText(Strings.of(on ? "intent.tick.in" : "intent.tick.out", sentence));
    }
}
