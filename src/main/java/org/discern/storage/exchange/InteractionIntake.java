package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.FaultyRow.Kind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.NodeKind;

/// Turns rows into interactions of users with recipes. Without a type a row with a rating is a rating, one whose rating is 0 a
/// review without stars.
final class InteractionIntake implements Intake<GraphBatch> {
    private final String source;
    private final ImportPlan plan;
    private final RowTally tally;
    private final PartTally graph = new PartTally(null);
    private final Set<Same> seen = new HashSet<>();
    private int accepted;
    private long duplicates;
    private long folded;

    /// What two rows must share to be the same.
    private record Same(int user, int recipe, String type, long time, float value) {}

    InteractionIntake(String source, ImportPlan plan) {
        this.source = source;
        this.plan = plan;
        this.tally = new RowTally(source, plan);
        graph.timesAreOrder = plan.column(ColumnRole.TIME) < 0;
    }

    @Override
    public RowTally tally() { return tally; }

    @Override
    public void take(RawRow row) {
        if (!tally.begin(row)) return;
        String user = RecipeIntake.id(tally.cell(row, ColumnRole.USER));
        String recipe = RecipeIntake.id(tally.cell(row, ColumnRole.ITEM));
        OptionalLong time = time(row);
        String rating = tally.cell(row, ColumnRole.VALUE).strip();
        double value = rating.isEmpty() ? Double.NaN : RecipeIntake.number(rating);
        String type = type(row, value);
        String fault = user.isEmpty()
                ? "There is no user"
                : recipe.isEmpty()
                        ? "There is no recipe"
                        : time.isEmpty()
                                ? faultOfTime(row)
                                : !rating.isEmpty() && !Double.isFinite(value)
                                        ? "“" + Limits.excerpt(rating) + "” is no number"
                                        : graph.isFull(type) ? "More than 127 types of interaction" : tally.fault(row);
        if (!fault.isEmpty()) {
            tally.reject(row, user.isEmpty() ? Kind.USER : !recipe.isEmpty() && time.isEmpty() ? Kind.TIME : Kind.OTHER, fault);
            return;
        }
        tally.refuseMoreThan(accepted);
        boolean stars = !type.equals(InteractionTypes.REVIEW) || value != 0;
        keep(row, graph.part.node(NodeKind.USER, user, ""), graph.part.node(NodeKind.RECIPE, recipe, ""), type, time
                .orElseThrow(),
                stars ? (float) value : Float.NaN);
    }

    private void keep(RawRow row, int user, int recipe, String type, long time, float value) {
        if (!seen.add(new Same(user, recipe, type, plan.column(ColumnRole.TIME) < 0 && plan.column(ColumnRole.ORDER) < 0
                ? 0
                : time, value))) {
            if (!tally.admitDuplicate(row)) return;
            duplicates++;
            if (plan.foldDuplicates()) {
                folded++;
                return;
            }
        }
        accepted++;
        graph.interaction(user, recipe, type, time, value);
    }

    private String type(RawRow row, double value) {
        if (plan.column(ColumnRole.TYPE) >= 0) return InteractionTypes.of(tally.word(row, ColumnRole.TYPE));
        if (plan.column(ColumnRole.VALUE) < 0) return InteractionTypes.UNSAID;
        return value == 0 ? InteractionTypes.REVIEW : InteractionTypes.RATE;
    }

    private OptionalLong time(RawRow row) {
        if (plan.column(ColumnRole.TIME) >= 0) return Times.seconds(tally.cell(row, ColumnRole.TIME));
        if (plan.column(ColumnRole.ORDER) < 0) return OptionalLong.of(row.line());
        String cell = RecipeIntake.id(tally.cell(row, ColumnRole.ORDER));
        return cell.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(cell)) : OptionalLong.empty();
    }

    private String faultOfTime(RawRow row) {
        boolean dated = plan.column(ColumnRole.TIME) >= 0;
        String cell = tally.cell(row, dated ? ColumnRole.TIME : ColumnRole.ORDER).strip();
        if (cell.isEmpty()) return dated ? "There is no time" : "There is no running number";
        return "“" + Limits.excerpt(cell) + "” is " + (dated
                ? "no time that can be read; " + Times.EXPECTED
                : "no whole number");
    }

    @Override
    public GraphBatch finish(String sha256, long blankLines, List<String> notes) {
        tally.refuseNothing(accepted, "interaction");
        return graph.finish(source, sha256, plan, tally.report(accepted, blankLines, duplicates, folded, new ArrayList<>(notes)));
    }
}
