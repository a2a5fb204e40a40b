package org.discern.storage.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportBatch;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.run.Progress;

/// Reads a whole source as a plan says. Every row comes out as an utterance, folded into an earlier one, or as a line of the report.
public final class CorpusReader {
    private CorpusReader() {}

    /// @throws WorkbenchException when the source cannot be used at all: missing, empty, no text, columns missing, or no row usable
    public static ImportBatch read(Path given, ImportPlan plan, Progress progress) {
        Path path = SourceFiles.resolve(given);
        String name = SourceFiles.name(path);
        if (plan.column(ColumnRole.TEXT) < 0)
            throw new WorkbenchException("No column of " + name + " is chosen as the text. Its columns are: " + String.join(", ",
                    plan
                            .columns()) + ".");
        progress.stage("Check", 1, 2);
        String sha256 = sha256(path, plan, progress);
        Map<String, String> domains = plan.domainFile().isEmpty() ? Map.of() : DomainFile.read(Path.of(plan.domainFile()));
        progress.stage("Read", 2, 2);
        var intake = new Intake(name, plan, domains);
        try (Rows rows = Opening.open(path, plan, progress)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) intake.take(row);
            return intake.finish(sha256, rows.blankLines(), rows.notes());
        } catch (IOException e) {
            throw SourceFiles.unreadable(path, e);
        }
    }

    /// Of a folder: over the hashes of its files, so that the same files are recognised wherever they lie.
    private static String sha256(Path path, ImportPlan plan, Progress progress) {
        if (plan.format() != TableFormat.SPLIT_FOLDER) return SourceFiles.probe(path, Long.MAX_VALUE, progress).sha256();
        MessageDigest digest = FileProbe.newDigest();
        SourceFiles.ofFolder(path).forEach((split, file) -> digest.update((split + " " + SourceFiles.probe(file, Long.MAX_VALUE,
                progress)
                .sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
