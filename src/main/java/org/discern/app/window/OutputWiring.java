package org.discern.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Fix;
import org.discern.domain.export.Phrases;
import org.discern.domain.handout.HandoutFacts;
import org.discern.ui.handout.HandoutSheet;
import org.discern.ui.handout.HandoutVerbs;
import org.discern.ui.handout.HandoutViewModel;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.ExportSheet;
import org.discern.ui.project.ExportVerbs;
import org.discern.ui.project.ExportViewModel;
import org.discern.ui.run.TaskResults;
import org.discern.ui.shell.WorkbenchWindow;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.desk.Desk;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.log.DiagnosticsBundle;
import org.discern.work.project.ExportCorpus.Checked;

/// What leaves the program: exports, the report, diagnostics.
final class OutputWiring {
    private final Desk desk;
    private final Workspace workspace;
    private final Signal<Settings> settings;
    private final WorkbenchWindow window;
    private final TaskResults results;
    private final Sequel after;

    OutputWiring(Desk desk, Signal<Settings> settings, WorkbenchWindow window, TaskResults results, Sequel after) {
        this.desk = desk;
        this.workspace = desk.workspace();
        this.settings = settings;
        this.window = window;
        this.results = results;
        this.after = after;
    }

    void export() {
        Runnable[] close = {() -> {}};
        var model = new ExportViewModel(workspace.project().get().map(ProjectSummary::name).orElse("corpus"), exportVerbs(
                () -> close[0]
                        .run()), Fx.thread());
        close[0] = window.dialogs().sheet(Strings.of("export.title"), new ExportSheet(model, window.dialogs(), () -> close[0]
                .run()));
    }

    private ExportVerbs exportVerbs(Runnable closeSheet) {
        var corpus = desk.exportCorpus();
        return new ExportVerbs() {
            @Override
            public boolean accepted() { return workspace.decisions().get().states().containsValue(ReviewState.ACCEPTED); }

            @Override
            public CompletableFuture<Checked> check(ExportFormat format, ExportChoices choices, List<Fix> fixes) {
                return corpus.check(format, choices, fixes).result();
            }

            @Override
            public void write(Path file, ExportFormat format, ExportChoices choices, Phrases phrases) {
                JobHandle<Long> job = format.isTool()
                        ? corpus.start(file, format, choices, phrases)
                        : corpus.start(file, format, choices);
                String key = format.isTool()
                        ? "saved.export.examples"
                        : format == ExportFormat.MODEL
                                ? "saved.export.model"
                                : "saved.export";
                after.then("Export " + file.getFileName(), results.put(job, Strings.of("saved.export.show"),
                        () -> OutputWiring.this
                                .show(file)), rows -> window.tell(Strings.of(key, Numbers.count(rows), String.valueOf(
                                        file
                                                .getFileName())), Strings.of("saved.export.show"), () -> OutputWiring.this.show(
                                                        file)));
            }

            @Override
            public void show(List<Integer> rows) {
                closeSheet.run();
                window.go("data");
                workspace.selection().set(rows.stream().mapToInt(Integer::intValue).toArray(), Strings.of("selection.preflight"));
            }

            @Override
            public boolean given(String name) { return corpus.isGiven(name); }

            @Override
            public boolean rename(String name, String other) { return corpus.renameInProject(name, other); }
        };
    }

    void report() {
        Runnable[] close = {() -> {}};
        Optional<ProjectSummary> project = workspace.project().get();
        var model = new HandoutViewModel(project.map(ProjectSummary::name).orElse("project"), project.map(
                ProjectSummary::readOnly)
                .orElse(false), handoutVerbs(), Fx.thread());
        close[0] = window.dialogs().sheet(Strings.of("handout.sheet.title"), new HandoutSheet(model, window.dialogs(),
                () -> close[0].run()));
    }

    private HandoutVerbs handoutVerbs() {
        return new HandoutVerbs() {
            @Override
            public CompletableFuture<List<HandoutFacts>> earlier() {
                return workspace.runner().quiet(Lane.QUICK, "Earlier reports", _ -> desk.writeHandout().earlier()).result();
            }

            @Override
            public void write(WriteHandout.Target target, HandoutChoices choices) {
                Path first = target.pdf().or(target::html).orElseThrow();
                after.then("Report", results.put(desk.writeHandout().start(target, choices, Strings::of), Strings.of(
                        "saved.export.show"), () -> show(first)), done -> window.tell(done.gaps() == 0
                                ? Strings.of("handout.done", done.files().size(), String.valueOf(done.files().getFirst()
                                        .getFileName()))
                                : Strings.of("handout.gaps", done.gaps()), Strings.of("saved.export.show"), () -> show(done
                                        .files()
                                        .getFirst())));
                window.showBottom("tasks");
            }
        };
    }

    void diagnostics() {
        window.dialogs().saveFile(Strings.of("help.diagnostics.save"), "discern-diagnostics.zip", List.of(new FileChoosers.Kind(
                Strings
                        .of("diagnostics.kind"), List.of("*.zip")))).ifPresent(file -> after.then("Save " + file.getFileName(),
                                workspace
                                        .runner().start(Lane.QUICK, "Save diagnostics", _ -> DiagnosticsBundle.write(file, desk
                                                .facts(), settings
                                                        .get(), desk.log(), workspace)), made -> window.tell(Strings.of(
                                                                "diagnostics.saved", String
                                                                        .valueOf(made.getFileName())), Strings.of(
                                                                                "saved.export.show"), () -> show(made))));
    }

    private void show(Path file) {
        after.then("Show " + file.getFileName(), workspace.runner().quiet(Lane.QUICK, "Show " + file.getFileName(),
                _ -> FileBrowser
                        .show(file)), _ -> {});
    }
}
