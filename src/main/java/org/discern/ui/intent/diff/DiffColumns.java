package org.discern.ui.intent.diff;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.discern.domain.intent.compare.ClusterDiff.Kind;
import org.discern.domain.intent.compare.Drift;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.jspecify.annotations.Nullable;

/// The columns of the table of clusters.
final class DiffColumns {
    private DiffColumns() {}

    /// @param tested whether the later side knows new utterances, so that there is growth and drift to tell
    static List<TableColumn<DiffLine, ?>> of(boolean tested) {
        List<TableColumn<DiffLine, ?>> out = new ArrayList<>();
        TableColumn<DiffLine, String> kind = Tables.text(Strings.of("intent.diff.col.what"), 84, l -> Strings.of(
                "intent.diff.kind."
                        + l.row().kind().name()));
        kind.setCellFactory(_ -> new KindCell());
        out.add(kind);
        out.add(Tables.text(Strings.of("intent.diff.col.cluster"), 280, DiffLine::name));
        out.add(count("intent.diff.before", 60, l -> l.before().isEmpty() ? Double.NaN : l.row().sizeBefore()));
        out.add(count("intent.diff.after", 56, l -> l.after().isEmpty() ? Double.NaN : l.row().sizeAfter()));
        out.add(count("intent.diff.col.came", 56, l -> l.row().came().length));
        out.add(count("intent.diff.col.left", 56, l -> l.row().left().length));
        if (!tested) return out;
        out.add(count("intent.diff.col.added", 68, l -> l.row().added().length));
        TableColumn<DiffLine, String> drift = Tables.text(Strings.of("intent.diff.col.drift"), 184, l -> words(l.drift()));
        drift.setCellFactory(_ -> new DriftCell());
        out.add(drift);
        return out;
    }

    private static TableColumn<DiffLine, Double> count(String key, double width,
            java.util.function.ToDoubleFunction<DiffLine> value) {
        return Tables.number(Strings.of(key), width, value, v -> v.isNaN() ? "–" : v == 0 ? "" : Numbers.count(Math.round(v)));
    }

    /// `2.1 % → 4.0 %, shifted`, only what a test bears out; empty for the rest.
    static String words(@Nullable Drift drift) {
        if (drift == null) return "";
        var parts = new ArrayList<String>();
        if (drift.isMoreUsed() || drift.isLessUsed())
            parts.add(Strings.of(drift.isMoreUsed() ? "intent.diff.drift.more" : "intent.diff.drift.less", Numbers.percent(drift
                    .shareBefore()), Numbers.percent(drift.shareAdded())));
        if (drift.hasShifted()) parts.add(Strings.of("intent.diff.drift.shifted", Numbers.two(drift.shift())));
        return String.join(", ", parts);
    }

    private static String tip(Drift drift) {
        String shares = Strings.of("intent.diff.drift.tip.share", Numbers.percent(drift.shareBefore()), Numbers.percent(drift
                .shareAdded()), chance(drift.shareChance()));
        return Double.isNaN(drift.shift())
                ? shares
                : shares + "\n" + Strings.of("intent.diff.drift.tip.shift", Numbers.two(drift.shift()), chance(drift
                        .shiftChance()));
    }

    private static String chance(double p) { return p < 0.001 ? "< 0.001" : String.format(java.util.Locale.ENGLISH, "%.3f", p); }

    /// The kind in words and colour.
    private static final class KindCell extends TableCell<DiffLine, String> {
        private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

        KindCell() { getStyleClass().add("diff-kind"); }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            DiffLine line = empty ? null : getTableRow() == null ? null : getTableRow().getItem();
            setText(empty ? null : words);
            for (Kind kind : Kind.values())
                pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.name().toLowerCase(java.util.Locale.ROOT)), line != null
                        && line.row().kind() == kind);
            pseudoClassStateChanged(CHANGED, line != null && line.row().isChanged());
        }
    }

    /// What drifted; the figures of both tests on demand.
    private static final class DriftCell extends TableCell<DiffLine, String> {
        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            DiffLine line = empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(empty ? null : words);
            Drift drift = line == null ? null : line.drift();
            setTooltip(drift == null ? null : new Tooltip(tip(drift)));
        }
    }
}
