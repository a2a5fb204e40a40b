package org.discern.ui.project.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.intake.ImportViewModel.State;
import org.discern.ui.project.intake.ImportViewModel.Step;
import org.discern.work.job.JobState;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// What the import will do in exact figures; then how far it is; then what it did.
final class SummaryStep {
    private final ImportViewModel model;
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = new Label();
    private final Button write = new Button(Strings.of("import.write"));
    private final VBox lines = new VBox(6);
    private final VBox running;
    private final ScrollPane body = new ScrollPane(lines);

    SummaryStep(ImportViewModel model, Dialogs dialogs) {
        this.model = model;
        write.setId("import-write-rest");
        write.setOnAction(_ -> dialogs.saveFile(Strings.of("import.write.title"), model.name().replaceFirst(
                "\\.[^.]*(\\.gz)?$", "") + "-set-aside.csv", List.of(new FileChoosers.Kind(Strings.of("import.write.kind"), List
                        .of(
                                "*.csv")))).ifPresent(model::writeRejected));
        bar.setPrefWidth(320);
        running = new VBox(12, bar, progress, muted(Strings.of("import.undoable.running")));
        running.setAlignment(Pos.CENTER);
        body.setFitToWidth(true);
        body.getStyleClass().addAll("edge-to-edge", "import-body");
        body.setFocusTraversable(false);
        VBox.setVgrow(body, Priority.ALWAYS);
    }

    Node shown(State now) {
        if (now.step() == Step.RUNNING) {
            bar.setProgress(now.work().map(JobState::fraction).orElse(-1.0));
            progress.setText(now.work().map(SummaryStep::words).orElse(Strings.of("import.running", model.name())));
            return running;
        }
        lines.getChildren().clear();
        now.report().ifPresentOrElse(report -> done(report, now), () -> now.checked().ifPresent(check -> coming(check, now)));
        return body;
    }

    private static String words(JobState job) {
        String stage = job.steps() > 0 ? Strings.of("import.stage", job.step(), job.steps(), job.stage()) : job.stage();
        return job.remainingMs() > 1_000 ? Strings.of("import.left", stage, Numbers.duration(job.remainingMs())) : stage;
    }

    private void coming(ImportCheck check, State now) {
        ImportPlan plan = now.plan().orElseThrow();
        ImportReport report = check.report();
        figure(new FontIcon(Material2AL.FILE_UPLOAD), Strings.of("import.coming." + kind(plan), report.accepted()));
        if (!model.project().isEmpty()) lines.getChildren().add(muted(Strings.of("import.into", model.project())));
        if (!check.already().isEmpty())
            lines.getChildren().add(ColumnsStep.note(Strings.of("import.already",
                    check.already())));
        facts(check.facts());
        section("import.rows");
        count("import.read", report.rowsRead());
        for (RowConcern concern : CleanStep.concerns(plan)) concern(concern, plan.choice(concern), check.concern(concern));
        if (report.rejectedCount() > 0) aside(report.rejectedCount());
        count("import.mended", now.source().mends().size());
        count("import.blanklines", report.blankLines());
        count("import.conflicts", report.conflictCount());
        notes(report.notes());
        lines.getChildren().add(muted(Strings.of("import.undoable")));
    }

    /// What becomes of the rows of one concern, when there are any.
    private void concern(RowConcern concern, RowChoice choice, long count) {
        if (count == 0 || choice == RowChoice.SET_ASIDE) return;
        count("import.sum." + concern.name().toLowerCase(Locale.ROOT) + "." + choice.name().toLowerCase(Locale.ROOT), count);
    }

    private void done(ImportReport report, State now) {
        ImportKind kind = now.plan().map(ImportPlan::kind).orElse(ImportKind.UTTERANCES);
        var icon = new FontIcon(Material2AL.CHECK_CIRCLE);
        icon.getStyleClass().add("success-icon");
        figure(icon, Strings.of(switch (kind) {
            case UTTERANCES -> "import.done";
            case HISTORIES -> "import.events";
            case RECIPES -> "import.recipes";
        }, report.accepted()));
        count("import.read", report.rowsRead());
        count("import.folded", report.folded());
        count("import.skipped", report.skipped());
        if (report.duplicates() > report.folded()) count("import.duplicates", report.duplicates());
        count("import.conflicts", report.conflictCount());
        if (report.rejectedCount() > 0) aside(report.rejectedCount());
        notes(report.notes());
        lines.getChildren().add(muted(Strings.of("import.undone.by")));
    }

    private void aside(long rows) {
        var words = new Label(Strings.of("import.rejected", rows), new FontIcon(Material2MZ.WARNING));
        words.getStyleClass().add("attention-text");
        var line = new HBox(12, words, write);
        line.setAlignment(Pos.CENTER_LEFT);
        lines.getChildren().add(line);
    }

    private void facts(Map<String, Long> facts) {
        var line = new HBox(20);
        line.getStyleClass().add("import-facts");
        facts.forEach((word, count) -> {
            if (count > 0) line.getChildren().add(new Label(Strings.of("import.fact." + word, count)));
        });
        if (!line.getChildren().isEmpty()) lines.getChildren().add(line);
    }

    private void figure(FontIcon icon, String words) {
        icon.getStyleClass().add("import-figure-icon");
        var figure = new Label(words);
        figure.getStyleClass().add("figure");
        var line = new HBox(12, icon, figure);
        line.setAlignment(Pos.CENTER_LEFT);
        lines.getChildren().add(line);
    }

    private void section(String key) {
        var label = new Label(Strings.of(key));
        label.getStyleClass().add("section-title");
        lines.getChildren().add(label);
    }

    private void count(String key, long count) { if (count > 0) lines.getChildren().add(new Label(Strings.of(key, count))); }

    private void notes(List<String> notes) {
        for (String words : notes) {
            var line = new Label(words);
            line.setWrapText(true);
            line.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
            lines.getChildren().add(line);
        }
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static String kind(ImportPlan plan) { return plan.kind().name().toLowerCase(Locale.ROOT); }
}
