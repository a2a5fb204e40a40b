package org.discern.ui.recipe.compare;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.desk.CompareDesk;

/// What only the speaker needs: how long it has taken, and the comparison's note, which can be written here too.
final class SpeakerNotes extends BorderPane {
    private final CompareDesk desk;
    private final Label time = new Label();
    private final Button pause = new Button();
    private final TextArea note = new TextArea();
    private final Timeline tick = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tell()));
    private long started = System.nanoTime();
    private long before; // nanoseconds of the spells before the present one

    SpeakerNotes(CompareDesk desk) {
        this.desk = desk;
        getStyleClass().add("speaker-notes");
        CompareDesk.style(this);
        tick.setCycleCount(Animation.INDEFINITE);
        time.getStyleClass().add("speaker-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        pause.getStyleClass().add("small-action");
        pause.setOnAction(_ -> pause());
        var again = PaneTitle.button(Strings.of("recipe.compare.present.again"), "", this::restart);
        again.getStyleClass().add("small-action");
        note.setWrapText(true);
        note.getStyleClass().add("speaker-note");
        note.setAccessibleText(Strings.of("recipe.compare.present.note"));
        note.setPromptText(Strings.of("recipe.compare.present.note"));
        note.focusedProperty().addListener((_, _, in) -> {
            if (!in) keep();
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(12, time, pause, again, space, PaneTitle.quiet(Strings.of("recipe.compare.present.only")));
        head.getStyleClass().add("speaker-head");
        setTop(head);
        setCenter(note);
        desk.state().comparison().subscribe(_ -> show());
        desk.state().readOnly().subscribe(now -> note.setEditable(!now));
        tell();
    }

    /// The talk begins.
    void restart() {
        before = 0;
        started = System.nanoTime();
        if (tick.getStatus() != Animation.Status.RUNNING) tick.play();
        tell();
    }

    void stop() {
        keep();
        tick.stop();
    }

    private void pause() {
        if (tick.getStatus() == Animation.Status.RUNNING) {
            before += System.nanoTime() - started;
            tick.stop();
        } else {
            started = System.nanoTime();
            tick.play();
        }
        tell();
    }

    private void tell() {
        boolean runs = tick.getStatus() == Animation.Status.RUNNING;
        long seconds = (before + (runs ? System.nanoTime() - started : 0)) / 1_000_000_000;
        time.setText(String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
        pause.setText(Strings.of(runs ? "recipe.compare.present.pause" : "recipe.compare.present.run"));
    }

    private void show() {
        String now = desk.state().comparison().get().map(Comparison::note).orElse("");
        if (!note.isFocused() && !note.getText().equals(now)) note.setText(now);
    }

    /// Takes what is written over into the comparison.
    void keep() { desk.kept().note(note.getText().strip()); }
}
