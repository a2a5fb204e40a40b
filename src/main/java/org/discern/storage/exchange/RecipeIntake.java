package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.recipe.RecipeText.Nutrient;
import org.discern.domain.recipe.Relation;
import org.discern.storage.exchange.ListCell.NoList;
import org.jspecify.annotations.Nullable;

/// Turns the rows of a table of recipes into nodes, texts and edges. A recipe may stand in several rows; what they say is
/// put together.
final class RecipeIntake implements Intake<GraphBatch> {
    private static final Map<ColumnRole, NodeKind> ATTRIBUTES = Map.of(ColumnRole.INGREDIENTS, NodeKind.INGREDIENT,
            ColumnRole.INGREDIENT_GROUPS, NodeKind.INGREDIENT_GROUP, ColumnRole.CUISINES, NodeKind.CUISINE, ColumnRole.CATEGORIES,
            NodeKind.CATEGORY, ColumnRole.MEALS, NodeKind.MEAL, ColumnRole.DIETS, NodeKind.DIET, ColumnRole.TAGS, NodeKind.TAG,
            ColumnRole.APPLIANCES, NodeKind.APPLIANCE);
    private static final int MOST_MINUTES = 525_600; // a year; what takes longer is a slip of the pen

    private final String source;
    private final ImportPlan plan;
    private final RowTally tally;
    private final PartTally graph;
    private final boolean standardised;
    private int accepted;
    private long repeated;
    private long oddMinutes;
    private long headings;

    /// One attribute on its way.
    private record Said(NodeKind kind, String words) {}

    /// What one row says, before any of it is taken.
    private static final class Reading {
        final List<Said> attributes = new ArrayList<>();
        final List<Nutrient> nutrients = new ArrayList<>();
        List<String> steps = List.of();
        int minutes = -1;
        boolean bare;
    }

    RecipeIntake(String source, ImportPlan plan, @Nullable IngredientVocabulary vocabulary) {
        this.source = source;
        this.plan = plan;
        this.tally = new RowTally(source, plan);
        this.graph = new PartTally(vocabulary);
        this.standardised = plan.column(ColumnRole.LOG_MINUTES) >= 0;
    }

    @Override
    public RowTally tally() { return tally; }

    @Override
    public void take(RawRow row) {
        if (!tally.begin(row)) return;
        String id = id(tally.cell(row, ColumnRole.ITEM));
        String fault = id.isEmpty() ? "There is no recipe id" : tally.fault(row);
        var reading = new Reading();
        if (fault.isEmpty()) fault = read(row, reading);
        if (!fault.isEmpty()) {
            tally.reject(row, fault);
            return;
        }
        tally.refuseMoreThan(accepted);
        accepted++;
        keep(row, id, reading);
    }

    /// Ids are compared as text; `44.0` is how spreadsheets write 44.
    static String id(String cell) {
        String id = cell.strip();
        return id.matches("[0-9]{1,18}\\.0+") ? id.substring(0, id.indexOf('.')) : id;
    }

    /// @return why the row cannot be used, or empty
    private String read(RawRow row, Reading out) {
        for (int column = 0; column < plan.roles().size(); column++) {
            ColumnRole role = plan.roles().get(column);
            String cell = row.cells().get(column);
            try {
                String fault = read(role, plan.columns().get(column), cell, out);
                if (!fault.isEmpty()) return fault;
            } catch (NoList broken) {
                return "“" + plan.columns().get(column) + "” is no list that can be read: " + broken.getMessage();
            }
        }
        return "";
    }

    private String read(ColumnRole role, String column, String cell, Reading out) throws NoList {
        NodeKind kind = ATTRIBUTES.get(role);
        if (kind != null) {
            List<String> values = ListCell.of(cell);
            if (kind == NodeKind.INGREDIENT && values.isEmpty()) out.bare = true;
            for (String value : values) out.attributes.add(new Said(kind, value));
            return "";
        }
        return switch (role) {
            case MINUTES -> minutes(cell.strip(), out);
            case LOG_MINUTES -> bucket(cell, column, out, NodeKind.TIME, "less time than most", "more time than most");
            case STEPS -> {
                out.steps = ListCell.of(cell).stream().map(RecipeWords::unescaped).toList();
                yield "";
            }
            case NUTRITION -> nutrition(ListCell.of(cell), out);
            case NUTRIENT -> {
                String name = nutrient(column);
                yield standardised
                        ? bucket(cell, column, out, NodeKind.NUTRITION, "low in " + name, "high in " + name)
                        : nutrient(cell.strip(), column, name, out);
            }
            default -> "";
        };
    }

