package org.discern.ui.user.read;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.user.TokenReason;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.Answer;

/// The words of the request, each with what leaving it out does to the answer.
final class WordsPane extends VBox {
    /// Below this a word is said to do nothing.
    private static final double LEAST = .02;
    /// Longer requests show their most telling words only.
    private static final int MOST = 40;
    private final Label caption = new Label(Strings.of("user.words.title"));
    private final Label hint = PaneTitle.quiet("");
    private final FlowPane chips = new FlowPane();
    private String shownText = "";

    WordsPane() {
        getStyleClass().add("words");
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        chips.getStyleClass().add("word-chips");
        var head = new HBox(8, caption, hint);
        hint.setMinWidth(0);
        getChildren().addAll(head, chips);
    }

    void clear() {
        chips.getChildren().clear();
        hint.setText("");
        shownText = "";
    }

    void show(Answer answer, String winner) {
        String text = answer.scenario().text();
        boolean waits = answer.tokens().isEmpty();
        if (text.isBlank()) {
            clear();
            hint.setText(Strings.of("user.words.none"));
            return;
        }
        if (waits && text.equals(shownText)) {
            chips.setOpacity(.55); // the old figures stay until the new ones are measured
            return;
        }
        chips.setOpacity(1);
        chips.getChildren().clear();
        hint.setText(waits ? Strings.of("user.words.waits") : Strings.of("user.words.hint", winner));
        List<TokenReason> reasons = answer.tokens().orElse(List.of());
        double least = reasons.size() <= MOST
                ? 0
                : reasons.stream().map(r -> Math.abs(r.effect())).sorted().toList().get(reasons
                        .size() - MOST);
        for (TokenReason reason : reasons)
            if (Math.abs(reason.effect()) >= least && chips.getChildren().size() < MOST && reason.end() <= text.length())
                chips.getChildren().add(chip(text.substring(reason.start(), reason.end()), reason.effect()));
        shownText = text;
    }

    private static HBox chip(String word, double effect) {
        var name = new Label(word);
        name.getStyleClass().add("word");
        var number = new Label(Numbers.signed(effect));
        number.getStyleClass().addAll("small", "word-effect");
        var chip = new HBox(name, number);
        chip.getStyleClass().addAll("word-chip", Math.abs(effect) < LEAST ? "idle" : effect < 0 ? "carries" : "hinders");
        if (Math.abs(effect) >= .15) chip.getStyleClass().add("strong-effect");
        Tooltip.install(chip, new Tooltip(Strings.of(effect < 0 ? "user.words.carries" : "user.words.hinders", word, Numbers.two(
                Math.abs(effect)))));
        return chip;
    }
}
