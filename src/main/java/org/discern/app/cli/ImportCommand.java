package org.discern.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.RejectedRow;
import org.discern.domain.recipe.GraphReport;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.user.HistoryReport;
import org.discern.work.desk.Desk;
import org.discern.work.project.HideIntents;
import org.discern.work.project.ImportSource;
import org.discern.work.project.Imported;
import org.discern.work.recipe.ImportedRecipes;
import org.discern.work.user.ImportedHistories;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern import`.
@Command(name = "import", description = {
        "Bring utterances, user histories or recipes into a project: CSV, TSV, XLSX, JSON Lines, plain text, gzip of each, CLINC's",
        "data_full.json, or a folder with train.tsv, dev.tsv, test.tsv; intents of other tools: Rasa's NLU YAML, agents of",
        "Dialogflow ES and CX (ZIP, CSV), bots of Lex V2 (ZIP), Watson's CSV. The layout is guessed; options correct the guess.",
        "Histories need a user and a time in each row; times are seconds or milliseconds since 1970, or ISO-8601.",
        "Recipes come as Food.com's tables, whole or split; as interactions (user, item, type, time, value); as edges (item,",
        "relation, attribute); as hyperedges.txt, GraphML, or a pair of nodes.csv and edges.csv."})
final class ImportCommand extends ProjectCommand {
    @Parameters(index = "0", paramLabel = "FILE.discern", description = "The project.")
    private @Nullable Path project;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "SOURCE", description = "Files or folders, in this order.")
    private List<Path> sources = new ArrayList<>();

    @Option(names = "--as", paramLabel = "KIND", description = {
            "What the rows are: utterances, histories or recipes. Default: recipes where the header names them, histories where",
            "most rows have a user, a time and a label, utterances otherwise."})
    private @Nullable ImportKind kind;

    @Option(names = "--with-title", description = "Of histories: put the title of a thread before the text.")
    private boolean withTitle;

    @Option(names = "--column", paramLabel = "NAME=ROLE", description = {
            "What a column means: TEXT, INTENT (the label), DOMAIN, SPLIT, USER, TIME, ID, COPIES, ITEM, TITLE or IGNORE after",
            "its name, e.g. --column query=TEXT. Repeat for more. Of recipes: ITEM (the id), TITLE (the name), TEXT (the",
            "description), USER, TIME, ORDER, TYPE, VALUE, OTHER_ITEM, RELATION, ATTRIBUTE, INGREDIENTS, INGREDIENT_GROUPS,",
            "CUISINES, CATEGORIES, MEALS, DIETS, TAGS, APPLIANCES, MINUTES, STEPS, NUTRITION, NUTRIENT, ALIAS."})
    private Map<String, ColumnRole> columns = new LinkedHashMap<>();

    @Option(names = "--encoding", paramLabel = "NAME", description = "e.g. UTF-8 or ISO-8859-1, when the guess is wrong.")
    private @Nullable String encoding;

    @Option(names = "--no-header", description = "The first row is data already.")
    private boolean noHeader;

    @Option(names = "--domains", paramLabel = "FILE", description = "A JSON object, domain to intents.")
    private @Nullable Path domains;

    @Option(names = "--vectors", paramLabel = "FILE.npy", description = {
            "Of utterances: vectors made elsewhere, one for each row of the table, as numpy.save writes an array n x d of float32",
            "or float64. Discovery offers them in place of the encoder."})
    private @Nullable Path vectors;

    @Option(names = "--sheet", paramLabel = "NAME", description = "Of a workbook: which sheet (default: the first with rows).")
    private @Nullable String sheet;

    @Option(names = "--vocabulary", paramLabel = "FILE", description = {
            "Of recipes: a table raw_ingr, replaced that says which ingredient a line means (as Food.com's ingr_map.csv).",
            "Default: ingr_map.csv beside the file, if there is one."})
    private @Nullable Path vocabulary;

    @Option(names = "--share-ingredients", description = "Then join recipes that share many ingredients.")
    private boolean shareIngredients;

    @Option(names = "--fold-duplicates", description = "Keep exact duplicates once and count them.")
    private boolean fold;

    @Option(names = "--again", description = "Import although the same bytes are in the project already.")
    private boolean again;

    @Option(names = "--hide-intents", paramLabel = "SHARE", description = {
            "To try Discern out on a labelled corpus: take the labels of this share of the intents away afterwards,",
            "e.g. 0.25; without a SOURCE, of what the project holds. The history tells it, and undo brings them back."})
    private double hide;

    @Option(names = "--seed", paramLabel = "N", description = "Decides which intents are hidden (default: 1).")
    private long seed = 1;

    ImportCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        if (sources.isEmpty() && hide == 0 && !shareIngredients) throw misused("Say which files to import.");
        open(desk, project, true);
        var reports = new ArrayList<Map<String, Object>>();
        var lines = new StringBuilder();
        for (Path source : sources) {
            ImportPlan plan = planned(desk, source);
            Brought brought = switch (plan.kind()) {
                case HISTORIES -> histories(desk, source, plan);
                case UTTERANCES -> utterances(desk, source, plan);
                case RECIPES -> recipes(desk, source, plan);
            };
            reports.add(brought.value());
            lines.append(lines.isEmpty() ? "" : "\n").append(brought.line());
        }
        var value = new LinkedHashMap<String, Object>();
        value.put("imports", reports);
        value.put("rows", desk.workspace().corpus().get().size());
        value.put("events", desk.workspace().histories().get().size());
        if (shareIngredients) {
            ImportedRecipes joined = await(desk.importRecipes().shareIngredients());
            value.put("sharedIngredients", joined.report().edges());
            lines.append(lines.isEmpty() ? "" : "\n").append(joined.report().edges()).append(
                    " pairs of recipes share ingredients and are joined");
        }
        RecipeGraph graph = desk.workspace().awaitRecipeGraph();
        if (graph.size() > 0) value.put("graph", GraphLines.value(graph));
        if (hide != 0) {
            HideIntents.Hidden hidden = await(desk.hideIntents().start(hide, seed));
            value.put("hidden", hidden);
            lines.append(lines.isEmpty() ? "" : "\n").append(line(hidden));
        }
        return new Answer(value, lines.toString());
    }

    /// One import, told to programs and to people.
    private record Brought(Map<String, Object> value, String line) {}

    private Brought utterances(Desk desk, Path source, ImportPlan plan) {
        Imported brought = await(desk.importTables().start(source, plan, again));
        return new Brought(value(source, ImportKind.UTTERANCES, brought.importId(), brought.report()), line(brought.report(),
                ""));
    }

    private Brought histories(Desk desk, Path source, ImportPlan plan) {
        ImportedHistories brought = await(desk.importHistories().start(source, plan, again));
        HistoryReport report = brought.report();
        Map<String, Object> value = value(source, ImportKind.HISTORIES, brought.importId(), report.rows());
        value.put("users", report.users());
        value.put("labels", report.labels());
        value.put("outOfOrder", report.outOfOrder());
        value.put("emptyTexts", report.emptyTexts());
        value.put("unlabelled", report.unlabelled());
        return new Brought(value, line(report.rows(), "events of " + report.users() + " users with " + report.labels()
                + " labels"));
    }

    private Brought recipes(Desk desk, Path source, ImportPlan plan) {
        ImportedRecipes brought = await(desk.importRecipes().start(source, plan, again));
        GraphReport report = brought.report();
        Map<String, Object> value = value(source, ImportKind.RECIPES, brought.importId(), report.rows());
        value.put("nodes", report.nodes());
        value.put("edges", report.edges());
        value.put("interactions", report.interactions());
        value.put("dangling", report.dangling());
        value.put("loops", report.loops());
        value.put("doubleEdges", report.doubles());
        value.put("unknownTypes", report.unknownTypes());
        value.put("withoutIngredients", report.bare());
        value.put("linkedIngredients", report.linking());
        return new Brought(value, line(report.rows(), GraphLines.line(report)));
    }

    private String line(HideIntents.Hidden hidden) {
        List<String> some = hidden.intents().subList(0, Math.min(5, hidden.intents().size()));
        return "The labels of " + hidden.intents().size() + " of " + hidden.of() + " intents are hidden now (" + hidden.rows()
                + " rows, seed " + seed + "): " + String.join(", ", some) + (some.size() < hidden.intents().size() ? ", …" : "");
    }

    private ImportPlan planned(Desk desk, Path source) {
        ImportKind asked = kind;
        ImportPlan plan = (asked == null
                ? desk.importTables().preview(source)
                : desk.importTables().preview(source, asked))
                .await().plan();
        if (sheet != null)
            plan = desk.importTables().columns(ImportSource.of(source), plan.withPart(Objects.requireNonNull(
                    sheet))).await().plan();
        if (vectors != null) plan = plan.withVectors(String.valueOf(vectors));
        if (withTitle) plan = desk.importHistories().withTitle(plan);
        if (encoding != null)
            plan = desk.importTables().preview(source, plan.withEncoding(Objects.requireNonNull(encoding))).await()
                    .plan();
        if (noHeader) plan = desk.importTables().preview(source, plan.withHeader(false)).await().plan();
        for (Map.Entry<String, ColumnRole> wanted : columns.entrySet()) {
            if (!plan.header() && !noHeader && !plan.columns().contains(wanted.getKey()))
                plan = desk.importTables().preview(source, plan.withHeader(true)).await().plan(); // odd names, yet names
            int column = plan.columns().indexOf(wanted.getKey());
            if (column < 0)
                throw new WorkbenchException(source.getFileName() + " has no column " + wanted.getKey() + "; it has " + String
                        .join(
                                ", ", plan.columns()) + ".");
            int holder = plan.column(wanted.getValue());
            if (holder >= 0 && holder != column && !wanted.getValue().repeats())
                plan = plan.withRole(holder,
                        ColumnRole.IGNORE);
            plan = plan.withRole(column, wanted.getValue());
        }
        if (vocabulary != null && plan.kind() == ImportKind.RECIPES && plan.column(ColumnRole.INGREDIENTS) >= 0)
            plan = plan.withDomainFile(String.valueOf(vocabulary));
        if (plan.column(ColumnRole.TEXT) < 0 && plan.kind() != ImportKind.RECIPES)
            throw new WorkbenchException("No column of " + source.getFileName() + " looks like what users said. Its columns are: "
                    + String.join(", ", plan.columns()) + ". Name the right one, e.g. --column '" + plan.columns().getFirst()
                    + "=TEXT'.");
        if (domains != null && plan.kind() == ImportKind.UTTERANCES) plan = plan.withDomainFile(String.valueOf(domains));
        return fold ? plan.withFoldDuplicates(true) : plan;
    }

    private static Map<String, Object> value(Path source, ImportKind kind, long importId, ImportReport report) {
        var out = new LinkedHashMap<String, Object>();
        out.put("source", source.toString());
        out.put("as", kind.name().toLowerCase(Locale.ROOT));
        out.put("import", importId);
        out.put("rowsRead", report.rowsRead());
        out.put("accepted", report.accepted());
        out.put("folded", report.folded());
        out.put("duplicates", report.duplicates());
        out.put("rejected", report.rejectedCount());
        out.put("rejectedRows", report.rejected().stream().map(r -> Map.of("row", r.row(), "reason", r.reason())).toList());
        out.put("notes", report.notes());
        return out;
    }

    private static String line(ImportReport r, String what) {
        var out = new StringBuilder(r.source() + ": " + r.accepted() + " of " + r.rowsRead() + " rows imported");
        if (!what.isEmpty()) out.append(" as ").append(what);
        if (r.folded() > 0) out.append(", ").append(r.folded()).append(" duplicates folded");
        else if (r.duplicates() > 0) out.append(", ").append(r.duplicates()).append(" exact duplicates kept");
        if (r.rejectedCount() > 0) out.append(", ").append(r.rejectedCount()).append(" rejected");
        for (RejectedRow row : r.rejected().subList(0, Math.min(5, r.rejected().size())))
            out.append("\n  line ").append(row.row()).append(": ").append(row.reason());
        if (r.rejected().size() > 5) out.append("\n  … all with --json");
        for (String note : r.notes()) out.append("\n  ").append(note);
        return out.toString();
    }
}