    private String minutes(String cell, Reading out) {
        if (cell.isEmpty()) return "";
        double minutes = number(cell);
        if (Double.isNaN(minutes) || minutes < 0) return "“" + Limits.excerpt(cell) + "” is no number of minutes";
        if (minutes == 0 || minutes > MOST_MINUTES) {
            oddMinutes++;
            return "";
        }
        out.minutes = (int) Math.ceil(minutes);
        out.attributes.add(new Said(NodeKind.TIME, RecipeWords.time(out.minutes)));
        return "";
    }

    /// Standardised values fall into the lowest and highest quarter of a normal distribution, or say nothing.
    private static String bucket(String cell, String column, Reading out, NodeKind kind, String low, String high) {
        if (cell.isBlank()) return "";
        double z = number(cell.strip());
        if (Double.isNaN(z)) return "“" + Limits.excerpt(cell) + "” under “" + column + "” is no number";
        if (Math.abs(z) > .674) out.attributes.add(new Said(kind, z < 0 ? low : high));
        return "";
    }

    private static String nutrition(List<String> values, Reading out) {
        if (values.isEmpty()) return "";
        if (values.size() > Nutrition.NAMES.size())
            return "A list of " + values.size() + " nutrients; Food.com lists "
                    + Nutrition.NAMES.size();
        for (int i = 0; i < values.size(); i++) {
            String fault = nutrient(values.get(i), "nutrition", Nutrition.NAMES.get(i), out);
            if (!fault.isEmpty()) return fault;
        }
        return "";
    }

    private static String nutrient(String cell, String column, String name, Reading out) {
        if (cell.isEmpty()) return "";
        double value = number(cell);
        if (Double.isNaN(value)) return "“" + Limits.excerpt(cell) + "” under “" + column + "” is no number";
        out.nutrients.add(new Nutrient(name, value));
        String bucket = Nutrition.bucket(name, value);
        if (!bucket.isEmpty()) out.attributes.add(new Said(NodeKind.NUTRITION, bucket));
        return "";
    }

    private static String nutrient(String column) {
        return RecipeWords.key(column.replaceAll("\\([^)]*\\)", " ").replace('_', ' '));
    }

    static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private void keep(RawRow row, String id, Reading reading) {
        if (graph.part.has(NodeKind.RECIPE, id)) repeated++;
        String name = RecipeWords.unescaped(tally.cell(row, ColumnRole.TITLE)).strip().replaceAll("\\s+", " ");
        String alias = tally.cell(row, ColumnRole.ALIAS).strip();
        int recipe = graph.part.node(NodeKind.RECIPE, id, name.isEmpty() ? alias : name);
        if (reading.bare) graph.bare++;
        for (Said said : reading.attributes) join(recipe, said);
        String description = RecipeWords.unescaped(tally.cell(row, ColumnRole.TEXT)).strip();
        if (description.isEmpty() && !alias.equalsIgnoreCase(name)) description = alias;
        var text = new RecipeText(description, reading.minutes, reading.steps, reading.nutrients);
        if (!text.equals(RecipeText.NONE)) graph.part.text(recipe, text);
    }

    private void join(int recipe, Said said) {
        NodeKind kind = said.kind;
        if (kind == NodeKind.TAG) {
            String tag = RecipeWords.tag(said.words);
            if (RecipeWords.isHeading(tag)) {
                headings++;
                return;
            }
            kind = RecipeWords.kindOf(tag);
        }
        graph.attribute(recipe, Relation.of(kind), kind, said.words);
    }

    @Override
    public GraphBatch finish(String sha256, long blankLines, List<String> notes) {
        tally.refuseNothing(accepted, "recipe");
        var all = new ArrayList<>(notes);
        if (repeated > 0) all.add(repeated + " rows are of recipes further up; what they say was put together.");
        if (oddMinutes > 0)
            all.add(oddMinutes + " recipes are said to take no time or more than a year; their time is left out.");
        if (headings > 0) all.add(headings + " tags are mere headings (e.g. “course”) and were left out.");
        if (standardised)
            all.add("Times and nutrients are standardised; the lowest and highest quarters became attributes. Names may be "
                    + "shortened: import files with full names first.");
        return graph.finish(source, sha256, plan, tally.report(accepted, blankLines, repeated, 0, all));
    }
}
