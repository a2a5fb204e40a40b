package org.discern.ui.intent.trial;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Discovery;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Asking;
import org.discern.ui.kit.Strings;
import org.discern.work.Problems;
import org.discern.work.intent.Trial;

/// A sentence that is being typed, and what Discern would say of it.
final class TrialViewModel {
    private final Room room;
    private final Asking<String, Trial> asking;
    private final StringProperty sentence = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Trial>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.EMPTY);
    private String failure = "";
    private boolean answered;

    /// What the box shows.
    enum Stage {
        /// Nothing is typed.
        EMPTY,
        /// There is no run to say anything by.
        NO_RUN,
        /// The first answer needs the encoder and the run made ready.
        WAITING,
        /// What is shown is the answer to what stands there, or to what stood there a moment ago.
        ANSWER, FAILED
    }

    TrialViewModel(Room room, Trying trying) {
        this.room = room;
        asking = new Asking<>(trying::ask, room.screen(), this::got, this::failed);
        sentence.addListener((_, _, now) -> typed(now.strip()));
        room.workspace().discovery().get().map(Discovery::record).ifPresentOrElse(_ -> {}, () -> stage.set(Stage.NO_RUN));
    }

    StringProperty sentence() { return sentence; }

    ReadOnlyObjectProperty<Optional<Trial>> answer() { return answer.getReadOnlyProperty(); }

    ReadOnlyObjectProperty<Stage> stage() { return stage.getReadOnlyProperty(); }

    /// Why there is no answer, for people.
    String failure() { return failure; }

    /// What the cluster of the answer is called: its name, else its leading words; empty when there is none.
    String clusterName(int node, String name) {
        if (!name.isEmpty() || node < 0) return name;
        return room.live().live().get().map(now -> known(now, node)).orElse(Strings.of("intent.trial.unnamed"));
    }

    private static String known(Live now, int node) {
        return node < now.ground().tree().nodes() ? now.called(node) : Strings.of("intent.trial.unnamed");
    }

    /// A distance as Tune says heights: as a share of the tallest merge. Beyond 1 when it lies above all merges; as it is
    /// without a run.
    double scaled(double distance) {
        return room.live().live().get().map(now -> distance / now.ground().axis().tallest()).orElse(distance);
    }

    /// 0 on the sentence, 1 at the threshold; more beyond it.
    static double share(Trial trial) { return trial.limit() <= 0 ? Double.NaN : trial.distance() / trial.limit(); }

    /// Selects the cluster of the answer, in every view; false when there is none.
    boolean select() {
        Trial now = answer.get().orElse(null);
        Live live = room.live().live().get().orElse(null);
        if (now == null || live == null || now.cluster() < 0 || now.cluster() >= live.ground().tree().nodes()) return false;
        room.live().select(now.cluster(), Strings.of("intent.tune.by.cluster", clusterName(now.cluster(), now.clusterName())));
        return true;
    }

    /// Selects the utterances given as reasons.
    void selectReasons() {
        answer.get().ifPresent(now -> {
            Corpus corpus = room.workspace().corpus().get();
            int[] rows = now.reasons().stream().mapToInt(Trial.Reason::row).filter(row -> row < corpus.size()).toArray();
            if (rows.length > 0) room.workspace().selection().set(Arrays.copyOf(rows, rows.length), Strings.of("intent.trial.by"));
        });
    }

    private void typed(String now) {
        if (stage.get() == Stage.NO_RUN) return;
        if (now.isEmpty()) {
            asking.forget();
            answer.set(Optional.empty());
            stage.set(Stage.EMPTY);
            return;
        }
        if (!answered) stage.set(Stage.WAITING);
        asking.ask(now);
    }

    private void got(String asked, Trial trial) {
        answered = true;
        if (sentence.get().isBlank()) return;
        answer.set(Optional.of(trial));
        stage.set(Stage.ANSWER);
    }

    private void failed(String asked, Throwable wrong) {
        if (sentence.get().isBlank()) return;
        failure = Problems.text(Strings.of("intent.trial.doing"), wrong);
        answer.set(Optional.empty());
        stage.set(Stage.EMPTY); // so that a second failure is told, too
        stage.set(Stage.FAILED);
    }
}
