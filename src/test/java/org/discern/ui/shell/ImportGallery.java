package org.discern.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.project.intake.Bringing;
import org.discern.ui.project.intake.ImportSheet;
import org.discern.ui.project.intake.ImportViewModel;
import org.discern.ui.project.intake.RealImport;
import org.discern.work.Workspace;
import org.discern.work.job.JobState;
import org.discern.work.project.ImportSource;

/// Every step of the import wizard and its states, light and dark, in two sizes, as pictures under `target/gallery`, or those that are named: run its
/// `main` and look.
final class ImportGallery {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.of(2_000, 40, 5);

    private static List<String> only = List.of();

    private ImportGallery() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        Path folder = Files.createTempDirectory("chats");
        Path chats = chats(folder.resolve("chats.csv"));
        Path more = chats(folder.resolve("chats-april.csv"));
        Path visits = Files.writeString(folder.resolve("visits.csv"),
                "user,item,type,time,value\nu1,r1,rate,2025-03-01,5\nu2,r1,browse,2025-03-02,\nu2,r9,rate,yesterday,4\n");
        Path clean = Files.writeString(folder.resolve("clean.csv"),
                "text,intent\nwhere is my card,card\nstill no refund,refund\n");
        Path empty = Files.writeString(folder.resolve("nothing.csv"), "");
        only = List.of(args);
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        take("import-1-source", size, List.of(chats), _ -> {});
                        take("import-2-columns", size, List.of(chats), ImportViewModel::next);
                        take("import-3-clean", size, List.of(chats), m -> steps(m, 2));
                        take("import-4-summary", size, List.of(chats), m -> {
                            steps(m, 2);
                            m.choose(RowConcern.DUPLICATE, RowChoice.SKIP);
                            m.choose(RowConcern.LONG, RowChoice.SKIP);
                            m.next();
                        });
                        take("import-5-done", size, List.of(chats), m -> steps(m, 4));
                    }
                    int[] small = {1280, 800};
                    take("import-1-several", small, List.of(chats, more), _ -> {});
                    take("import-1-error", small, List.of(empty), _ -> {});
                    take("import-2-obstacle", small, List.of(chats), m -> {
                        m.next();
                        m.role(0, ColumnRole.IGNORE);
                    });
                    take("import-2-histories", small, List.of(chats), m -> {
                        m.kind(ImportKind.HISTORIES);
                        m.next();
                    });
                    take("import-2-recipes", small, List.of(visits), ImportViewModel::next);
                    take("import-3-recipes", small, List.of(visits), m -> steps(m, 2));
                    take("import-3-mending", small, List.of(chats), m -> {
                        steps(m, 2);
                        m.edit(m.state().get().checked().orElseThrow().faulty().getFirst(), 0, "my card, is lost");
                    });
                    take("import-3-nothing", small, List.of(clean), m -> steps(m, 2));
                    waiting("import-3-checking", small, chats, 2);
                    waiting("import-4-running", small, chats, 4);
                    take("import-1-remembered", small, List.of(chats), m -> {
                        m.keep(true);
                        steps(m, 4);
                    }, true);
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void steps(ImportViewModel model, int count) { for (int i = 0; i < count; i++) model.next(); }

    /// A table with all that can be wrong with one.
    private static Path chats(Path file) throws IOException {
        var text = new StringBuilder("message,label,when,channel,customer\n");
        int n = 0;
        for (var u : FOUND.corpus().utterances()) {
            n++;
            text.append('"').append(u.text()).append("\",").append(u.intent()).append(",2025-03-0").append(n % 9 + 1).append(',')
                    .append(n % 2 == 0 ? "web" : "ios").append(",u_").append(n % 200).append('\n');
            if (n == 80) text.append("my card, is lost,card_lost,2025-03-02,web,u_1\n");
            if (n == 300) text.append("only two,cells\n");
            if (n == 700) text.append(",card_lost,2025-03-02,web,u_7\n");
            if (n == 900) text.append("\"she said \"hello\" to me\",x,2025-03-02,web,u_9\n");
            if (n == 1_200) text.append("help,,2025-03-04,ios,u_2\n");
            if (n == 1_500) text.append("\"").append("so ".repeat(80)).append("long\",,2025-03-04,ios,u_2\n");
        }
        return Files.writeString(file, text);
    }

    private static void take(String name, int[] size, List<Path> files, Consumer<ImportViewModel> state) {
        take(name, size, files, state, false);
    }

    private static void take(String name, int[] size, List<Path> files, Consumer<ImportViewModel> state, boolean twice) {
        if (!only.isEmpty() && !only.contains(name)) return;
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(size[0], size[1]);
        Pictures.settle(scene);
        fixture.open(FOUND);
        var verbs = new RealImport(new Workspace());
        var model = new ImportViewModel(ImportSource.of(files), verbs, Runnable::run);
        state.accept(model);
        if (twice) model = new ImportViewModel(ImportSource.of(files), verbs, Runnable::run);
        show(name, size, fixture, scene, model);
    }

    private static void waiting(String name, int[] size, Path file, int steps) {
        if (!only.isEmpty() && !only.contains(name)) return;
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(size[0], size[1]);
        Pictures.settle(scene);
        fixture.open(FOUND);
        var half = new JobState(JobState.Phase.RUNNING, "Read " + file.getFileName(), 1, 2, 5_400, 10_000, 800, 12_000,
                java.util.Map.of());
        var verbs = new RealImport(new Workspace()) {
            @Override
            public Bringing<ImportCheck> check(ImportSource source, ImportPlan plan) {
                return steps > 2
                        ? super.check(source, plan)
                        : new Bringing<>(new CompletableFuture<>(), hear -> hear.accept(half), () -> {});
            }

            @Override
            public Bringing<ImportReport> run(ImportSource source, ImportPlan plan, boolean again) {
                return new Bringing<>(new CompletableFuture<>(), hear -> hear.accept(half), () -> {});
            }
        };
        var model = new ImportViewModel(ImportSource.of(file), verbs, Runnable::run);
        steps(model, steps);
        show(name, size, fixture, scene, model);
    }

    private static void show(String name, int[] size, ShellFixture fixture, Scene scene, ImportViewModel model) {
        fixture.window.dialogs().sheet("Import " + model.name(), new ImportSheet(model, fixture.window.dialogs(), () -> {}));
        Pictures.settle(scene);
        if (scene.lookup("#import-faulty") instanceof TableView<?> table && !table.getItems().isEmpty())
            table
                    .getSelectionModel().select(0);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + size[0] + "-" + Theme.current().get().name()
                .toLowerCase(Locale.ROOT) + ".png"));
    }
}
