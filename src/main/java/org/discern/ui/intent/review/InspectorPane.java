package org.discern.ui.intent.review;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.NamedSimilarity;
import org.discern.ui.intent.frame.Figure;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// What is known about the current cluster beside its sentences: figures, its life on the axis, the nearest known intents.
final class InspectorPane extends ScrollPane {
    private final Figure size = new Figure(Strings.of("intent.review.size"));
    private final Figure cohesion = new Figure(Strings.of("intent.review.cohesion"));
    private final Figure novelty = new Figure(Strings.of("intent.review.novelty"));
    private final LifeBar life = new LifeBar();
    private final Label lifeWords = new Label();
    private final VBox known = new VBox(4);
    private final VBox all = new VBox();

    InspectorPane() {
        getStyleClass().addAll("edge-to-edge", "card-scroll", "inspector");
        setFitToWidth(true);
        setFocusTraversable(false);
        setMinWidth(240);
        setPrefWidth(264);
        lifeWords.getStyleClass().addAll("muted", "small");
        lifeWords.setWrapText(true);
        var lifeBox = new VBox(life, lifeWords);
        lifeBox.getStyleClass().add("life-box");
        life.setMaxWidth(Double.MAX_VALUE);
        var figures = new HBox(size, cohesion, novelty);
        figures.getStyleClass().add("card-figures");
        all.getStyleClass().add("inspector-box");
        all.getChildren().addAll(figures, part("life", lifeBox), part("known", known));
        setContent(all);
    }

    void show(ReviewItem item, Live now, ClusterCard card) {
        size.show(Numbers.count(card.size()), card.labelled() == 0 ? "" : Strings.of("intent.review.labelled", card.labelled()));
        cohesion.show(Numbers.two(card.cohesion()), "");
        novelty.show(Numbers.two(item.novelty()), "");
        life.show(item.lifeFrom(), item.lifeTo(), now.ground().axis().place(now.cut().height()));
        lifeWords.setText(Strings.of("intent.review.life", Numbers.two(now.ground().axis().share(card.birth())), Numbers.two(now
                .ground().axis().share(card.death()))));
        known.getChildren().setAll(card.nearestKnown().stream().map(InspectorPane::known).toList());
        if (card.nearestKnown().isEmpty()) known.getChildren().setAll(quiet(Strings.of("intent.review.none")));
    }

    private static Node known(NamedSimilarity intent) {
        var name = new Label(intent.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var bar = new SimilarityBar();
        bar.show(intent.similarity());
        var line = new HBox(name, bar);
        line.getStyleClass().add("known-line");
        return line;
    }

    static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }

    private static VBox part(String key, Node body) {
        var title = new Label(Strings.of("intent.review.part." + key));
        title.getStyleClass().add("caption");
        var box = new VBox(title, body);
        box.getStyleClass().add("card-part");
        return box;
    }
}
