package org.discern.ui.intent.tune;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.discern.ui.intent.tree.SteadyMark;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// What the pointer learns about a join: the two groups, and the closest sentences across it.
final class JoinCard extends VBox {
    private final Label first = sentence();
    private final Label second = sentence();
    private final Label likeness = new Label(Strings.of("intent.tune.join.looking"));

    JoinCard(JoinFacts facts) {
        getStyleClass().add("join-card");
        setMaxWidth(320);
        setPrefWidth(320);
        var head = new Label(Strings.of("intent.tune.join.at", Numbers.two(facts.share())));
        head.getStyleClass().add("caption");
        likeness.getStyleClass().add("caption");
        getChildren().addAll(head, group(facts.left()), group(facts.right()));
        if (!Double.isNaN(facts.steady())) {
            var steady = new Label(Strings.of(SteadyMark.isFragile(facts.steady())
                    ? "intent.tune.join.fragile"
                    : "intent.tune.join.steady", Numbers.two(facts.steady())));
            steady.getStyleClass().add("small");
            steady.setWrapText(true);
            getChildren().add(steady);
        }
        getChildren().addAll(likeness, first, second);
    }

    void show(JoinFacts.Pair pair) {
        likeness.setText(Strings.of(pair.exact() ? "intent.tune.join.closest" : "intent.tune.join.closestFound", Numbers.two(pair
                .similarity())));
        first.setText("“" + pair.left() + "”");
        second.setText("“" + pair.right() + "”");
    }

    private static HBox group(JoinFacts.Group group) {
        var swatch = new Rectangle(10, 10, Color.rgb(group.argb() >> 16 & 255, group.argb() >> 8 & 255, group.argb() & 255));
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        var name = new Label(group.name());
        name.getStyleClass().add("strong");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var size = new Label(Numbers.count(group.size()));
        size.getStyleClass().add("muted");
        size.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(swatch, name, size);
        line.getStyleClass().add("cluster-line");
        return line;
    }

    private static Label sentence() {
        var label = new Label();
        label.getStyleClass().add("join-sentence");
        label.setWrapText(true);
        label.setMaxHeight(56);
        label.setMinHeight(36); // two lines from the start: a card that grows would slip from its join
        label.setAlignment(Pos.TOP_LEFT);
        return label;
    }
}
