package org.discern.ui.recipe.compare.board;

import org.discern.ui.recipe.compare.desk.CompareDesk;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.rank.Ranking.Relaxation;
import org.discern.domain.recipe.rank.Request;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.ConstraintWords;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// What stands in place of rows: why there are none, and each way out with what it gives, one click away.
final class NothingPane extends VBox {
    private NothingPane() {
        getStyleClass().add("nothing");
        setMinHeight(Region.USE_PREF_SIZE);
    }

    static NothingPane of(CompareDesk desk, int column, ColumnSight sight) {
        var pane = new NothingPane();
        Request request = sight.column().query().request();
        if (!sight.failure().isEmpty()) {
            pane.head(Material2AL.ERROR_OUTLINE, Strings.of("recipe.compare.nothing.failed"), sight.failure());
        } else if (sight.ranked() > 0) {
            pane.head(Material2AL.FILTER_LIST, Strings.of("recipe.compare.nothing.filtered", sight.ranked()), "");
            pane.action(Strings.of("recipe.compare.nothing.filter"), () -> desk.state().filter().set(""));
        } else if (sight.ranking().matching() > 0) {
            pane.head(Material2AL.DONE_ALL, Strings.of("recipe.compare.nothing.seen"), Strings.of(
                    "recipe.compare.nothing.seen.words", sight.ranking().matching()));
            pane.action(Strings.of("recipe.compare.nothing.seen.go"), () -> desk.columns().hideSeen(column, false));
        } else pane.relax(desk, column, sight, request);
        return pane;
    }

    private void relax(CompareDesk desk, int column, ColumnSight sight, Request request) {
        head(Material2AL.BLOCK, Strings.of("recipe.compare.nothing"), Strings.of("recipe.compare.nothing.words", ConstraintWords
                .all(
                        request.constraints())));
        for (Relaxation way : sight.ranking().relaxations()) {
            boolean dropped = way.without().size() < request.constraints().size();
            String words = dropped
                    ? Strings.of("recipe.compare.nothing.drop", ConstraintWords.of(way.dropped()))
                    : Strings.of("recipe.compare.nothing.ease", ConstraintWords.of(way.dropped()), way.without().stream().filter(
                            c -> !request.constraints().contains(c)).findFirst().map(ConstraintWords::of).orElse(""));
            Button go = action(words, () -> desk.state().request(words, column, r -> r.withConstraints(way.without())));
            var gives = new Label(Strings.of("recipe.compare.nothing.gives", way.matching()));
            gives.getStyleClass().addAll("muted", "small");
            go.setGraphic(gives);
            go.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        if (sight.ranking().relaxations().isEmpty() && !request.constraints().isEmpty()) {
            getChildren().add(PaneTitle.quiet(Strings.of("recipe.compare.nothing.more")));
            String all = Strings.of("recipe.compare.nothing.all");
            action(all, () -> desk.state().request(all, column, r -> r.withConstraints(java.util.List.of())));
        }
    }

    private void head(Material2AL icon, String title, String words) {
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("nothing-icon");
        var head = new Label(title);
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        getChildren().addAll(picture, head);
        if (words.isEmpty()) return;
        var more = PaneTitle.quiet(words);
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        getChildren().add(more);
    }

    private Button action(String words, Runnable does) {
        var button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("relax");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> does.run());
        getChildren().add(button);
        return button;
    }
}
