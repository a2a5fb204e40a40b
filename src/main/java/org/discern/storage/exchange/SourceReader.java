package org.discern.storage.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.run.Progress;

/// Reads a whole source as a plan says and hands every row to an [Intake].
///
/// @param given with each path replaced by what it stands for
record SourceReader(Given given, ImportPlan plan, Progress progress) {
    /// Makes the intake once the file is known to be sound.
    interface Maker<B> {
        Intake<B> make(String name);
    }

    static SourceReader of(Given asked, ImportPlan plan, Progress progress) {
        List<Path> paths = asked.paths().stream().map(SourceFiles::resolve).toList();
        return new SourceReader(new Given(paths, asked.mends()), plan, progress);
    }

    /// What people call the source.
    String name() {
        String first = SourceFiles.name(given.paths().getFirst());
        int more = given.paths().size() - 1;
        return more == 0 ? first : first + " and " + more + (more == 1 ? " more file" : " more files");
    }

    /// @param what the role is called in the message, e.g. `the text`
    /// @throws WorkbenchException when no column has the role
    SourceReader needing(ColumnRole role, String what) {
        if (plan.column(role) >= 0) return this;
        throw new WorkbenchException("No column of " + name() + " is chosen as " + what + ". Its columns are: " + String.join(
                ", ", plan.columns()) + ".");
    }

    <B> B into(Maker<B> maker) {
        progress.stage("Check", 1, 2);
        String sha256 = sha256();
        Intake<B> intake = maker.make(name());
        progress.stage("Read", 2, 2);
        try (Rows rows = open()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) intake.take(row);
            return intake.finish(sha256, rows.blankLines(), rows.notes());
        } catch (IOException e) {
            throw SourceFiles.unreadable(given.paths().getFirst(), e);
        }
    }

    /// All rows of all files, each with the name of its file.
    Rows open() { return new JoinedRows(given.paths(), given.mends(), file -> Opening.open(file, plan, progress)); }

    /// Of several files: over their hashes, so that the same files are recognised wherever they lie.
    String sha256() {
        if (given.paths().size() == 1) return sha256(given.paths().getFirst());
        MessageDigest digest = FileProbe.newDigest();
        given.paths().stream().map(this::sha256).sorted().forEach(hash -> digest.update(hash.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private String sha256(Path path) {
        if (plan.format() == TableFormat.XLSX) try {
            // each sheet of a workbook is a source of its own
            MessageDigest digest = FileProbe.newDigest();
            digest.update((FileProbe.of(path, Long.MAX_VALUE, progress).sha256() + " " + plan.part()).getBytes(
                    StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw SourceFiles.unreadable(path, e);
        }
        if (plan.format().isArchive()) try {
            return FileProbe.of(path, Long.MAX_VALUE, progress).sha256();
        } catch (IOException e) {
            throw SourceFiles.unreadable(path, e);
        }
        String one = plan.format() == TableFormat.SPLIT_FOLDER
                ? ""
                : SourceFiles.probe(path, Long.MAX_VALUE, progress).sha256();
        if (plan.format() != TableFormat.SPLIT_FOLDER && plan.format() != TableFormat.NODES_AND_EDGES) return one;
        MessageDigest digest = FileProbe.newDigest();
        if (plan.format() == TableFormat.NODES_AND_EDGES) {
            String other = NodeEdgeRows.partner(path).map(p -> SourceFiles.probe(p, Long.MAX_VALUE, progress).sha256()).orElse(
                    "");
            Stream.of(one, other).sorted().forEach(hash -> digest.update(hash.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        }
        SourceFiles.ofFolder(path).forEach((split, file) -> digest.update((split + " " + SourceFiles.probe(file, Long.MAX_VALUE,
                progress).sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
