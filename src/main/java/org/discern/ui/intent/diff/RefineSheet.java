package org.discern.ui.intent.diff;

import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.Refinement;
import org.discern.work.intent.compare.Comparison;
import org.discern.work.intent.compare.Side;

/// What a refinement would change, before it is accepted or discarded. Closing the sheet decides nothing: the outcome goes on waiting.
public final class RefineSheet {
    private RefineSheet() {}

    /// What can be done about the outcome.
    ///
    /// @param conflicts decisions that found no place, in words; empty when all did
    public record Verbs(String conflicts, Runnable accept, Runnable discard) {}

    public static void show(Room room, Dialogs dialogs, Refinement outcome, Comparison comparison, Verbs verbs) {
        var state = new DiffViewModel(room.workspace(), new Nothing(), room.screen());
        var close = new Runnable[]{() -> {}};
        var discard = new Button(Strings.of("intent.refine.discard"));
        var accept = new Button(Strings.of("intent.refine.accept"));
        accept.getStyleClass().add("accent");
        for (Button button : new Button[]{discard, accept}) button.setMinWidth(Region.USE_PREF_SIZE);
        discard.setOnAction(_ -> {
            close[0].run();
            verbs.discard().run();
        });
        accept.setOnAction(_ -> {
            close[0].run();
            verbs.accept().run();
        });
        accept.setDisable(room.live().readOnly().get());
        var view = new DiffView(state, screen -> {
            close[0].run();
            room.navigator().go(screen);
        }, false, discard, accept);
        var words = new Label(Strings.of("intent.refine.words", outcome.lessons()));
        var told = new VBox(words);
        told.getStyleClass().add("refine-words");
        if (!verbs.conflicts().isEmpty()) {
            var conflicts = new Label(verbs.conflicts());
            conflicts.setWrapText(true);
            conflicts.getStyleClass().add("attention-text");
            told.getChildren().add(conflicts);
        }
        view.setTop(new VBox(told, view.getTop()));
        state.show(comparison);
        close[0] = dialogs.sheet(Strings.of("intent.refine.title"), view);
    }

    /// The two states are given, so nothing is asked.
    private static final class Nothing implements Comparing {
        @Override
        public CompletableFuture<Comparison> compare(Side before, Side after) { return new CompletableFuture<>(); }

        @Override
        public void keep(String name) {
            // there is no such button here
        }
    }
}
