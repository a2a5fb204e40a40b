package org.discern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.ExportChoices.Labels;
import org.discern.domain.export.Finding;
import org.discern.domain.export.Finding.Gravity;
import org.discern.work.desk.Desk;
import org.discern.work.project.ExportCorpus.Checked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `discern export`.
@Command(name = "export", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:written",
        "1:it did not work", "2:the command was not understood",
        "3:not written, since the tool would refuse it: see the findings, then use --fix or --anyway"}, description = {
                "Write the corpus with clusters, names and where they come from, as CSV, TSV or JSON Lines; as intents with their",
                "examples for Rasa, Dialogflow ES, Dialogflow CX, Amazon Lex V2 or Watson Assistant, held against that tool's",
                "published rules first; or as a model: run, thresholds, intents and domains as JSON."})
final class ExportCommand extends ProjectCommand {
    private static final int SHOWN = 40;

    @Parameters(index = "0", paramLabel = "FILE.discern", description = "The project.")
    private @Nullable Path project;

    @Parameters(index = "1", paramLabel = "TARGET", description = {
            "The file to write. Its ending says the format where one is usual: .csv, .tsv, .jsonl, .yml (Rasa), .json (model);",
            "others need --format."})
    private @Nullable Path target;

    @Option(names = "--format", paramLabel = "FORMAT", converter = FormatWord.class, description = {
            "csv, tsv, jsonl, rasa, dialogflow-es, dialogflow-cx, lex, watson or model, instead of going by the ending."})
    private @Nullable ExportFormat format;

    @Option(names = "--accepted", description = {"Label the unlabelled rows of accepted, named clusters: the intent and domain",
            "columns hold what was decided, and importing the file brings it back. Tools are always told these."})
    private boolean accepted;

    @Option(names = "--labels", paramLabel = "WHICH", description = {
            "given (what the rows came with), accepted, or named (also of named clusters that are not accepted)."})
    private @Nullable Labels labels;

    @Option(names = "--delimiter", paramLabel = "TEXT", description = {
            "For tools: put domain and this text before each intent, e.g. \"/\" or \"_\"."})
    private String delimiter = "";

    @Option(names = "--locale", paramLabel = "LOCALE", description = "For tools: of the texts (default: en_US).")
    private String locale = "en_US";

    @Option(names = "--no-provenance", description = "Of tables: only the columns that read back, without where each comes from.")
    private boolean noProvenance;

    @Option(names = "--fix", arity = "0..1", fallbackValue = "refused", paramLabel = "WHAT", description = {
            "Apply the fixes on offer to what is written: of findings the tool would refuse (refused, the default), of advice,",
            "too (advice: leaves thin intents out), or of all (note). The project stays as it is."})
    private @Nullable Gravity fix;

    @Option(names = "--anyway", description = "Write although the tool would refuse it.")
    private boolean anyway;

    @Option(names = "--check", description = "Only say what the tool would object to; write nothing.")
    private boolean checkOnly;

    ExportCommand(Program program) { super(program); }

    /// Formats by the words people use.
    static final class FormatWord implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String word) {
            return ExportFormat.of(word).orElseThrow(() -> new TypeConversionException("There is no format '" + word
                    + "'. Choose one of " + String.join(", ", ExportFormat.words()) + "."));
        }
    }

    @Override
    Answer with(Desk desk) {
        Path file = Objects.requireNonNull(target);
        ExportFormat as = chosen(file);
        ExportChoices choices = choices(as);
        open(desk, project, false);
        var _ = desk.workspace().awaitDiscovery();
        if (as.isTool()) return tool(desk, file, as, choices);
        if (checkOnly) return new Answer(Map.of("findings", List.of()), "Nothing to check: " + as.word() + " takes everything.");
        long rows = await(desk.exportCorpus().start(file, as, choices));
        return new Answer(Map.of("file", file.toString(), "rows", rows), file + ": " + rows + (as == ExportFormat.MODEL
                ? " intents"
                : " rows"));
    }

    private ExportFormat chosen(Path file) {
        if (format != null) return Objects.requireNonNull(format);
        String name = file.toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip"))
            throw misused(file
                    + " can be an agent of Dialogflow ES or a bot of Lex. Say which: --format dialogflow-es or --format lex.");
        return ExportFormat.ofFile(name).orElse(ExportFormat.CSV);
    }

    private ExportChoices choices(ExportFormat as) {
        ExportChoices usual = ExportChoices.of(as);
        Labels which = labels == null ? accepted ? Labels.ACCEPTED : usual.labels() : Objects.requireNonNull(labels);
        return new ExportChoices(which, delimiter, locale, !noProvenance);
    }

    private Answer tool(Desk desk, Path file, ExportFormat as, ExportChoices choices) {
        var export = desk.exportCorpus();
        Checked checked = fix == null
                ? export.check(as, choices, List.of()).await()
                : export.checkFixed(as, choices, Objects.requireNonNull(fix)).await();
        boolean refused = checked.count(Gravity.REFUSED) > 0;
        boolean write = !checkOnly && (!refused || anyway);
        if (write && checked.phrases().all().isEmpty())
            throw new WorkbenchException("No row has an intent, so there is nothing to export. Accept and name clusters first.");
        long rows = write ? await(export.start(file, as, choices, checked.phrases())) : 0;
        var value = new LinkedHashMap<String, Object>();
        value.put("file", file.toString());
        value.put("format", as.word());
        value.put("written", write);
        value.put("rows", rows);
        value.put("intents", checked.intents());
        value.put("findings", checked.findings().stream().map(ExportCommand::value).toList());
        if (refused && !write) ends(3);
        return new Answer(value, lines(file, checked, write, rows));
    }

    private static Map<String, Object> value(Finding f) {
        var out = new LinkedHashMap<String, Object>();
        out.put("rule", f.rule().name().toLowerCase(Locale.ROOT));
        out.put("gravity", f.gravity().name().toLowerCase(Locale.ROOT));
        out.put("intent", f.name());
        out.put("rows", f.rows());
        out.put("sentence", f.sentence());
        f.fix().ifPresent(fix -> out.put("fix", fix.words()));
        return out;
    }

    private String lines(Path file, Checked checked, boolean written, long rows) {
        var out = new ArrayList<String>();
        out.add("Preflight: " + checked.count(Gravity.REFUSED) + " the tool refuses, " + checked.count(Gravity.ADVICE)
                + " it advises against, " + checked.count(Gravity.NOTE) + " to know.");
        for (Finding f : checked.findings().subList(0, Math.min(SHOWN, checked.findings().size())))
            out.add("  " + f.gravity().name().toLowerCase(Locale.ROOT) + ": " + (f.name().isEmpty() ? "" : f.name() + " ") + f
                    .sentence() + f.fix().map(fix -> " [" + fix.words() + "]").orElse(""));
        if (checked.findings().size() > SHOWN) out.add("  … " + (checked.findings().size() - SHOWN) + " more with --json");
        out.add(written
                ? file + ": " + rows + " examples of " + checked.intents() + " intents"
                : checkOnly
                        ? "Nothing was written (--check)."
                        : "Nothing was written. Use --fix, or --anyway to write it as it is.");
        return String.join("\n", out);
    }
}
