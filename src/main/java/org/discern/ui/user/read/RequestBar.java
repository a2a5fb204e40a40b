package org.discern.ui.user.read;

import org.discern.ui.kit.KeyWords;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.discern.domain.Excerpt;
import org.discern.domain.user.Scenario;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.Standing;
import org.discern.ui.kit.Times;
import org.discern.ui.user.live.UserViewModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Whose request it is, its words, and the moment it is asked at. The answer follows every letter; the project hears of it when
/// the hand rests, as one step.
final class RequestBar extends HBox {
    private static final Duration REST = Duration.millis(1200);

    private final UserViewModel state;
    private final Label who = new Label();
    private final TextField text = new TextField();
    private final Label when = PaneTitle.quiet("");
    private final Button now = new Button(Strings.of("user.request.now"));
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean following;
    private long typing;

    RequestBar(UserViewModel state) {
        this.state = state;
        getStyleClass().add("request-bar");
        who.getStyleClass().addAll("heading", "request-user");
        who.setMinWidth(Region.USE_PREF_SIZE);
        text.setPromptText(Strings.of("user.request.prompt"));
        text.getStyleClass().add("request-field");
        text.setAccessibleText(Strings.of("user.request.spoken"));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty().addListener((_, _, words) -> typed(words));
        text.setOnAction(_ -> {
            settle();
            getParent().requestFocus(); // single keys mean something again
        });
        text.focusedProperty().addListener((_, _, in) -> {
            if (in) typing++;
            else settle();
        });
        text.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                settle();
                getParent().requestFocus();
                e.consume();
            }
        });
        rest.setOnFinished(_ -> settle());
        when.setMinWidth(Region.USE_PREF_SIZE);
        var clock = new FontIcon(Material2AL.ACCESS_TIME);
        when.setGraphic(clock);
        KeyWords.tip(now, state.commands(), Strings.of("user.request.now.tip"));
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setOnAction(_ -> state.toNow());
        var key = new KeyBadge(state.commands(), "personalise.request.type");
        getChildren().addAll(who, text, key, when, now);
        state.shown().addListener(_ -> show());
        state.standing().addListener(_ -> show());
        show();
    }

    void focusText() {
        text.requestFocus();
        text.selectAll();
    }

    TextField text() { return text; }

    private void typed(String words) {
        if (following) return;
        state.drag(s -> s.withText(words));
        rest.playFromStart();
    }

    private void settle() {
        rest.stop();
        String words = text.getText().strip();
        state.release(Strings.of("user.op.text", Excerpt.of(words, 40)), "text-" + typing);
    }

    private void show() {
        Optional<Scenario> shown = state.shown().get();
        setDisable(shown.isEmpty());
        if (shown.isEmpty()) return;
        Scenario s = shown.get();
        if (!who.getText().equals(s.user())) who.setText(s.user());
        if (!text.getText().equals(s.text())) {
            following = true;
            text.setText(s.text());
            following = false;
        }
        Optional<Standing> standing = state.standing().get().filter(n -> n.user().equals(s.user()));
        int place = standing.map(n -> n.placeOf(s)).orElse(-1);
        boolean atEvent = place >= 0;
        when.setText(atEvent
                ? Strings.of("user.request.then", Times.moment(s.at()), place)
                : Strings.of("user.request.latest", Times.day(s.at()), standing.map(n -> n.events().size()).orElse(0)));
        now.setDisable(!atEvent);
    }
}
