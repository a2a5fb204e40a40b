package org.discern.storage.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.corpus.FaultyRow;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Progress;
import org.jspecify.annotations.Nullable;

/// Recipes as sets of ingredients, one a line of numbers; the names of ingredients and cuisines lie beside it. The form in
/// which Cornell's hypergraph collection publishes *What's Cooking*.
final class HyperedgeRows implements Rows {
    static final String FILE = "hyperedges.txt";
    static final List<String> COLUMNS = List.of("recipe", "ingredients", "cuisine");
    private static final String NODES = "node-labels.txt";
    private static final String LABELS = "hyperedge-labels.txt";
    private static final String CUISINES = "hyperedge-label-identities.txt";

    private final BufferedReader edges;
    private final @Nullable BufferedReader labels;
    private final List<String> ingredients;
    private final List<String> cuisines;
    private long line;
    private long blank;

    /// @param path of `hyperedges.txt`
    HyperedgeRows(Path path, String encoding, Progress progress) throws IOException {
        Path nodes = path.resolveSibling(NODES);
        if (!Files.isRegularFile(nodes))
            throw new WorkbenchException(SourceFiles.name(path) + " holds numbers of ingredients; their names are missing. Put "
                    + NODES + " beside it.");
        ingredients = lines(nodes, encoding);
        Path numbers = path.resolveSibling(LABELS);
        boolean labelled = Files.isRegularFile(numbers);
        cuisines = labelled && Files.isRegularFile(path.resolveSibling(CUISINES))
                ? lines(path.resolveSibling(CUISINES), encoding)
                : List.of();
        edges = new BufferedReader(Opening.reader(path, encoding, progress));
        labels = cuisines.isEmpty() ? null : new BufferedReader(Opening.reader(numbers, encoding, Progress.NONE));
    }

    private static List<String> lines(Path file, String encoding) throws IOException {
        try (var reader = new BufferedReader(Opening.reader(file, encoding, Progress.NONE))) {
            var out = new ArrayList<String>();
            for (String text = reader.readLine(); text != null; text = reader.readLine()) out.add(text.strip());
            return out;
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        for (String text = edges.readLine(); text != null; text = edges.readLine()) {
            line++;
            String label = labels == null ? "" : labels.readLine();
            if (text.isBlank()) blank++;
            else return row(text, label == null ? "" : label.strip());
        }
        return null;
    }

    private RawRow row(String text, String label) {
        var list = new StringBuilder("[");
        for (String number : text.strip().split("[\\s,]+", -1)) {
            int at = place(number, ingredients.size());
            if (at < 0)
                return RawRow.rejected(line, FaultyRow.Kind.OTHER, "“" + Limits.excerpt(number)
                        + "” is no number of an ingredient (1 to " + ingredients
                                .size() + ")", text);
            list.append(list.length() > 1 ? ", " : "").append('"').append(ingredients.get(at).replace("\\", "\\\\").replace("\"",
                    "\\\"")).append('"');
        }
        int cuisine = label.isEmpty() ? -1 : place(label, cuisines.size());
        if (cuisine < 0 && !label.isEmpty())
            return RawRow.rejected(line, FaultyRow.Kind.OTHER, "“" + Limits.excerpt(label) + "” is no number of a cuisine (1 to "
                    + cuisines.size()
                    + ")",
                    text);
        return RawRow.of(line, List.of("set-" + line, list.append(']').toString(), cuisine < 0 ? "" : cuisines.get(cuisine)));
    }

    private static int place(String number, int size) {
        if (!number.matches("[0-9]{1,9}")) return -1;
        int at = Integer.parseInt(number) - 1;
        return at >= 0 && at < size ? at : -1;
    }

    @Override
    public long blankLines() { return blank; }

    @Override
    public List<String> notes() { return List.of("The recipes have no names; they are called by the numbers of their lines."); }

    @Override
    public void close() throws IOException {
        try (edges) {
            BufferedReader second = labels;
            if (second != null) second.close();
        }
    }
}
