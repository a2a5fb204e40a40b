package org.discern.storage.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.corpus.TablePreview;
import org.discern.domain.run.Progress;
import org.jspecify.annotations.Nullable;

/// Looks at the beginning of a source and guesses format, encoding, delimiter, header and the meaning of the columns.
public final class TableSniffer {
    private static final int ROWS = 100;
    private static final int CELL = 500;
    /// Encodings are judged by so many bytes; reading a longer file judges the rest.
    private static final long PROBED_BYTES = 64L << 20;

    private TableSniffer() {}

    /// The kind is guessed too: a file with users, times and labels in most of its rows holds histories.
    ///
    /// @param given a file (gzip or not), a folder with train/dev/test tables, or one with `data_full.json`
    /// @throws WorkbenchException when nothing can be made of it: missing, empty, no text, or a folder without tables
    public static TablePreview preview(Path given) { return guess(given, null); }

    /// The same for people who said what the rows are to become.
    public static TablePreview preview(Path given, ImportKind kind) { return guess(given, kind); }

    private static TablePreview guess(Path given, @Nullable ImportKind kind) {
        Path path = SourceFiles.resolve(given);
        try {
            ImportPlan plan = Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
            return preview(path, plan, (told, rows) -> guessed(path, told, rows, kind));
        } catch (IOException e) {
            throw SourceFiles.unreadable(path, e);
        }
    }

    /// Looks once more with another format, delimiter or sheet, which makes other columns: what they mean is guessed anew, all
    /// else is as the plan says.
    public static TablePreview columns(Path given, ImportPlan told) {
        Path path = SourceFiles.resolve(given);
        try {
            ImportPlan bare = switch (told.format()) {
                case CSV, TSV -> cut(path, told);
                case PLAIN_TEXT -> other(told, List.of("text"), List.of(ColumnRole.TEXT));
                case JSON_LINES -> {
                    ImportPlan found = jsonLines(path, told.encoding());
                    yield other(told, found.columns(), found.roles());
                }
                case XLSX -> sheet(path, told.part(), told.header());
                default -> told;
            };
            return preview(path, bare, (plan, rows) -> guessed(path, plan, rows, told.kind()).withCleaning(told.cleaning())
                    .withFoldDuplicates(told.foldDuplicates()));
        } catch (IOException e) {
            throw SourceFiles.unreadable(path, e);
        }
    }

    private static ImportPlan other(ImportPlan told, List<String> columns, List<ColumnRole> roles) {
        return new ImportPlan(told.format(), told.encoding(), "", false, columns, roles, false, "", told.kind());
    }

    /// The columns a delimiter makes of the first row.
    private static ImportPlan cut(Path path, ImportPlan told) throws IOException {
        var plan = new ImportPlan(told.delimiter().equals("\t") ? TableFormat.TSV : TableFormat.CSV, told.encoding(), told
                .delimiter(), false, List.of(), List.of(), false, "", told.kind());
        int width = 1;
        try (Rows rows = Opening.uneven(path, plan)) {
            RawRow first = rows.next();
            if (first != null && !first.isRejected()) {
                List<String> cells = first.cells();
                if (told.header() && cells.stream().distinct().count() == cells.size())
                    return new ImportPlan(plan.format(), told.encoding(), told.delimiter(), true, cells, RoleGuess.ofNames(
                            cells), false, "", told.kind());
                width = cells.size();
            }
        }
        List<String> names = numbered(width);
        return new ImportPlan(plan.format(), told.encoding(), told.delimiter(), false, names, names.stream().map(
                _ -> ColumnRole.IGNORE).toList(), false, "", told.kind());
    }

