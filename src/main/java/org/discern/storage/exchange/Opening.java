package org.discern.storage.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.run.Progress;
import org.jspecify.annotations.Nullable;

/// Opens a source as a plan says: past the header, with the cells of each row in the order of the plan's columns.
final class Opening {
    private Opening() {}

    static Rows open(Path path, ImportPlan plan, Progress progress) throws IOException {
        return switch (plan.format()) {
            case CSV, TSV -> table(path, plan, plan.columns(), progress);
            case XLSX -> sheet(path, plan, progress);
            case SPLIT_FOLDER -> {
                List<String> ofFiles = plan.columns().subList(0, plan.columns().size() - 1); // the last one is the file's name
                yield new SplitFolderRows(SourceFiles.ofFolder(path), file -> table(file, plan, ofFiles, progress));
            }
            case PLAIN_TEXT -> {
                Reader reader = reader(path, plan.encoding(), progress);
                yield new Told(new PlainRows(new LineSource(reader, Limits.LINE)), reader, SourceFiles.name(path), null);
            }
            case JSON_LINES -> {
                Reader reader = reader(path, plan.encoding(), progress);
                var needed = IntStream.range(0, plan.columns().size()).filter(i -> plan.roles().get(i) != ColumnRole.IGNORE
                        && plan.kind() != ImportKind.RECIPES)
                        .mapToObj(plan.columns()::get).toList();
                yield new Told(new JsonLineRows(new LineSource(reader, Limits.LINE), plan.columns(), needed, plan
                        .kind() == ImportKind.RECIPES), reader, SourceFiles
                                .name(
                                        path), null);
            }
            case CLINC_JSON -> {
                Reader reader = reader(path, plan.encoding(), progress);
                yield new Told(new ClincRows(SourceFiles.name(path), reader), reader, SourceFiles.name(path), null);
            }
            case GRAPHML -> {
                Reader reader = reader(path, plan.encoding(), progress);
                yield new Told(new GraphMlRows(SourceFiles.name(path), reader), reader, SourceFiles.name(path), null);
            }
            case RASA -> {
                Reader reader = reader(path, plan.encoding(), progress);
                yield new Told(new RasaRows(SourceFiles.name(path), reader), reader, SourceFiles.name(path), null);
            }
            case DIALOGFLOW_CX -> new CarriedRows(table(path, plan, plan.columns(), progress), plan.columns());
            case DIALOGFLOW_CX_AGENT, DIALOGFLOW_ES, LEX -> new ArchiveRows(path, plan.format(), progress);
            case NODES_AND_EDGES -> nodesAndEdges(path, plan, progress);
            case HYPEREDGES -> new HyperedgeRows(path, plan.encoding(), progress);
        };
    }

    /// The rows of a table before it is known how many columns it has.
    static Rows uneven(Path file, ImportPlan plan) throws IOException {
        return table(file, plan.withHeader(false), List.of(), Progress.NONE, false);
    }

