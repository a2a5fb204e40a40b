package org.discern.storage.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.run.Progress;

/// Which ingredient a line of a recipe means: a table from raw words to canonical ones, in the shape of Food.com's
/// `ingr_map.csv` (columns `raw_ingr` and `replaced`; `processed`, when there, is known too).
final class IngredientVocabulary {
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// @throws WorkbenchException when the file cannot be read or has not these columns
    static IngredientVocabulary read(Path path) {
        ImportPlan plan = TableSniffer.preview(path, org.discern.domain.corpus.ImportKind.RECIPES).plan();
        int raw = plan.columns().indexOf("raw_ingr");
        int replaced = plan.columns().indexOf("replaced");
        int processed = plan.columns().indexOf("processed");
        if (raw < 0 || replaced < 0)
            throw new WorkbenchException(SourceFiles.name(path)
                    + " is no vocabulary of ingredients: it needs the columns raw_ingr and replaced, and has " + Limits.shortened(
                            String.join(", ", plan.columns()), 200) + ".");
        var out = new IngredientVocabulary();
        try (Rows rows = Opening.open(path, plan, Progress.NONE)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (row.isRejected()) continue;
                String to = RecipeWords.key(row.cells().get(replaced));
                if (to.isEmpty()) continue;
                out.known.add(to);
                out.canonical.putIfAbsent(RecipeWords.ingredient(row.cells().get(raw)), to);
                if (processed >= 0) out.canonical.putIfAbsent(RecipeWords.ingredient(row.cells().get(processed)), to);
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(path, e);
        }
        return out;
    }

    /// The canonical words, or empty when the vocabulary does not know the ingredient. Looked for as it stands, without what
    /// stands in brackets or behind a comma, and in the singular.
    String link(String ingredient) {
        String plain = ingredient.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
        int comma = plain.indexOf(',');
        String head = comma > 0 ? plain.substring(0, comma).strip() : plain;
        for (String form : List.of(ingredient, plain, head, singular(plain), singular(head), plain + "s")) {
            String to = canonical.get(form);
            if (to != null) return to;
            if (known.contains(form)) return form;
        }
        return "";
    }

    private static String singular(String word) {
        return word.endsWith("oes") || word.endsWith("shes") || word.endsWith("ches")
                ? word.substring(0, word.length() - 2)
                : word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
