package org.discern.work.project;

import org.discern.work.encode.NpyArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.discern.storage.table.HistoryStore;
import org.discern.storage.exchange.HistoryReader;
import org.discern.domain.user.HistoryBatch;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.recipe.GraphBatch;
import org.discern.storage.exchange.RecipeReader;
import org.discern.storage.table.RecipeGraphStore;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.unseen.OutOfDomainList;
import org.discern.engine.text.EncoderSource;
import org.discern.engine.text.TextHash;
import org.discern.storage.exchange.CorpusReader;
import org.discern.storage.exchange.TableSniffer;
import org.discern.storage.table.CorpusStore;
import org.discern.work.OpenProject;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// Makes a project from the samples that travel with the program: a labelled and unlabelled corpus with its vectors, so that
/// nothing has to be encoded, the histories of made-up users, and a made-up kitchen with what cooks did in it. All in one
/// project, or one of them with its run.
public final class OpenSample {
    private static final String OPEN = "Open the sample";
    private static final String FOLDER = "/org/discern/sample-data/";
    private static final String TABLE = "support-chat.csv";
    private static final String DOMAINS = "domains.json";
    private static final String HISTORIES = "assistant-requests.csv.gz";
    private static final String KITCHEN = "kitchen-recipes.csv.gz";
    private static final String KITCHEN_DOINGS = "kitchen-interactions.csv.gz";
    private static final String KITCHEN_WORDS = "kitchen-ingredients.csv";
    static final String VECTORS = "support-chat.npy";
    static final String STAND_IN_VECTORS = "out-of-domain.npy";

    private final Workspace workspace;

    public OpenSample(Workspace workspace) { this.workspace = workspace; }

    /// Makes a project file with all three worlds and no run, and opens it.
    ///
    /// @param target must not exist yet
    public JobHandle<ProjectSummary> start(Path target) {
        return workspace.runner().start(Lane.QUICK, OPEN, progress -> {
            ProjectSummary made = workspace.create(target).await();
            for (Sample sample : List.of(Sample.CHATS, Sample.NOTES, Sample.RECIPES)) bring(sample, progress);
            workspace.awaitRecipeGraph();
            return made;
        });
    }

    /// Makes a project of one sample and opens it. What was computed when the program was made is in it already, with the
    /// record of where and when; an installation without it makes the project from the tables, without a run.
    ///
    /// @param target must not exist yet
    public JobHandle<ProjectSummary> start(Sample sample, Path target) {
        return workspace.runner().start(Lane.QUICK, OPEN, progress -> {
            if (!unpacked(sample, target)) return raw(sample, target, progress);
            ProjectSummary made = workspace.open(target).await();
            if (sample == Sample.CHATS) { // not waited for: they are needed by the next search or run only
                var _ = workspace.write("Keep vectors", p -> {
                    keep(p, p.corpora().load().texts(), VECTORS);
                    keep(p, OutOfDomainList.texts(), STAND_IN_VECTORS);
                    return new Written<>(true, "", List.of());
                });
            }
            workspace.awaitRecipeGraph();
            return made;
        });
    }

    /// Makes a project of one sample from its tables, without a run, and opens it.
    public JobHandle<ProjectSummary> startRaw(Sample sample, Path target) {
        return workspace.runner().start(Lane.QUICK, OPEN, progress -> raw(sample, target, progress));
    }

    private ProjectSummary raw(Sample sample, Path target, Progress progress) {
        ProjectSummary made = workspace.create(target).await();
        bring(sample, progress);
        workspace.awaitRecipeGraph();
        return made;
    }

    private void bring(Sample sample, Progress progress) {
        switch (sample) {
            case CHATS -> {
                ImportBatch batch = rows(progress);
                bring(batch.name(), p -> {
                    long id = p.corpora().add(batch, Instant.now().toString());
                    keep(p, batch.rows().stream().map(u -> u.text()).toList(), VECTORS);
                    keep(p, OutOfDomainList.texts(), STAND_IN_VECTORS);
                    return new Change(CorpusStore.importKey(id), "", CorpusStore.ACTIVE);
                });
            }
            case NOTES -> {
                HistoryBatch past = histories(progress);
                bring(past.name(), p -> new Change(HistoryStore.importKey(p.histories().add(past, Instant.now().toString())), "",
                        HistoryStore.ACTIVE));
            }
            case RECIPES -> {
                for (GraphBatch part : List.of(kitchen(KITCHEN, progress), kitchen(KITCHEN_DOINGS, progress)))
                    bring(part.name(), p -> new Change(RecipeGraphStore.importKey(p.recipeGraph().add(part, Instant.now()
                            .toString())), "", RecipeGraphStore.ACTIVE));
            }
        }
    }

