package org.discern.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.discern.ui.kit.Strings;
import org.discern.work.desk.Desk;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern report`.
@Command(name = "report", description = {
        "Write the report to leave behind: data, method, threshold curve, clusters with their evidence, what history and ranking",
        "show, what changed since the last report, and the decisions. As PDF, as one HTML file, or both."})
final class ReportCommand extends ProjectCommand {
    @Parameters(index = "0", paramLabel = "FILE.discern", description = "The project.")
    private @Nullable Path project;

    @Option(names = "--pdf", paramLabel = "FILE", description = "Where the PDF goes.")
    private @Nullable Path pdf;

    @Option(names = "--html", paramLabel = "FILE", description = "Where the HTML file goes; it refers to nothing outside itself.")
    private @Nullable Path html;

    @Option(names = "--blur", description = "Replace names of users, utterances, requests and notes.")
    private boolean hidden;

    @Option(names = "--no-stability", description = "Do not work out how stable the clusters are; large corpora take minutes.")
    private boolean noStability;

    @Option(names = "--no-keep", description = "Do not keep what it says for the next report to compare with, e.g. for a draft.")
    private boolean noKeep;

    @Option(names = "--since", paramLabel = "N", defaultValue = "1", description = {
            "Compare with the N-th last report, 0 with none (default: 1, the last one)."})
    private int since;

    ReportCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        if (pdf == null && html == null) throw misused("Say where the report goes: --pdf FILE, --html FILE, or both.");
        if (since < 0) throw misused("--since counts reports back from the last one, 1 and more, or 0 for none.");
        open(desk, Objects.requireNonNull(project), false);
        var choices = new HandoutChoices(hidden, !noStability, !noKeep, since - 1);
        WriteHandout.Done done = await(desk.writeHandout().start(new WriteHandout.Target(Optional.ofNullable(pdf), Optional
                .ofNullable(html)), choices, Strings::of));
        var value = new LinkedHashMap<String, Object>();
        value.put("files", done.files().stream().map(Path::toString).toList());
        value.put("chapters", done.handout().chapters().size());
        value.put("kept", done.kept());
        value.put("gaps", done.gaps());
        var lines = new StringJoiner("\n");
        done.files().forEach(file -> lines.add(file + ": " + done.handout().chapters().size() + " chapters"));
        if (done.gaps() > 0) lines.add(Strings.of("handout.gaps", done.gaps()));
        if (!done.kept() && !noKeep)
            lines.add("The project is open elsewhere, so what the report says was not kept for the next one.");
        return new Answer(value, lines.toString());
    }
}