    private static Rows sheet(Path path, ImportPlan plan, Progress progress) throws IOException {
        var rows = new SheetRows(path, plan.part(), progress);
        try {
            rows.expect(plan.columns().size());
            if (!plan.header()) return rows;
            RawRow header = rows.next();
            if (header == null)
                throw new WorkbenchException(SourceFiles.name(path) + " has nothing in its sheet “" + plan.part() + "”.");
            String name = SourceFiles.name(path);
            return new Told(rows, null, name, order(name, SheetRows.names(header.cells()), plan.columns(), plan.roles()));
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static Rows nodesAndEdges(Path path, ImportPlan plan, Progress progress) throws IOException {
        Path other = NodeEdgeRows.partner(path).orElseThrow(() -> new WorkbenchException(SourceFiles.name(path)
                + " is one half of a graph. Put the other table beside it: nodes and edges in files of the same name but for "
                + "these words."));
        boolean nodesFirst = SourceFiles.name(path).toLowerCase(Locale.ROOT).contains("nodes");
        Path nodes = nodesFirst ? path : other;
        Path edges = nodesFirst ? other : path;
        List<String> nodeColumns = header(nodes, plan);
        List<String> edgeColumns = header(edges, plan);
        if (!NodeEdgeRows.isNodes(nodes, nodeColumns))
            throw new WorkbenchException(SourceFiles.name(nodes) + " needs a column id, and one of kind or type.");
        if (!NodeEdgeRows.isEdges(edges, edgeColumns))
            throw new WorkbenchException(SourceFiles.name(edges) + " needs the columns source and target.");
        Rows first = table(nodes, bare(plan, nodeColumns), nodeColumns, progress);
        try {
            return new NodeEdgeRows(first, nodeColumns, SourceFiles.name(nodes), table(edges, bare(plan, edgeColumns),
                    edgeColumns,
                    progress), edgeColumns, SourceFiles.name(edges));
        } catch (IOException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static ImportPlan bare(ImportPlan plan, List<String> columns) {
        return new ImportPlan(TableFormat.CSV, plan.encoding(), plan.delimiter(), true, columns, columns.stream().map(
                _ -> ColumnRole.IGNORE).toList(), false, "", plan.kind());
    }

    private static List<String> header(Path file, ImportPlan plan) throws IOException {
        try (Rows rows = table(file, bare(plan, List.of()).withHeader(false), List.of(), Progress.NONE, false)) {
            RawRow first = rows.next();
            return first == null || first.isRejected() ? List.of() : first.cells();
        }
    }

    static Reader reader(Path path, String encoding, Progress progress) throws IOException {
        return Encodings.reader(Unpacked.open(path, progress), encoding);
    }

    private static Rows table(Path file, ImportPlan plan, List<String> columns, Progress progress) throws IOException {
        return table(file, plan, columns, progress, true);
    }

    /// @param even whether all rows must be as wide as the columns
    private static Rows table(Path file, ImportPlan plan, List<String> columns, Progress progress, boolean even)
            throws IOException {
        Reader reader = reader(file, plan.encoding(), progress);
        try {
            char delimiter = plan.delimiter().isEmpty() ? ',' : plan.delimiter().charAt(0);
            String name = SourceFiles.name(file);
            var rows = new DelimitedRows(name, new LineSource(reader, Limits.LINE), delimiter);
            if (!plan.header()) {
                if (even) rows.expect(columns.size());
                if (even && plan.choice(RowConcern.UNEVEN) == RowChoice.KEEP) rows.fit();
                return new Told(rows, reader, name, null);
            }
            RawRow header = rows.next();
            if (header == null) throw new WorkbenchException(name + " holds nothing but blank lines.");
            if (header.isRejected())
                throw new WorkbenchException("The first line of " + name
                        + " should name the columns, but it cannot be read: " + header.rejection() + ".");
            rows.expect(header.cells().size());
            if (plan.choice(RowConcern.UNEVEN) == RowChoice.KEEP) rows.fit();
            return new Told(rows, reader, name, order(name, header.cells(), columns, plan.roles()));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /// Per column of the plan its place in the file; null when they are the same.
    private static int @Nullable [] order(String name, List<String> header, List<String> columns, List<ColumnRole> roles) {
        if (header.equals(columns)) return null;
        int[] out = new int[columns.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = header.indexOf(columns.get(i));
            if (out[i] < 0 && roles.get(i) != ColumnRole.IGNORE)
                throw new WorkbenchException(name + " has no column “" + columns.get(i) + "”. Its columns are: " + Limits
                        .shortened(
                                String.join(", ", header), 200) + ". Choose the columns again.");
        }
        return out;
    }

    /// Puts cells into the plan's order and tells of bytes that were read in another encoding.
    private static final class Told implements Rows {
        private final Rows rows;
        private final @Nullable Reader reader;
        private final String name;
        private final int @Nullable [] order;

        Told(Rows rows, @Nullable Reader reader, String name, int @Nullable [] order) {
            this.rows = rows;
            this.reader = reader;
            this.name = name;
            this.order = order;
        }

        @Override
        public @Nullable RawRow next() throws IOException {
            RawRow row = rows.next();
            int[] places = order;
            if (row == null || places == null || (row.isRejected() && !row.uneven())) return row;
            List<String> found = row.cells();
            String[] cells = new String[places.length];
            Arrays.setAll(cells, i -> places[i] < 0 || places[i] >= found.size() ? "" : found.get(places[i]));
            if (!row.isRejected()) return row.withCells(Arrays.asList(cells));
            var all = new ArrayList<>(Arrays.asList(cells)); // what no column of the plan takes stands behind
            for (int at = 0; at < found.size(); at++) if (!taken(places, at)) all.add(found.get(at));
            return row.withCells(all);
        }

        private static boolean taken(int[] places, int at) { return Arrays.stream(places).anyMatch(place -> place == at); }

        @Override
        public long blankLines() { return rows.blankLines(); }

        @Override
        public List<String> notes() {
            var out = new ArrayList<>(rows.notes());
            if (reader instanceof ForgivingReader f && f.repairs() > 0)
                out.add(name + " mixes encodings: " + f.repairs()
                        + (f.repairs() == 1 ? " character was" : " characters were")
                        + " not UTF-8 and read as Windows-1252 (lines "
                        + Limits.shortened(f.repairedLines().toString(), 200) + "). Look at these rows.");
            return out;
        }

        @Override
        public void close() throws IOException { rows.close(); }
    }
}