    /// One import, one operation.
    private void bring(String name, Function<OpenProject, Change> adding) {
        workspace.write("Import " + name, p -> new Written<>(true, "Import " + name, List.of(adding.apply(p)))).await();
    }

    private static boolean unpacked(Sample sample, Path target) {
        try (InputStream in = OpenSample.class.getResourceAsStream(FOLDER + sample.shipped())) {
            if (in == null) return false;
            try (var whole = new GZIPInputStream(in)) {
                Files.copy(whole, target);
            }
            return true;
        } catch (IOException unwritable) {
            throw new WorkbenchException("The sample could not be written to " + target + ": " + unwritable.getMessage()
                    + ". Choose a folder you can write to.", unwritable);
        }
    }

    /// The rows of the sample, read as any other file would be.
    static ImportBatch rows(Progress progress) {
        return unpacked(List.of(TABLE, DOMAINS), folder -> {
            Path table = folder.resolve(TABLE);
            var plan = TableSniffer.preview(table).plan();
            ImportBatch read = CorpusReader.read(table, plan.withDomainFile(folder.resolve(DOMAINS).toString()), progress);
            return new ImportBatch(read.name(), read.sha256(), plan.withDomainFile(DOMAINS), read.rows(), read.domainOfIntent(),
                    read
                            .report(), read.places()); // the folder is gone in a moment, so the record names the file alone
        });
    }

    private static HistoryBatch histories(Progress progress) {
        return unpacked(List.of(HISTORIES), folder -> {
            Path table = folder.resolve(HISTORIES);
            return HistoryReader.read(table, TableSniffer.preview(table, ImportKind.HISTORIES).plan(), progress);
        });
    }

    private static GraphBatch kitchen(String name, Progress progress) {
        return unpacked(List.of(name, KITCHEN_WORDS), folder -> {
            ImportPlan plan = TableSniffer.preview(folder.resolve(name), ImportKind.RECIPES).plan();
            boolean listed = plan.column(ColumnRole.INGREDIENTS) >= 0;
            if (!listed) return RecipeReader.read(folder.resolve(name), plan, progress);
            GraphBatch read = RecipeReader.read(folder.resolve(name), plan.withDomainFile(folder.resolve(KITCHEN_WORDS)
                    .toString()), progress);
            return new GraphBatch(read.name(), read.sha256(), plan.withDomainFile(KITCHEN_WORDS), read.part(), read.report());
        });
    }

    private static <T> T unpacked(List<String> names, Function<Path, T> use) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("discern-sample");
            for (String name : names) {
                try (InputStream in = resource(name)) {
                    Files.copy(in, folder.resolve(name));
                }
            }
            return use.apply(folder);
        } catch (IOException unwritable) {
            throw new WorkbenchException("The sample could not be unpacked: " + unwritable.getMessage(), unwritable);
        } finally {
            remove(folder, names);
        }
    }

    /// Shipped vectors are a cache: when they do not fit the texts any more, they are left out and encoded when needed.
    private static void keep(OpenProject project, List<String> texts, String name) {
        FloatMatrix vectors;
        try (InputStream in = OpenSample.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) return;
            vectors = NpyArray.read(in);
        } catch (IOException broken) {
            return;
        }
        if (vectors.rows() != texts.size()) return;
        var rowOf = new LinkedHashMap<String, Integer>();
        for (int row = 0; row < texts.size(); row++) rowOf.putIfAbsent(TextHash.of(texts.get(row)), row);
        int[] rows = rowOf.values().stream().mapToInt(row -> row).toArray();
        project.vectors().put(EncoderSource.EMBEDDED_ID, new ArrayList<>(rowOf.keySet()), vectors.pick(rows));
    }

    private static InputStream resource(String name) {
        InputStream in = OpenSample.class.getResourceAsStream(FOLDER + name);
        if (in == null) throw new WorkbenchException("The sample data is missing from this installation. Install Discern again.");
        return in;
    }

    private static void remove(@Nullable Path folder, List<String> names) {
        if (folder == null) return;
        try {
            for (String name : names) Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            // the system clears its temporary folder
        }
    }
}
