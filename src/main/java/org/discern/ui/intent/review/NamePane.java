package org.discern.ui.intent.review;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.SuggestedName;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Strings;

/// The name of the current cluster, what speaks against it, what is suggested, and the decision.
final class NamePane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

    private final Room room;
    private final ReviewViewModel state;
    private final TextField name = new TextField();
    private final HBox suggestions = new HBox(4);
    private final Label finding = new Label();
    private final Hyperlink use = new Hyperlink();
    private final Button accept;
    private final Button reject;
    private final Label decided = new Label();

    /// @param back puts the keys into the queue
    NamePane(Room room, ReviewViewModel state, Runnable back) {
        this.room = room;
        this.state = state;
        getStyleClass().addAll("name-box", Audience.FOR_HANDS);
        accept = StagePane.button(Strings.of("intent.review.accept"), room.commands(), "discover.review.accept", () -> {
            back.run();
            room.commands().run("discover.review.accept");
        });
        reject = StagePane.button(Strings.of("intent.review.reject"), room.commands(), "discover.review.reject", () -> {
            back.run();
            rejectOrReopen();
        });
        name.setPromptText(Strings.of("intent.review.prompt"));
        name.setPrefWidth(200);
        name.setMinWidth(120);
        name.textProperty().bindBidirectional(state.draft());
        name.setOnAction(_ -> {
            if (state.rename()) back.run();
        });
        name.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
                state.suggest(e.getCode() == KeyCode.DOWN ? 1 : -1);
                name.end();
                e.consume();
            }
            if (e.getCode() != KeyCode.ESCAPE) return;
            state.draft().set(state.current().get().filter(ReviewItem::named).map(ReviewItem::name).orElse(""));
            back.run();
            e.consume();
        });
        var plain = accept.getGraphic();
        var typing = new KeyBadge(room.commands(), "discover.review.acceptTyped");
        name.focusedProperty().addListener((_, _, in) -> accept.setGraphic(in ? typing : plain)); // a letter would be typed
        finding.getStyleClass().addAll("small", "finding");
        finding.setWrapText(true);
        finding.setMinHeight(Region.USE_PREF_SIZE);
        accept.getStyleClass().add("accent");
        decided.getStyleClass().add("chip");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        decided.setMinWidth(Region.USE_PREF_SIZE);
        var field = new Label(Strings.of("intent.review.name"));
        field.getStyleClass().add("strong");
        field.setMinWidth(Region.USE_PREF_SIZE);
        var key = new KeyBadge(room.commands(), "discover.review.name");
        suggestions.getStyleClass().add("edit-end");
        suggestions.setMinWidth(0);
        suggestions.setClip(Fx.ownBounds(suggestions)); // what finds no room must not lie under the buttons
        var line = new HBox(field, name, key, suggestions, space, decided, accept, reject);
        line.getStyleClass().add("name-line");
        use.getStyleClass().addAll("small", "use-name");
        use.setMnemonicParsing(false);
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.managedProperty().bind(use.visibleProperty());
        use.setOnAction(_ -> {
            state.draft().set(NameRules.snake(state.draft().get()));
            name.requestFocus();
            name.end();
        });
        var said = new HBox(4, finding, use);
        said.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, said);
        state.current().addListener(_ -> showCurrent());
        state.card().addListener(_ -> showSuggestion());
        state.finding().addListener(_ -> showFinding());
        state.draft().addListener(_ -> showFinding()); // the finding may stay while what it proposes changes
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

    /// As many as there is room for; the rest are one step down in the field.
    private void showSuggestion() {
        suggestions.getChildren().setAll(state.card().get().map(ClusterCard::names).orElse(List.of()).stream().limit(3).map(
                this::link).toList());
        showFinding();
    }

    private Hyperlink link(SuggestedName suggested) {
        var link = new Hyperlink(suggested.name());
        link.getStyleClass().add("tag");
        link.setFocusTraversable(false);
        link.setMinWidth(88); // a few letters beside the figure
        link.setTooltip(new Tooltip(because(suggested)));
        link.setOnAction(_ -> state.draft().set(suggested.name()));
        if (Double.isFinite(suggested.confidence())) {
            var number = new Label(Numbers.two(suggested.confidence()));
            number.getStyleClass().addAll("muted", "small");
            link.setGraphic(number);
            link.setContentDisplay(ContentDisplay.RIGHT);
        }
        return link;
    }

    /// Where a name comes from and how sure it is.
    private static String because(SuggestedName suggested) {
        String source = Strings.of("intent.review.source." + suggested.source().name());
        String sure = Double.isFinite(suggested.confidence())
                ? Strings.of("intent.review.sure." + suggested.source().name(), Numbers.percent(suggested.confidence()))
                : "";
        return String.join(", ", Stream.of(source, sure, suggested.weak() ? Strings.of("intent.review.weak") : "").filter(
                words -> !words.isEmpty()).toList());
    }

    private void showFinding() {
        NameRules.Finding now = state.finding().get();
        name.pseudoClassStateChanged(WRONG, now.forbids());
        finding.pseudoClassStateChanged(WRONG, now.forbids());
        finding.pseudoClassStateChanged(CAUTION, now == NameRules.Finding.KNOWN || now == NameRules.Finding.STYLE);
        String better = now == NameRules.Finding.STYLE ? NameRules.snake(state.draft().get()) : "";
        use.setVisible(!better.isEmpty());
        use.setText(Strings.of("intent.review.finding.use", better));
        use.setDisable(room.live().readOnly().get());
        finding.setText(switch (now) {
            case FINE -> "";
            case EMPTY -> state.card().get().map(c -> Strings.of("intent.review.finding.EMPTY", c.suggestedName().name(), because(
                    c
                            .suggestedName()))).orElse("");
            default -> Strings.of("intent.review.finding." + now.name());
        });
    }
}
