package org.discern.ui.recipe.compare.side;

import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.GraphPath;
import org.discern.domain.recipe.rank.Part;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Why;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnWords;
import org.discern.ui.recipe.compare.live.PathWords;
import org.discern.ui.recipe.compare.live.Reasons;
import org.discern.ui.recipe.live.RecipeRoom;
import org.kordamp.ikonli.material2.Material2AL;

/// Why the recipe at the cursor stands where it stands: the parts of its score, the history that mattered, ways through the
/// graph.
public final class WhyPane extends ScrollPane {
    private static final int PATHS = 3;
    private static final int HISTORY = 8;

    private final CompareDesk desk;
    private final VBox content = new VBox();
    private boolean details;

    public WhyPane(CompareDesk desk) {
        this.desk = desk;
        getStyleClass().addAll("why", "edge-to-edge");
        content.getStyleClass().add("why-content");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        desk.state().reasons().addListener(_ -> show());
        desk.state().blurred().addListener(_ -> show());
        show();
    }

    private void show() {
        Optional<Reasons> now = desk.state().reasons().get();
        content.getChildren().clear();
        if (now.isEmpty()) {
            content.getChildren().add(new EmptyState(Material2AL.HELP_OUTLINE, Strings.of("recipe.compare.why.none"), Strings.of(
                    "recipe.compare.why.none.words"), "", () -> {}));
            return;
        }
        Reasons r = now.get();
        content.getChildren().add(head(r));
        if (!r.failure().isEmpty()) {
            var words = PaneTitle.quiet(r.failure());
            words.setWrapText(true);
            content.getChildren().add(words);
        } else if (r.why().isEmpty()) {
            content.getChildren().add(busy("recipe.compare.why.asked"));
        } else reasons(r, r.why().get());
    }

    private static Node busy(String key) {
        var turning = new ProgressIndicator();
        turning.setPrefSize(20, 20);
        turning.setMaxSize(20, 20);
        var words = PaneTitle.quiet(Strings.of(key));
        words.setWrapText(true);
        return new HBox(8, turning, words);
    }

    private Node head(Reasons r) {
        var name = new Label(r.name());
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        List<Integer> places = r.places();
        var line = new HBox();
        line.getStyleClass().add("places");
        for (int c = 0; c < places.size(); c++) {
            int column = c;
            int place = places.get(c);
            var chip = new Button(Strings.of("recipe.compare.why.place", People.letter(c), place < 0
                    ? Strings.of("recipe.compare.why.nowhere")
                    : String.valueOf(place + 1)));
            chip.setMnemonicParsing(false);
            chip.getStyleClass().addAll("small-action", "place-chip");
            if (c == r.spot().column()) chip.getStyleClass().add("chosen");
            chip.setTooltip(new Tooltip(Strings.of("recipe.compare.why.place.tip")));
            chip.setOnAction(_ -> desk.state().choose(column, r.spot().recipe()));
            line.getChildren().add(chip);
        }
        return new VBox(6, name, line);
    }

    private void reasons(Reasons r, Why why) {
        var bars = new PartBars();
        bars.show(why.row(), scale(r));
        content.getChildren().add(bars);
        content.getChildren().add(detailed(why));
        if (r.column().query().user().isEmpty()) return; // nobody did nothing, and no way begins at nobody
        history(r, why);
        paths(r, why);
    }

    /// The largest part among the rows shown, so that bars keep their meaning from row to row.
    private double scale(Reasons r) {
        double most = 0;
        if (r.spot().column() < desk.state().columns().get().size())
            for (Ranking.Row row : desk.state().columns().get().get(r.spot().column()).ranking().rows())
                for (Part part : Part.values()) most = Math.max(most, Math.abs(row.part(part)));
        return most;
    }

