package org.discern.ui.intent.trial;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.Clusters;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.WaitPane;
import org.discern.work.intent.Trial;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// One box and, below it, what Discern would say. For a sheet.
public final class TrialView extends VBox {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");
    private static final double BAR = 160;

    private final Room room;
    private final TrialViewModel state;
    private final TextField box = new TextField();
    private final StackPane below = new StackPane();
    private final Button show;

    /// @param go shows a screen and closes the sheet
    public TrialView(Room room, Trying trying, Consumer<String> go) {
        this.room = room;
        state = new TrialViewModel(room, trying);
        getStyleClass().add("trial");
        StagePane.style(this, "/org/discern/ui/intent/trial/trial.css");
        setPrefSize(680, 430);
        box.setPromptText(Strings.of("intent.trial.prompt"));
        box.setAccessibleText(Strings.of("intent.trial.title"));
        box.getStyleClass().add("trial-box");
        box.textProperty().bindBidirectional(state.sentence());
        Runnable leave = () -> {
            if (state.select()) go.accept("tune");
        };
        show = StagePane.button(Strings.of("intent.trial.show"), "Enter", leave);
        box.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            leave.run();
            e.consume();
        });
        var reasons = StagePane.button(Strings.of("intent.trial.reasons.select"), "", () -> {
            state.selectReasons();
            go.accept("data");
        });
        reasons.disableProperty().bind(show.disableProperty());
        var closing = new HBox(show, reasons);
        closing.getStyleClass().add("trial-closing");
        below.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(box, below, closing);
        state.stage().addListener(_ -> follow());
        state.answer().addListener(_ -> follow());
        follow();
    }

    private void follow() {
        TrialViewModel.Stage stage = state.stage().get();
        box.setDisable(stage == TrialViewModel.Stage.NO_RUN);
        show.setDisable(state.answer().get().filter(t -> t.cluster() >= 0).isEmpty());
        below.getChildren().setAll(switch (stage) {
            case EMPTY -> new EmptyState(Material2MZ.SHORT_TEXT, Strings.of("intent.trial.empty"), Strings.of(
                    "intent.trial.empty.words"), "", () -> {});
            case NO_RUN -> new EmptyState(Material2MZ.SEARCH, Strings.of("intent.empty.run"), Strings.of("intent.trial.norun"),
                    Strings
                            .of("intent.empty.discover"), () -> room.commands().run(Room.RUN_DISCOVERY));
            case WAITING -> new WaitPane(Strings.of("intent.trial.waiting"));
            case FAILED -> new EmptyState(Material2AL.ERROR_OUTLINE, Strings.of("intent.trial.failed"), state.failure(), "",
                    () -> {});
            case ANSWER -> state.answer().get().<Node>map(this::answer).orElseGet(Region::new);
        });
    }

    private Node answer(Trial trial) {
        var verdict = new Label(trial.isUnseen()
                ? Strings.of("intent.trial.unseen")
                : trial.intent().isEmpty()
                        ? Strings.of("intent.trial.known.some")
                        : Strings.of("intent.trial.known", trial.intent()));
        verdict.getStyleClass().add("trial-verdict");
        verdict.pseudoClassStateChanged(UNSEEN, trial.isUnseen());
        var novelty = quiet(Strings.of("intent.trial.novelty", Numbers.two(trial.novelty()), Numbers.two(trial.noveltyCut()),
                Numbers
                        .percent(trial.confidence())));
        var out = new VBox(new VBox(verdict, novelty));
        out.getStyleClass().add("trial-answer");
        if (trial.cluster() >= 0) out.getChildren().add(cluster(trial));
        if (!trial.words().isEmpty()) out.getChildren().add(words(trial.words()));
        out.getChildren().add(reasons(trial));
        return out;
    }

    private Node cluster(Trial trial) {
        var name = new Label(state.clusterName(trial.cluster(), trial.clusterName()));
        name.getStyleClass().add("strong");
        var kind = new Label(Strings.of("intent.kind." + trial.kind().name().toLowerCase(java.util.Locale.ROOT)));
        kind.getStyleClass().add(trial.kind() == Clusters.Kind.NEW ? "badge-new" : "muted");
        double share = TrialViewModel.share(trial);
        var bar = new Region();
        bar.getStyleClass().add("trial-bar");
        bar.setMaxWidth(Math.rint(BAR * Math.clamp(share, 0, 1)));
        var track = new StackPane(bar);
        track.getStyleClass().add("trial-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinSize(BAR, 6);
        track.setMaxSize(BAR, 6);
        bar.pseudoClassStateChanged(BEYOND, !trial.fits());
        var distance = quiet(Strings.of(trial.fits() ? "intent.trial.within" : "intent.trial.beyond", Numbers.two(state.scaled(
                trial
                        .distance())), Numbers.two(state.scaled(trial.limit()))));
        var first = new HBox(8, name, kind);
        first.setAlignment(Pos.BASELINE_LEFT);
        if (!trial.domain().isEmpty()) first.getChildren().add(quiet(Strings.of("intent.trial.domain", trial.domain())));
        var second = new HBox(8, track, distance);
        second.setAlignment(Pos.CENTER_LEFT);
        return part("intent.trial.cluster", new VBox(4, first, second));
    }

    private static Node words(List<String> words) {
        var line = new HBox(6);
        for (String word : words) {
            var chip = new Label(word);
            chip.getStyleClass().add("chip");
            line.getChildren().add(chip);
        }
        return part("intent.trial.words", line);
    }

    private Node reasons(Trial trial) {
        var lines = new VBox(4);
        for (Trial.Reason reason : trial.reasons()) {
            var likeness = new Label(Numbers.two(reason.similarity()));
            likeness.getStyleClass().addAll("muted", "small");
            likeness.setMinWidth(32);
            var text = new Label(reason.text());
            text.getStyleClass().add("utterance");
            text.setMinWidth(0);
            var name = quiet(state.clusterName(reason.cluster(), reason.clusterName()));
            name.setMinWidth(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var line = new HBox(8, likeness, text, space, name);
            line.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        }
        return part("intent.trial.reasons", lines);
    }

    private static Node part(String key, Node content) {
        var head = new Label(Strings.of(key));
        head.getStyleClass().add("caption");
        return new VBox(4, head, content);
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    TrialViewModel state() { return state; }
}
