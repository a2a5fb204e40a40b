package org.discern.ui.intent.review;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.NamedSimilarity;
import org.discern.domain.intent.Term;
import org.discern.ui.intent.frame.Figure;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// The evidence about one cluster: figures, terms, examples, what lies near.
final class ClusterCardPane extends ScrollPane {
    private static final double BAR = 96;

    private final Figure size = new Figure(Strings.of("intent.review.size"));
    private final Figure cohesion = new Figure(Strings.of("intent.review.cohesion"));
    private final Figure novelty = new Figure(Strings.of("intent.review.novelty"));
    private final LifeBar life = new LifeBar();
    private final Label lifeWords = new Label();
    private final FlowPane terms = new FlowPane();
    private final VBox typical = new VBox();
    private final VBox edge = new VBox();
    private final VBox odd = new VBox();
    private final VBox known = new VBox();
    private final VBox doubles = new VBox();

    ClusterCardPane() {
        getStyleClass().addAll("edge-to-edge", "card-scroll");
        setFitToWidth(true);
        var lifeBox = new VBox(life, lifeWords);
        lifeBox.getStyleClass().add("life-box");
        lifeWords.getStyleClass().addAll("muted", "small");
        var figures = new HBox(size, cohesion, novelty, lifeBox);
        figures.getStyleClass().add("card-figures");
        terms.getStyleClass().add("terms");
        var examples = new GridPane();
        examples.getStyleClass().add("examples");
        column(examples, 0, "typical", typical);
        column(examples, 1, "edge", edge);
        column(examples, 2, "odd", odd);
        var near = new GridPane();
        near.getStyleClass().add("examples");
        column(near, 0, "known", known);
        column(near, 1, "doubles", doubles);
        var all = new VBox(figures, part("terms", terms), examples, near);
        all.getStyleClass().add("cluster-card");
        setContent(all);
    }

    void show(ReviewItem item, Live now, ClusterCard card) {
        size.show(Numbers.count(card.size()), card.labelled() == 0 ? "" : Strings.of("intent.review.labelled", card.labelled()));
        cohesion.show(Numbers.two(card.cohesion()), "");
        novelty.show(Numbers.two(item.novelty()), "");
        double cut = now.ground().axis().place(now.cut().height());
        life.show(item.lifeFrom(), item.lifeTo(), cut);
        lifeWords.setText(Strings.of("intent.review.life", Numbers.two(now.ground().axis().share(card.birth())), Numbers.two(now
                .ground().axis().share(card.death()))));
        terms.getChildren().setAll(card.terms().stream().map(ClusterCardPane::term).toList());
        if (card.terms().isEmpty()) terms.getChildren().setAll(quiet("intent.review.noTerms"));
        fill(typical, card.typical(), e -> sentence(now, e.leaf(), Numbers.two(e.similarity())), "intent.review.none");
        fill(edge, card.edge(), e -> sentence(now, e.leaf(), rival(now, e)), "intent.review.noEdge");
        fill(odd, card.odd(), e -> sentence(now, e.leaf(), rival(now, e)), "intent.review.noOdd");
        fill(known, card.nearestKnown(), ClusterCardPane::known, "intent.review.none");
        fill(doubles, card.nearDuplicates().stream().limit(4).toList(), group -> sentence(now, group.getFirst(), Strings.of(
                "intent.review.times", group.size())), "intent.review.noDoubles");
    }

    private static String rival(Live now, ClusterCard.Example example) {
        if (example.rival() < 0) return Numbers.two(example.similarity());
        int index = now.cut().indexOf(example.rival());
        String other = index < 0 ? now.hintOf(example.rival()) : now.nameOf(now.clusters().entries().get(index));
        return Strings.of(example.lead() < 0 ? "intent.review.nearer" : "intent.review.next", other, Numbers.two(Math.abs(example
                .lead())));
    }

    private static <T> void fill(VBox box, List<T> items, Function<T, Node> node, String none) {
        if (items.isEmpty()) box.getChildren().setAll(quiet(none));
        else box.getChildren().setAll(items.stream().map(node).toList());
    }

    private static Node sentence(Live now, int leaf, String aside) {
        var text = new Label(now.corpus().get(now.discovery().corpusRows()[leaf]).text());
        text.getStyleClass().add("utterance");
        text.setWrapText(true);
        text.setMaxHeight(60);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var remark = new Label(aside);
        remark.getStyleClass().addAll("muted", "small");
        remark.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(text, remark);
        box.getStyleClass().add("example");
        return box;
    }

    private static Node known(NamedSimilarity intent) {
        var name = new Label(intent.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(name, bar(intent.similarity()), number(Numbers.two(intent.similarity())));
        line.getStyleClass().add("known-line");
        return line;
    }

    private static Node bar(double share) {
        var bar = new Region();
        bar.getStyleClass().add("bar");
        bar.setMaxWidth(Math.rint(BAR * Math.clamp(share, 0, 1)));
        var track = new StackPane(bar);
        track.getStyleClass().add("bar-track");
        track.setMinWidth(BAR);
        track.setMaxWidth(BAR);
        return track;
    }

    private static Node term(Term term) {
        var words = new Label(term.text());
        words.getStyleClass().add(term.isSignificant() ? "strong" : "muted");
        var chance = new Label(Strings.of("intent.review.term", term.count(), chance(term.pValue())));
        chance.getStyleClass().addAll("muted", "small");
        var chip = new HBox(words, chance);
        chip.getStyleClass().add("term");
        return chip;
    }

    private static String chance(double p) {
        return p < 0.001 ? "p < .001" : String.format(Locale.ENGLISH, "p = %.3f", p).replace("0.", ".");
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.getStyleClass().add("cluster-number");
        label.setMinWidth(32);
        return label;
    }

    private static Label quiet(String key) {
        var label = new Label(Strings.of(key));
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

    private static void column(GridPane grid, int at, String key, VBox body) {
        body.getStyleClass().add("card-list");
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setPercentWidth(key.equals("known") || key.equals("doubles") ? 50 : 100.0 / 3);
        grid.getColumnConstraints().add(column);
        grid.add(part(key, body), at, 0);
    }
}
