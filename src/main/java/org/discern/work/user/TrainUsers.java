package org.discern.work.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Metric;
import org.discern.domain.run.Progress;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.Part;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;
import org.discern.engine.user.Replay;
import org.discern.engine.user.ModelBytes;
import org.discern.engine.user.TrainedUsers;
import org.discern.engine.user.UserRows;
import org.discern.engine.user.UserTrainer;
import org.discern.storage.table.UserRunStore;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Trains the user model on the open project's histories, keeps the run with its weights, and makes it the current one.
public final class TrainUsers {
    private final Workspace workspace;
    private final Encoders encoders;
    private final RunFacts facts;

    public TrainUsers(Workspace workspace, Encoders encoders, RunFacts facts) {
        this.workspace = workspace;
        this.encoders = encoders;
        this.facts = facts;
    }

    /// Begins a training on the compute lane; a second one waits there, visibly. Cancelled before the first epoch is over it
    /// leaves nothing; later, the best epoch so far is kept.
    ///
    /// @param isGoingOn whether to start from the weights of the current run, when its classes and sizes are the same
    public JobHandle<UserRun> start(UserSpec spec, boolean isGoingOn) {
        return workspace.runner().start(Lane.COMPUTE, "Train the user model", progress -> run(spec, isGoingOn, progress));
    }

    /// Why a training cannot begin now, for people; empty when it can.
    public String unavailable() {
        if (workspace.project().get().isEmpty()) return "Open a project first.";
        if (workspace.project().get().get().readOnly()) return "This project is open read-only.";
        Histories histories = workspace.histories().get();
        if (histories.size() == 0) return "Import user histories first.";
        return HistoryTable.classes(histories, 2).size() < 2 ? "The histories need at least two different labels." : "";
    }

    private UserRun run(UserSpec spec, boolean isGoingOn, Progress progress) {
        workspace.settle();
        String hindrance = unavailable();
        if (!hindrance.isEmpty()) throw new WorkbenchException("The user model cannot be trained. " + hindrance);
        String started = Instant.now().toString();
        Histories histories = workspace.histories().get();
        OptionalLong from = isGoingOn
                ? workspace.awaitUserRun().stream().mapToLong(r -> r.record().id()).findFirst()
                : OptionalLong.empty();
        Made made = make(histories, spec, new Course(from, 0), progress);
        var record = new RunRecord(0, UserRunStore.KIND, "", spec.seed(), hash(histories), histories.size(), metrics(made),
                facts.engine() + ", " + (spec.encoder().isEmpty() ? "all-MiniLM-L6-v2" : spec.encoder()), facts.appVersion(),
                facts.device(), started, Instant.now().toString());
        return workspace.write("Train the user model", p -> {
            UserRun kept = p.userRuns().add(new UserRun(record, spec, made.classes(), made.outcomes()), made.weights());
            return new Written<>(kept, "Train the user model (run " + kept.record().id() + ")", List.of(workspace.userRunChange(
                    kept.record().id())));
        }).await();
    }

    /// How a training came about, beside its settings; kept among the run's figures, so that it can be repeated.
    ///
    /// @param from the run whose weights it began with, if any
    /// @param epochs after how many it was cancelled, 0 when it was not
    record Course(OptionalLong from, int epochs) {
        private static final String FROM = "startedFromRun";
        private static final String EPOCHS = "stoppedAfterEpoch";

        static Course of(RunRecord record) {
            OptionalLong from = OptionalLong.empty();
            int epochs = 0;
            for (Metric m : record.metrics()) {
                if (m.name().equals(FROM)) from = OptionalLong.of((long) m.value());
                if (m.name().equals(EPOCHS)) epochs = (int) m.value();
            }
            return new Course(from, epochs);
        }

        private void tell(List<Metric> to) {
            from.ifPresent(run -> to.add(new Metric(FROM, run)));
            if (epochs > 0) to.add(new Metric(EPOCHS, epochs));
        }
    }

    /// @param weights as they go into the file
    record Made(List<String> classes, Outcomes outcomes, byte[] weights, Course course) {}

    /// Trains and reads all histories; keeps nothing.
    ///
    /// @param course where to begin, and where to stop
    Made make(Histories histories, UserSpec spec, Course course, Progress progress) {
        progress.stage("Encode", 1, 4);
        FloatMatrix vectors = new CachedVectors(workspace, encoders).of(spec.encoder(), histories.events().stream().map(
                UserEvent::text).toList(), progress);
        List<String> classes = HistoryTable.classes(histories, spec.classes());
        UserRows rows = HistoryTable.rows(histories, classes, HistoryTable.byTime(histories), vectors);
        var store = workspace.require("Training").userRuns();
        Optional<TrainedUsers> checkpoint = course.from().isPresent()
                ? Optional.of(ModelBytes.read(store.weights(course.from().getAsLong())))
                : Optional.empty();
        var watch = new EpochWatch(progress, course.epochs());
        TrainedUsers model = new UserTrainer(spec).train(rows, checkpoint, watch);
        progress.stage("Read all histories", 4, 4);
        long[] ids = histories.events().stream().mapToLong(UserEvent::id).toArray();
        // a cancel during training keeps the best epoch, so what follows is not asked any more
        Outcomes outcomes = Replay.read(model, rows, ids, workspace.runner().parallel(), new Uncancelled(progress));
        return new Made(classes, outcomes, ModelBytes.write(model), new Course(course.from(), watch.stoppedAfter()));
    }

    /// Accuracy on each part, without and with history, and what the settings do not tell of the training.
    private static List<Metric> metrics(Made made) {
        Outcomes o = made.outcomes();
        var out = new ArrayList<Metric>();
        for (Part part : Part.values()) {
            int all = 0;
            int without = 0;
            int with = 0;
            for (int row = 0; row < o.size(); row++) {
                if (o.parts()[row] != part.number() || o.truth()[row] < 0) continue;
                all++;
                if (o.without()[row] == o.truth()[row]) without++;
                if (o.with()[row] == o.truth()[row]) with++;
            }
            String name = part.name().toLowerCase(Locale.ROOT);
            out.add(new Metric(name + "Readings", all));
            out.add(new Metric(name + "AccuracyWithout", all == 0 ? Double.NaN : (double) without / all));
            out.add(new Metric(name + "AccuracyWith", all == 0 ? Double.NaN : (double) with / all));
        }
        made.course().tell(out);
        return out;
    }

    static String hash(Histories histories) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (UserEvent e : histories.events())
                sha.update((e.user() + '\0' + e.time() + '\0' + e.text() + '\0' + e.label() + '\n').getBytes(
                        StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Tells, and no longer listens.
    private record Uncancelled(Progress outer) implements Progress {
        @Override
        public void stage(String name, int step, int steps) { outer.stage(name, step, steps); }

        @Override
        public void at(long done, long total) { outer.at(done, total); }

        @Override
        public void point(String series, double x, double y) { outer.point(series, x, y); }

        @Override
        public void check() {
            // too late to stop
        }
    }
}