    private Node detailed(Why why) {
        var grid = new GridPane();
        grid.getStyleClass().add("details");
        int line = 0;
        for (Why.Detail d : why.details()) {
            var name = new Label(d.name());
            name.setTooltip(new Tooltip(PartBars.name(d.part())));
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(name, Priority.ALWAYS);
            var sum = PaneTitle.quiet(Strings.of("recipe.compare.why.product", Numbers.two(d.value()), Numbers.two(d.weight())));
            sum.setMinWidth(Region.USE_PREF_SIZE);
            var points = new Label(Numbers.signed(d.points()));
            points.getStyleClass().add("part-number");
            grid.addRow(line++, name, sum, points);
        }
        ToggleButton more = PaneTitle.filter(Strings.of("recipe.compare.why.details", why.details().size()));
        more.setSelected(details);
        var box = new VBox(4, more);
        Runnable follow = () -> {
            box.getChildren().remove(grid);
            if (details) box.getChildren().add(grid);
        };
        more.setOnAction(_ -> {
            details = more.isSelected();
            follow.run();
        });
        follow.run();
        return box;
    }

    private void history(Reasons r, Why why) {
        content.getChildren().add(caption(Strings.of("recipe.compare.why.history")));
        if (!r.measured()) {
            content.getChildren().add(busy("recipe.compare.why.busy"));
            return;
        }
        if (why.history().isEmpty()) {
            var none = PaneTitle.quiet(Strings.of("recipe.compare.why.history.none"));
            none.setWrapText(true);
            content.getChildren().add(none);
            return;
        }
        double most = why.history().stream().mapToDouble(h -> Math.abs(h.effect())).max().orElse(1);
        var lines = new VBox();
        content.getChildren().add(lines);
        for (Why.HistoryEffect h : why.history().stream().limit(HISTORY).toList()) {
            var name = new Label(ColumnWords.recipe(h.interaction().recipe(), r.graph()));
            name.setMinWidth(0);
            String place = h.placeWithout() < 0
                    ? Strings.of("recipe.compare.why.without.gone")
                    : h.placeWithout() == r.place()
                            ? Strings.of("recipe.compare.why.without.same")
                            : Strings.of("recipe.compare.why.without.place", h.placeWithout() + 1);
            var words = new VBox(name, PaneTitle.quiet(PathWords.did(h.interaction().type()) + " · " + place));
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            var number = new Label(Numbers.signed(h.effect()));
            number.getStyleClass().addAll("part-number", h.effect() < 0 ? "against-number" : "for-number");
            Button without = PaneTitle.tool(Material2AL.HIGHLIGHT_OFF, Strings.of("recipe.compare.why.without", name.getText()),
                    () -> desk.history().without(r.spot().column(), h.interaction()));
            var line = new HBox(8, new EffectBar(h.effect(), most), words, number, without);
            line.getStyleClass().add("effect-line");
            lines.getChildren().add(line);
        }
    }

    private void paths(Reasons r, Why why) {
        content.getChildren().add(caption(Strings.of("recipe.compare.why.paths")));
        if (why.paths().isEmpty()) {
            var none = PaneTitle.quiet(Strings.of("recipe.compare.why.paths.none"));
            none.setWrapText(true);
            content.getChildren().add(none);
        }
        IntFunction<String> name = n -> People.name(desk.state(), r.graph().name(n), r.graph().kind(n) == NodeKind.USER);
        for (GraphPath path : why.paths().stream().limit(PATHS).toList()) {
            var sentence = new Label(PathWords.of(path, r.graph(), name));
            sentence.setWrapText(true);
            sentence.getStyleClass().add("path-sentence");
            var show = new Hyperlink(Strings.of("recipe.compare.why.graph"));
            show.setOnAction(_ -> {
                desk.room().handover().path().set(Optional.of(path));
                desk.room().navigator().go(RecipeRoom.GRAPH);
            });
            var card = new VBox(new PathDiagram(path, r.graph(), name), sentence, show);
            card.getStyleClass().add("path-card");
            content.getChildren().add(card);
        }
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("strong", "why-caption");
        return label;
    }

    /// How much one thing of the history adds, as a short bar from the left; against it goes a hollow one.
    private static final class EffectBar extends Region {
        private final Region fill = new Region();
        private final double share;

        EffectBar(double effect, double most) {
            share = most == 0 ? 0 : Math.abs(effect) / most;
            fill.getStyleClass().setAll("effect-fill", effect < 0 ? "against" : "for");
            setMinSize(36, 16);
            setPrefSize(36, 16);
            getChildren().add(fill);
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, Math.rint(getHeight() / 2 - 4), Math.max(2, share * getWidth()), 8);
        }
    }
}