    /// The columns of a sheet.
    private static ImportPlan sheet(Path path, String name, @Nullable Boolean named) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var source = new SheetRows(path, name, Progress.NONE)) {
            for (RawRow row = source.next(); row != null && rows.size() < ROWS; row = source.next()) rows.add(row.cells());
        }
        List<String> first = rows.isEmpty() ? List.of("") : rows.getFirst();
        boolean header = named == null ? RoleGuess.isHeader(first) : named;
        List<String> columns = header
                ? SheetRows.names(first)
                : numbered(rows.stream().mapToInt(List::size).max().orElse(1));
        List<ColumnRole> roles = header ? RoleGuess.ofNames(columns) : columns.stream().map(_ -> ColumnRole.IGNORE).toList();
        return new ImportPlan(TableFormat.XLSX, Encodings.UTF_8, "", header, columns, roles, false, "", ImportKind.UTTERANCES)
                .withPart(name);
    }

    /// The plan with the title put before the text.
    ///
    /// @throws WorkbenchException when no column looks like a title
    public static ImportPlan withTitle(ImportPlan plan) {
        int title = RoleGuess.title(plan.columns());
        if (title < 0 || plan.kind() != ImportKind.HISTORIES)
            throw new WorkbenchException(
                    "A title can be put before the texts of histories only, and from a column that is named so. The columns are: "
                            + String.join(", ", plan.columns()) + ".");
        return plan.withRole(title, ColumnRole.TITLE);
    }

    /// The same look with a plan the analyst has changed, e.g. another encoding or header choice; roles are kept,
    /// place by place.
    public static TablePreview preview(Path given, ImportPlan plan) {
        Path path = SourceFiles.resolve(given);
        try {
            return preview(path, renamed(path, plan), (told, _) -> told);
        } catch (IOException e) {
            throw SourceFiles.unreadable(path, e);
        }
    }

    /// Columns bear the names of the first row once it is said to hold names, and numbers once it is not.
    private static ImportPlan renamed(Path path, ImportPlan plan) throws IOException {
        boolean numbered = plan.columns().stream().allMatch(name -> name.matches("Column [0-9]+"));
        boolean table = plan.isTable() || plan.format() == TableFormat.XLSX;
        if (!table || numbered != plan.header()) return plan;
        if (plan.format() == TableFormat.XLSX) {
            List<String> columns = sheet(path, plan.part(), plan.header()).columns();
            return columns.size() == plan.columns().size() ? plan.withColumns(columns) : plan;
        }
        List<String> names = numbered(plan.columns().size());
        if (plan.header()) {
            try (Rows rows = Opening.open(path, plan.withHeader(false), Progress.NONE)) {
                RawRow first = rows.next();
                if (first == null || first.isRejected() || first.cells().size() != names.size()) return plan;
                names = first.cells();
            }
        }
        return plan.withColumns(names);
    }

    private static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(i -> "Column " + i).toList();
    }

    private static TablePreview preview(Path path, ImportPlan plan, BiFunction<ImportPlan, List<List<String>>, ImportPlan> judge)
            throws IOException {
        var rows = new ArrayList<List<String>>();
        var problems = new ArrayList<String>();
        int bad = 0;
        String firstBad = "";
        try (Rows source = Opening.open(path, plan, Progress.NONE)) {
            for (RawRow row = source.next(); row != null && rows.size() < ROWS; row = source.next()) {
                if (!row.isRejected()) rows.add(row.cells().stream().map(cell -> Limits.shortened(cell, CELL)).toList());
                else if (bad++ == 0) firstBad = "line " + row.line() + ": " + row.rejection();
                if (bad > 10 * ROWS) break;
            }
        }
        ImportPlan told = judge.apply(plan, rows);
        missing(told, rows, problems);
        if (bad > 0) problems.add(bad + " of the first " + (bad + rows.size()) + " rows cannot be used (" + firstBad + ").");
        if (rows.isEmpty()) problems.add("There are no rows.");
        if (!told.header() && (told.isTable() || told.format() == TableFormat.XLSX))
            problems.add("The first line does not name the columns; it is read as a row.");
        if (!Files.isDirectory(path) && !plan.format().isArchive()) {
            FileProbe probe = SourceFiles.probe(path, PROBED_BYTES, Progress.NONE);
            if (Encodings.isMixed(probe))
                problems.add("The file mixes encodings: " + probe.broken()
                        + " bytes are not UTF-8 and are read as Windows-1252.");
        }
        if (plan.domainFile().isEmpty() && !told.domainFile().isEmpty())
            problems.add((told.kind() == ImportKind.RECIPES ? "Ingredients are linked with " : "Domains come from ") + SourceFiles
                    .name(Path.of(told.domainFile())) + ".");
        return new TablePreview(SourceFiles.name(path), rows, told, problems, told.format() == TableFormat.XLSX
                ? SheetRows.sheets(path)
                : List.of());
    }

    private static void missing(ImportPlan plan, List<List<String>> rows, List<String> problems) {
        if (plan.kind() == ImportKind.RECIPES) {
            if (plan.column(ColumnRole.ITEM) < 0 && !isGraph(plan))
                problems.add("No column looks like the recipe's id. Choose one.");
            if (plan.columns().stream().anyMatch(name -> name.equalsIgnoreCase("review")))
                problems.add("These rows can be read as histories of users, too.");
            return;
        }
        boolean histories = plan.kind() == ImportKind.HISTORIES;
        if (plan.column(ColumnRole.TEXT) < 0) problems.add("No column looks like the text. Choose one.");
        if (plan.column(ColumnRole.INTENT) < 0)
            problems.add(histories
                    ? "No column looks like the label; nothing can be learned from these events."
                    : "No column looks like the intent; all rows will be unlabelled.");
        if (!histories) return;
        if (plan.column(ColumnRole.USER) < 0) problems.add("No column looks like the user. Choose one.");
        int time = plan.column(ColumnRole.TIME);
        if (time < 0) problems.add("No column looks like the time. Choose one.");
        else {
            List<String> odd = rows.stream().map(row -> row.get(time)).filter(cell -> Times.seconds(cell).isEmpty()).toList();
            if (!odd.isEmpty())
                problems.add(odd.size() + " of the first " + rows.size() + " times cannot be read, e.g. “" + Limits.excerpt(odd
                        .getFirst()) + "”; " + Times.EXPECTED + ".");
        }
    }

    private static ImportPlan guessed(Path path, ImportPlan plan, List<List<String>> rows, @Nullable ImportKind asked) {
        boolean tabular = plan.format() == TableFormat.CSV || plan.format() == TableFormat.TSV
                || plan.format() == TableFormat.JSON_LINES || plan.format() == TableFormat.XLSX;
        ImportKind kind = asked != null
                ? asked
                : plan.kind() == ImportKind.RECIPES || (tabular && RecipeRoles.isRecipes(plan.columns()))
                        ? ImportKind.RECIPES
                        : RoleGuess.kind(plan.roles(), rows);
        if (kind == ImportKind.RECIPES) return recipes(path, plan, tabular);
        ImportPlan meant = plan.withKind(kind);
        List<ColumnRole> roles = switch (plan.format()) {
            case CSV, TSV, JSON_LINES, XLSX -> RoleGuess.ofCells(meant.roles(), rows, plan.header() || plan
                    .format() == TableFormat.JSON_LINES);
            case SPLIT_FOLDER, CLINC_JSON, PLAIN_TEXT, GRAPHML, NODES_AND_EDGES, HYPEREDGES, RASA, DIALOGFLOW_CX,
                    DIALOGFLOW_CX_AGENT, DIALOGFLOW_ES, LEX -> meant.roles();
        };
        ImportPlan out = new ImportPlan(plan.format(), plan.encoding(), plan.delimiter(), plan.header(), plan.columns(), roles,
                false, "", kind).withPart(plan.part());
        return kind == ImportKind.HISTORIES ? out : out.withDomainFile(domainsFor(path, out, rows));
    }

    private static ImportPlan recipes(Path path, ImportPlan plan, boolean tabular) {
        List<ColumnRole> roles = tabular ? RecipeRoles.of(plan.columns()) : plan.roles();
        ImportPlan out = new ImportPlan(plan.format(), plan.encoding(), plan.delimiter(), plan.header(), plan.columns(), roles,
                false, "", ImportKind.RECIPES).withPart(plan.part());
        if (out.column(ColumnRole.INGREDIENTS) < 0) return out;
        for (String name : List.of("ingr_map.csv", "ingr_map.csv.gz")) {
            Path beside = path.resolveSibling(name);
            if (Files.isRegularFile(beside)) return out.withDomainFile(beside.toString());
        }
        return out;
    }

    private static boolean isGraph(ImportPlan plan) {
        return plan.format() == TableFormat.GRAPHML || plan.format() == TableFormat.NODES_AND_EDGES;
    }

    /// A plan whose columns are fixed by the format.
    private static ImportPlan fixed(TableFormat format, String encoding, String delimiter, List<String> columns,
            List<ColumnRole> roles) {
        return new ImportPlan(format, encoding, delimiter, false, columns, roles, false, "", ImportKind.RECIPES);
    }

    private static ImportPlan graph(TableFormat format, String encoding, String delimiter) {
        return fixed(format, encoding, delimiter, GraphIntake.COLUMNS, GraphIntake.COLUMNS.stream().map(_ -> ColumnRole.IGNORE)
                .toList());
    }

    /// A `domains.json` beside the file, when it knows at least half of the intents one can see.
    private static String domainsFor(Path path, ImportPlan plan, List<List<String>> rows) {
        int intents = plan.column(ColumnRole.INTENT);
        if (intents < 0 || plan.column(ColumnRole.DOMAIN) >= 0) return "";
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        for (Path place = folder; place != null; place = Files.isDirectory(path) && place.equals(folder)
                ? place.toAbsolutePath().getParent()
                : null) {
            Path file = place.resolve("domains.json");
            if (!Files.isRegularFile(file)) continue;
            try {
                Map<String, String> domains = DomainFile.read(file);
                var seen = new LinkedHashSet<String>();
                for (List<String> row : rows)
                    if (!row.get(intents).isBlank() && !row.get(intents).equals("oos"))
                        seen.add(row.get(intents)
                                .strip());
                if (2 * seen.stream().filter(domains::containsKey).count() >= seen.size()) return file.toString();
            } catch (WorkbenchException notOne) {
                return "";
            }
        }
        return "";
    }

    private static ImportPlan ofFolder(Path folder) throws IOException {
        Path first = SourceFiles.ofFolder(folder).values().iterator().next();
        ImportPlan one = ofFile(first);
        List<List<String>> rows = preview(first, one, (told, _) -> told).rows();
        var columns = new ArrayList<>(one.columns());
        columns.add("split (file)");
        var roles = new ArrayList<>(RoleGuess.ofCells(one.roles(), rows, one.header()));
        roles.replaceAll(role -> role == ColumnRole.SPLIT ? ColumnRole.IGNORE : role);
        roles.add(ColumnRole.SPLIT);
        return new ImportPlan(TableFormat.SPLIT_FOLDER, one.encoding(), one.delimiter(), one.header(), columns, roles, false, "");
    }

    private static ImportPlan ofFile(Path path) throws IOException {
        if (SourceFiles.isZip(path)) return archive(path);
        FileProbe probe = SourceFiles.probe(path, PROBED_BYTES, Progress.NONE);
        String encoding = Encodings.of(probe);
        String head = head(path, encoding);
        String ending = SourceFiles.ending(path);
        if (SourceFiles.name(path).equals(HyperedgeRows.FILE))
            return fixed(TableFormat.HYPEREDGES, encoding, "", HyperedgeRows.COLUMNS, List.of(ColumnRole.ITEM,
                    ColumnRole.INGREDIENTS, ColumnRole.CUISINES));
        return switch (ending) {
            case "graphml" -> graph(TableFormat.GRAPHML, encoding, "");
            case "xml" -> head.contains("<graphml")
                    ? graph(TableFormat.GRAPHML, encoding, "")
                    : table(head, encoding, ending);
            case "jsonl", "ndjson" -> jsonLines(path, encoding);
            case "csv", "tsv", "tab" -> {
                ImportPlan table = table(head, encoding, ending);
                if (CarriedRows.isHeader(table.columns())) yield dialogflowCx(table);
                boolean half = NodeEdgeRows.isEdges(path, table.columns()) || (NodeEdgeRows.isNodes(path, table.columns())
                        && NodeEdgeRows.partner(path).isPresent());
                yield half ? graph(TableFormat.NODES_AND_EDGES, encoding, table.delimiter()) : table;
            }
            case "json" -> json(path, head, encoding);
            case "yml", "yaml" -> labelled(TableFormat.RASA, encoding, RasaRows.COLUMNS, List.of(ColumnRole.TEXT,
                    ColumnRole.INTENT, ColumnRole.DOMAIN));
            default -> {
                if (head.stripLeading().startsWith("{")) yield json(path, head, encoding);
                DelimiterGuess guess = DelimiterGuess.of(head, ending);
                boolean table = guess.width() > 1 && guess.share() > 0.9 && (guess.delimiter() == '\t' || guess.header());
                yield table
                        ? table(head, encoding, ending)
                        : new ImportPlan(TableFormat.PLAIN_TEXT, encoding, "", false, List.of("text"), List.of(ColumnRole.TEXT),
                                false, "");
            }
        };
    }

    /// An archive of another tool; anything else packed as ZIP is refused as before.
    private static ImportPlan archive(Path path) throws IOException {
        TableFormat format;
        try {
            format = ArchiveRows.kind(path).orElse(null);
        } catch (ZipException e) {
            throw new WorkbenchException(SourceFiles.name(path)
                    + " is a ZIP archive or an Excel workbook, but damaged or cut short. Fetch or pack it once more, then import it again.",
                    e);
        }
        if (format == null && SheetRows.isWorkbook(path)) return sheet(path, fullest(path), null);
        if (format == null) {
            SourceFiles.probe(path, PROBED_BYTES, Progress.NONE);
            throw new WorkbenchException(SourceFiles.name(path) + " is a ZIP archive without intents.");
        }
        return labelled(format, Encodings.UTF_8, ArchiveRows.COLUMNS, List.of(ColumnRole.TEXT, ColumnRole.INTENT,
                ColumnRole.IGNORE));
    }

    /// The first sheet with something in it.
    private static String fullest(Path path) throws IOException {
        List<String> sheets = SheetRows.sheets(path);
        for (String name : sheets) {
            try (var rows = new SheetRows(path, name, Progress.NONE)) {
                if (rows.next() != null) return name;
            }
        }
        throw new WorkbenchException(SourceFiles.name(path) + " is a workbook with nothing in it. Choose a file with at least "
                + "one row.");
    }

    private static ImportPlan dialogflowCx(ImportPlan table) {
        List<String> columns = table.columns();
        var roles = new ArrayList<>(columns.stream().map(_ -> ColumnRole.IGNORE).toList());
        roles.set(CarriedRows.phrase(columns), ColumnRole.TEXT);
        roles.set(CarriedRows.intent(columns), ColumnRole.INTENT);
        return new ImportPlan(TableFormat.DIALOGFLOW_CX, table.encoding(), table.delimiter(), true, columns, roles, false, "");
    }

    private static ImportPlan labelled(TableFormat format, String encoding, List<String> columns, List<ColumnRole> roles) {
        return new ImportPlan(format, encoding, "", false, columns, roles, false, "");
    }

    private static ImportPlan json(Path path, String head, String encoding) throws IOException {
        if (Layout.isClinc(head))
            return new ImportPlan(TableFormat.CLINC_JSON, encoding, "", false, ClincRows.COLUMNS, List.of(
                    ColumnRole.TEXT, ColumnRole.INTENT, ColumnRole.SPLIT), false, "");
        if (Layout.isFirstLineObject(head)) return jsonLines(path, encoding);
        throw new WorkbenchException(SourceFiles.name(path) + " is JSON of a layout Discern does not know. "
                + "It reads one object a line (.jsonl) and CLINC's data_full.json, {\"train\": [[\"utterance\", \"intent\"], …], …}.");
    }

    private static ImportPlan jsonLines(Path path, String encoding) throws IOException {
        var keys = new LinkedHashSet<String>();
        try (var lines = new LineSource(Opening.reader(path, encoding, Progress.NONE), Limits.LINE)) {
            int objects = 0;
            for (var line = lines.next(); line != null && objects < ROWS; line = lines.next()) {
                if (line.isBlank() || line.cut()) continue;
                objects++;
                Layout.keysOf(line.text()).stream().limit(Limits.COLUMNS).forEach(keys::add);
            }
        }
        List<String> columns = List.copyOf(keys);
        return new ImportPlan(TableFormat.JSON_LINES, encoding, "", false, columns, RoleGuess.ofNames(columns), false, "");
    }

    private static ImportPlan table(String head, String encoding, String ending) throws IOException {
        DelimiterGuess guess = DelimiterGuess.of(head, ending);
        List<String> columns = guess.header()
                ? guess.first()
                : numbered(Math.max(1, guess.width()));
        List<ColumnRole> roles = guess.header()
                ? RoleGuess.ofNames(columns)
                : columns.stream().map(c -> ColumnRole.IGNORE).toList();
        if (columns.size() > Limits.COLUMNS)
            throw new WorkbenchException("The table has " + columns.size() + " columns; at most "
                    + Limits.COLUMNS + " can be read. Is the delimiter right?");
        return new ImportPlan(guess.delimiter() == '\t' ? TableFormat.TSV : TableFormat.CSV, encoding, String.valueOf(
                guess.delimiter()),
                guess.header(), columns, roles, false, "");
    }

    private static String head(Path path, String encoding) throws IOException {
        char[] chars = new char[1 << 18];
        int count = 0;
        try (Reader reader = Opening.reader(path, encoding, Progress.NONE)) {
            for (int got = 0; got >= 0 && count < chars.length; got = reader.read(chars, count, chars.length - count))
                count += got;
        }
        String head = new String(chars, 0, count);
        int end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
        return count < chars.length || end < 0 ? head : head.substring(0, end + 1);
    }
}
