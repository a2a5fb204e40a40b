package org.discern.storage.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.run.Progress;
import org.discern.domain.user.HistoryBatch;

/// Reads a whole source as an import would and keeps nothing: what would come in, what would not, and why; and writes the rows
/// that would not to a table of their own, so that none is lost.
public final class SourceCheck {
    /// Cells of one listed row; longer rows are listed by their beginning.
    private static final int LISTED_CHARACTERS = 20_000;

    private SourceCheck() {}

    /// @throws WorkbenchException when the source cannot be read at all, or a column that is needed is not chosen
    public static ImportCheck check(Given given, ImportPlan plan, Progress progress) {
        SourceReader source = SourceReader.of(given, plan, progress);
        return switch (plan.kind()) {
            case UTTERANCES -> check(CorpusReader.sound(source), name -> CorpusReader.intake(name, plan), ImportBatch::report,
                    SourceCheck::facts);
            case HISTORIES -> check(HistoryReader.sound(source), name -> new EventIntake(name, plan), b -> b.report().rows(),
                    SourceCheck::facts);
            case RECIPES -> check(RecipeReader.sound(source), RecipeReader.maker(plan), b -> b.report().rows(),
                    SourceCheck::facts);
        };
    }

    /// Writes the rows an import would leave out as UTF-8 CSV: file, row, what is wrong, then their cells below the names of
    /// the columns. Rows that are merely skipped are not among them.
    ///
    /// @return how many rows were written
    public static long writeRejected(Given given, ImportPlan plan, Path target, Progress progress) {
        SourceReader source = SourceReader.of(given, plan, progress);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            long[] count = {0};
            try (CsvWriter csv = CsvWriter.builder().build(part)) {
                var header = new ArrayList<>(List.of("file", "row", "what is wrong"));
                header.addAll(plan.columns());
                csv.writeRecord(header);
                run(source, plan, row -> {
                    var line = new ArrayList<>(List.of(row.place().file(), String.valueOf(row.place().line()), row.reason()));
                    line.addAll(row.cells());
                    csv.writeRecord(line);
                    count[0]++;
                });
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return count[0];
        } catch (IOException | UncheckedIOException e) {
            throw new WorkbenchException(target + " could not be written: " + e.getMessage() + ". Choose another place.", e);
        }
    }

    private static void run(SourceReader source, ImportPlan plan, Consumer<FaultyRow> faulty) throws IOException {
        Intake<?> intake = switch (plan.kind()) {
            case UTTERANCES -> CorpusReader.intake(source.name(), plan);
            case HISTORIES -> new EventIntake(source.name(), plan);
            case RECIPES -> RecipeReader.maker(plan).make(source.name());
        };
        intake.tally().tellFaulty(faulty);
        try (Rows rows = source.open()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) intake.take(row);
            intake.finish("", 0, List.of());
        } catch (WorkbenchException nothingLeft) {
            if (intake.tally().read() == 0) throw nothingLeft;
        }
    }

    private static <B> ImportCheck check(SourceReader source, SourceReader.Maker<B> maker, Function<B, ImportReport> report,
            Function<B, Map<String, Long>> facts) {
        Intake<B> intake = maker.make(source.name());
        var listed = new ArrayList<FaultyRow>();
        intake.tally().tellFaulty(row -> {
            if (listed.size() < ImportCheck.LISTED) listed.add(bounded(row));
        });
        source.progress().stage("Check", 1, 2);
        String sha256 = source.sha256();
        source.progress().stage("Read", 2, 2);
        try (Rows rows = source.open()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) intake.take(row);
            RowTally tally = intake.tally();
            try {
                B batch = intake.finish("", rows.blankLines(), rows.notes());
                return new ImportCheck(report.apply(batch), tally.concerns(), facts.apply(batch), listed, "", sha256, "");
            } catch (WorkbenchException nothingLeft) {
                ImportReport nothing = tally.report(0, rows.blankLines(), 0, 0, rows.notes());
                return new ImportCheck(nothing, tally.concerns(), Map.of(), listed, String.valueOf(nothingLeft
                        .getMessage()), sha256, "");
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(source.given().paths().getFirst(), e);
        }
    }

    private static FaultyRow bounded(FaultyRow row) {
        int all = row.cells().stream().mapToInt(String::length).sum();
        if (all <= LISTED_CHARACTERS) return row;
        return new FaultyRow(row.place(), row.reason(), row.kind(), row.cells().stream().limit(50).map(cell -> Limits.shortened(
                cell, 120)).toList(), false);
    }

    private static Map<String, Long> facts(ImportBatch batch) {
        var out = new LinkedHashMap<String, Long>();
        long outside = batch.rows().stream().filter(Utterance::isOutOfDomain).count();
        long unlabelled = batch.rows().stream().filter(u -> u.intent().isEmpty()).count();
        out.put("labelled", batch.rows().size() - unlabelled - outside);
        out.put("unlabelled", unlabelled);
        out.put("outside", outside);
        out.put("intents", batch.rows().stream().filter(u -> !u.isOutOfDomain()).map(Utterance::intent).filter(intent -> !intent
                .isEmpty()).distinct().count());
        return out;
    }

    private static Map<String, Long> facts(HistoryBatch batch) {
        var out = new LinkedHashMap<String, Long>();
        out.put("users", (long) batch.report().users());
        out.put("labels", (long) batch.report().labels());
        out.put("nolabel", batch.report().unlabelled());
        return out;
    }

    private static Map<String, Long> facts(GraphBatch batch) {
        var out = new LinkedHashMap<String, Long>();
        long all = batch.report().nodes().values().stream().mapToLong(n -> n).sum();
        long recipes = batch.report().count(NodeKind.RECIPE);
        long users = batch.report().count(NodeKind.USER);
        out.put("recipes", recipes);
        out.put("users", users);
        out.put("attributes", all - recipes - users);
        out.put("edges", batch.report().edges());
        out.put("interactions", batch.report().interactionCount());
        return out;
    }
}
