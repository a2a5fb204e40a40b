package org.discern.ui.intent.review;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.SuggestedName;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;

/// The name of the current cluster, what speaks against it, what is suggested, and the decision.
final class NamePane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

    private final Room room;
    private final ReviewViewModel state;
    private final TextField name = new TextField();
    private final Hyperlink suggestion = new Hyperlink();
    private final Label source = new Label();
    private final Label finding = new Label();
    private final Button accept;
    private final Button reject;
    private final Label decided = new Label();

    /// @param back puts the keys into the queue
    NamePane(Room room, ReviewViewModel state, Runnable back) {
        this.room = room;
        this.state = state;
        getStyleClass().add("name-box");
        accept = StagePane.button(Strings.of("intent.review.accept"), "A", () -> {
            back.run();
            room.commands().run("discover.review.accept");
        });
        reject = StagePane.button(Strings.of("intent.review.reject"), "X", () -> {
            back.run();
            rejectOrReopen();
        });
        name.setPromptText(Strings.of("intent.review.prompt"));
        name.setPrefWidth(240);
        name.textProperty().bindBidirectional(state.draft());
        name.setOnAction(_ -> {
            if (state.rename()) back.run();
        });
        name.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            state.draft().set(state.current().get().filter(ReviewItem::named).map(ReviewItem::name).orElse(""));
            back.run();
            e.consume();
        });
        suggestion.setOnAction(_ -> state.card().get().ifPresent(c -> state.draft().set(c.suggestedName().name())));
        suggestion.getStyleClass().add("tag");
        suggestion.setFocusTraversable(false);
        source.getStyleClass().addAll("muted", "small");
        finding.getStyleClass().addAll("small", "finding");
        accept.getStyleClass().add("accent");
        decided.getStyleClass().add("chip");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        source.setMinWidth(Region.USE_PREF_SIZE);
        decided.setMinWidth(Region.USE_PREF_SIZE);
        var field = new Label(Strings.of("intent.review.name"));
        field.getStyleClass().add("strong");
        field.setMinWidth(Region.USE_PREF_SIZE);
        var key = new Label("N");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(field, name, key, suggestion, source, space, decided, accept, reject);
        line.getStyleClass().add("name-line");
        getChildren().addAll(line, finding);
        state.current().addListener(_ -> showCurrent());
        state.card().addListener(_ -> showSuggestion());
        state.finding().addListener(_ -> showFinding());
        room.live().readOnly().addListener(_ -> showCurrent());
        showCurrent();
        showSuggestion();
        showFinding();
    }

    TextField name() { return name; }

    /// Puts the keys into the field.
    void write() {
        name.requestFocus();
        name.selectAll();
    }

    private void rejectOrReopen() {
        boolean rejected = state.current().get().map(i -> i.state() == ReviewState.REJECTED).orElse(false);
        room.commands().run(rejected ? "discover.review.reopen" : "discover.review.reject");
    }

    private void showCurrent() {
        ReviewItem item = state.current().get().orElse(null);
        ReviewState now = item == null ? ReviewState.NEW : item.state();
        accept.setDisable(item == null || room.live().readOnly().get());
        reject.setDisable(accept.isDisable());
        name.setDisable(item == null);
        name.setEditable(!room.live().readOnly().get());
        decided.setVisible(now != ReviewState.NEW);
        decided.setManaged(decided.isVisible());
        decided.setText(Strings.of("intent.review.state." + now.name()));
        reject.setText(Strings.of(now == ReviewState.REJECTED ? "intent.review.reopen" : "intent.review.reject"));
    }

    private void showSuggestion() {
        SuggestedName found = state.card().get().map(c -> c.suggestedName()).orElse(null);
        suggestion.setVisible(found != null);
        suggestion.setText(found == null ? "" : found.name());
        source.setText(found == null
                ? ""
                : Strings.of("intent.review.source." + found.source().name()) + (found.weak()
                        ? ", " + Strings.of("intent.review.weak")
                        : ""));
    }

    private void showFinding() {
        NameRules.Finding now = state.finding().get();
        name.pseudoClassStateChanged(WRONG, now.forbids());
        finding.pseudoClassStateChanged(WRONG, now.forbids());
        finding.pseudoClassStateChanged(CAUTION, now == NameRules.Finding.KNOWN || now == NameRules.Finding.STYLE);
        finding.setText(switch (now) {
            case FINE -> "";
            case STYLE -> Strings.of("intent.review.finding.STYLE", NameRules.snake(state.draft().get()));
            default -> Strings.of("intent.review.finding." + now.name());
        });
    }
}
