package org.discern.ui.recipe.compare.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;

/// A comparison as a table: one line a place, three fields a column; the measures below.
public final class CompareTable {
    private CompareTable() {}

    /// RFC 4180, a header line first.
    public static String csv(List<ColumnSight> columns) {
        return lines(columns).stream().map(Tables::csvLine).collect(Collectors.joining("\n", "", "\n"));
    }

    /// Tab separated, for a spreadsheet or an e-mail.
    public static String text(List<ColumnSight> columns) {
        return lines(columns).stream().map(l -> String.join("\t", l)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<List<String>> lines(List<ColumnSight> columns) {
        int reference = 0;
        for (int c = 0; c < columns.size(); c++) if (columns.get(c).isReference()) reference = c;
        String against = String.valueOf((char) ('A' + reference));
        List<List<String>> out = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(Strings.of("recipe.compare.table.place")));
        for (ColumnSight c : columns) {
            String title = title(c);
            head.addAll(List.of(title, Strings.of("recipe.compare.table.move", title, against), Strings.of(
                    "recipe.compare.table.score",
                    title), Strings.of("recipe.compare.table.grade", title)));
        }
        out.add(head);
        int places = columns.stream().flatMap(c -> c.rows().stream()).mapToInt(r -> r.place() + 1).max().orElse(0);
        for (int place = 0; place < places; place++) {
            List<String> line = new ArrayList<>(List.of(String.valueOf(place + 1)));
            for (ColumnSight c : columns) {
                int at = place;
                line.addAll(c.rows().stream().filter(r -> r.place() == at).findFirst().map(r -> List.of(r.name(), r.move().sign(),
                        number(r.score()), r.grade() < 0 ? "" : String.valueOf(r.grade()))).orElse(List.of("", "", "", "")));
            }
            out.add(line);
        }
        measure(out, columns, Strings.of("recipe.compare.measure.overlap", against), m -> number(m.overlap()));
        measure(out, columns, Strings.of("recipe.compare.measure.kendall", against), m -> number(m.kendall()));
        measure(out, columns, Strings.of("recipe.compare.measure.spearman", against), m -> number(m.spearman()));
        measure(out, columns, Strings.of("recipe.compare.measure.entered", against), m -> String.valueOf(m.entered()));
        measure(out, columns, Strings.of("recipe.compare.measure.left", against), m -> String.valueOf(m.left()));
        measure(out, columns, Strings.of("recipe.compare.measure.ndcg"), m -> number(m.ndcg()));
        measure(out, columns, Strings.of("recipe.compare.measure.judged"), m -> String.valueOf(m.judged()));
        return out;
    }

    private interface Figure {
        String of(ColumnSight.Measures measures);
    }

    private static void measure(List<List<String>> out, List<ColumnSight> columns, String name, Figure figure) {
        List<String> line = new ArrayList<>(List.of(name));
        for (ColumnSight c : columns) line.addAll(List.of(figure.of(c.measures()), "", "", ""));
        out.add(line);
    }

    private static String title(ColumnSight c) { return c.name() + ", " + String.join(", ", c.facets()); }

    /// Full enough to be computed with; empty when there is none.
    private static String number(double value) { return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : ""; }
}
