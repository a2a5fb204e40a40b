package org.discern.storage.table;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.storage.file.ProjectFile;

/// The comparisons of rankings, and the analyst's grades. Read here; changed only by operations on the keys
/// [#PREFIX] + field, one grade a field.
public final class ComparisonStore {
    public static final String PREFIX = "recipe.comparisons/";
    static final FieldTable FIELDS = new FieldTable("comparison");
    private static final String PRESENT = "present";
    private static final String SAVED = "saved/";
    private static final String GRADE = "grade/";

    private final ProjectFile file;

    public ComparisonStore(ProjectFile file) { this.file = file; }

    /// [Comparisons#NONE] when there are none.
    public Comparisons load() { return of(file.read(FIELDS::all)); }

    /// The same comparisons as small keyed JSON.
    public static Map<String, String> fields(Comparisons comparisons) {
        var out = new LinkedHashMap<String, String>();
        comparisons.present().ifPresent(c -> out.put(PRESENT, Json.write(c)));
        comparisons.saved().forEach((name, comparison) -> out.put(SAVED + name, Json.write(comparison)));
        var grades = new TreeMap<String, String>();
        comparisons.grades().forEach((judged, grade) -> grades.put(GRADE + Json.write(List.of(judged.user(), judged.request(),
                judged.recipe())), Integer.toString(grade)));
        out.putAll(grades);
        return out;
    }

    /// The comparisons that these fields describe; fields this version does not know are left out.
    public static Comparisons of(Map<String, String> fields) {
        var saved = new LinkedHashMap<String, Comparison>();
        var grades = new HashMap<Judged, Integer>();
        fields.forEach((field, json) -> {
            if (field.startsWith(SAVED)) saved.put(field.substring(SAVED.length()), Json.read(json, Comparison.class));
            else if (field.startsWith(GRADE)) {
                List<String> words = Json.read(field.substring(GRADE.length()), new TypeReference<List<String>>() {
                });
                grades.put(new Judged(words.get(0), words.get(1), words.get(2)), Json.read(json, Integer.class));
            }
        });
        String present = fields.getOrDefault(PRESENT, "");
        return new Comparisons(present.isEmpty() ? Optional.empty() : Optional.of(Json.read(present, Comparison.class)), saved,
                grades);
    }
}
