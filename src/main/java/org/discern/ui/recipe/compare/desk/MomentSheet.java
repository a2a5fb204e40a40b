package org.discern.ui.recipe.compare.desk;

import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.Interactions;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Times;
import org.discern.ui.recipe.frame.RecipeStage;

/// Asks for the moment a column stands at: typed, or counted back from the user's latest interactions.
public final class MomentSheet {
    private static final int[] BACK = {1, 5, 20};

    private MomentSheet() {}

    public static void ask(CompareDesk desk, RankQuery query, LongConsumer chosen) {
        RecipeGraph graph = desk.state().graph();
        boolean order = graph.interactions().timesAreOrder();
        var field = new TextField(query.at() == RankQuery.NOW
                ? ""
                : order ? String.valueOf(query.at()) : Times.typed(query.at()));
        field.setPromptText(Strings.of(order ? "recipe.compare.moment.number" : "recipe.compare.moment.typed"));
        var wrong = new Label();
        wrong.getStyleClass().addAll("danger-text", "small");
        wrong.setMinHeight(16);
        var quick = new HBox(8);
        var now = small(Strings.of("recipe.compare.moment.now"), () -> field.setText(""));
        quick.getChildren().add(now);
        for (int back : BACK) {
            OptionalLong at = before(graph, query.user(), back);
            at.ifPresent(time -> quick.getChildren().add(small(Strings.of("recipe.compare.moment.back", back), () -> field
                    .setText(
                            order ? String.valueOf(time) : Times.typed(time)))));
        }
        var go = new Button(Strings.of("recipe.compare.moment.go"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var cancel = new Button(Strings.of("cancel"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var words = new Label(Strings.of("recipe.compare.moment.words"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        var box = new VBox(12, words, field, quick, wrong, new HBox(8, space, cancel, go));
        box.setPrefWidth(520);
        RecipeStage.style(box);
        Runnable close = desk.room().dialogs().sheet(Strings.of("recipe.compare.moment.title"), box);
        Runnable check = () -> {
            boolean good = read(field.getText(), order).isPresent();
            go.setDisable(!good);
            wrong.setText(good ? "" : Strings.of(order ? "recipe.compare.moment.badNumber" : "recipe.compare.moment.bad"));
        };
        field.textProperty().addListener(_ -> check.run());
        check.run();
        cancel.setOnAction(_ -> close.run());
        go.setOnAction(_ -> {
            close.run();
            read(field.getText(), order).ifPresent(chosen);
        });
        Fx.later(field::requestFocus);
    }

    /// Just before the last-but-n interaction of a user, or of anybody when there is no user.
    private static OptionalLong before(RecipeGraph graph, String user, int back) {
        Interactions all = graph.interactions();
        int node = user.isEmpty() ? -1 : graph.find(NodeKind.USER, user);
        if (node < 0 || all.to(node) - all.from(node) < back) return OptionalLong.empty();
        return OptionalLong.of(all.time()[all.to(node) - back]);
    }

    private static OptionalLong read(String words, boolean order) {
        if (words.isBlank()) return OptionalLong.of(RankQuery.NOW);
        if (!order) return Times.read(words);
        try {
            return OptionalLong.of(Long.parseLong(words.strip()));
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    private static Button small(String words, Runnable does) {
        var button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("small-action");
        button.setOnAction(_ -> does.run());
        return button;
    }
}
