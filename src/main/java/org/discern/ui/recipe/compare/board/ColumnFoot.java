package org.discern.ui.recipe.compare.board;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Audience;
import org.discern.ui.kit.KeyWords;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.work.Commands;

/// What stands below a column: how far it agrees with the reference, how good people found it, and who left.
final class ColumnFoot extends VBox {
    private static final int NAMED = 12;
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final Figure overlap = new Figure();
    private final Figure order = new Figure();
    private final Figure quality = new Figure();
    private final Figure coming = new Figure();
    private final Commands commands;
    private final boolean tools;
    private final Label left = PaneTitle.quiet("");
    private final Tooltip leftTip = new Tooltip();

    private static final class Figure extends VBox {
        private final Label value = new Label();
        private final Label caption = PaneTitle.quiet("");
        private final Tooltip tip = new Tooltip();

        Figure() {
            value.getStyleClass().add("measure-value");
            caption.getStyleClass().add("measure-caption");
            caption.setMinWidth(USE_PREF_SIZE);
            value.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(value, caption);
            Tooltip.install(this, tip);
        }

        void show(String number, String what, String explained) {
            value.setText(number);
            caption.setText(what);
            tip.setText(explained);
            setAccessibleText(what + " " + number);
        }

        /// No figure yet: what stands there asks for one.
        void quiet(boolean on) { value.pseudoClassStateChanged(QUIET, on); }
    }

    /// @param commands whose keys it names
    /// @param tools whether it says how to do things; not before an audience
    ColumnFoot(Commands commands, boolean tools) {
        this.tools = tools;
        this.commands = commands;
        getStyleClass().add("rank-foot");
        var line = new FlowPane(20, 6);
        line.getChildren().addAll(overlap, order, coming, quality);
        line.getStyleClass().add("measure-line");
        left.setWrapText(true);
        left.setTooltip(leftTip);
        left.getStyleClass().addAll("left-names", Audience.FOR_HANDS);
        getChildren().addAll(line, left);
    }

    /// @param top how many places are shown
    void show(ColumnSight sight, int top) {
        ColumnSight.Measures m = sight.measures();
        boolean reference = sight.isReference();
        String against = reference ? "" : People.letter(sight.against());
        for (Figure figure : List.of(overlap, order)) {
            figure.setVisible(!reference);
            figure.setManaged(!reference);
        }
        overlap.show(Numbers.two(m.overlap()), Strings.of("recipe.compare.foot.overlap", top, against), Strings.of(
                "recipe.compare.foot.overlap.tip", top, against));
        order.show(Numbers.signed(m.kendall()).replace("+", ""), Strings.of("recipe.compare.foot.order", against), Strings.of(
                "recipe.compare.foot.order.tip", m.shared(), Numbers.two(m.spearman()), against));
        boolean none = Double.isNaN(m.ndcg());
        quality.show(none ? "nDCG" : Numbers.two(m.ndcg()), none
                ? KeyWords.told(Strings.of(m.judged() == 0 ? "recipe.compare.foot.ndcg.none" : "recipe.compare.foot.ndcg.bad", m
                        .judged()), commands)
                : Strings.of("recipe.compare.foot.ndcg", top, m.judged()), Strings.of(none
                        ? "recipe.compare.foot.ndcg.how"
                        : "recipe.compare.foot.ndcg.tip", m.judged()));
        quality.setVisible(tools || !none);
        quality.setManaged(tools || !none);
        quality.quiet(none);
        quality.getStyleClass().remove(Audience.FOR_HANDS);
        if (none) quality.getStyleClass().add(Audience.FOR_HANDS); // a figure that asks for marks is the analyst's
        boolean compared = sight.rows().stream().anyMatch(r -> r.move().way() != org.discern.ui.recipe.compare.live.Move.Way.NONE)
                || !sight.gone().isEmpty();
        coming.setVisible(compared);
        coming.setManaged(compared);
        coming.show("+" + m.entered() + "  −" + m.left(), reference
                ? Strings.of("recipe.compare.foot.moved.edit")
                : Strings.of("recipe.compare.foot.moved", against), reference
                        ? Strings.of("recipe.compare.foot.moved.before")
                        : Strings.of("recipe.compare.foot.moved.tip", against));
        String names = String.join(", ", sight.gone().stream().limit(NAMED).map(g -> Strings.of("recipe.compare.foot.gone", g
                .name(), g.place() + 1)).toList());
        int more = sight.gone().size() - NAMED;
        left.setText(sight.gone().isEmpty()
                ? reference && !compared ? Strings.of("recipe.compare.foot.pinned") : Strings.of("recipe.compare.foot.noneLeft")
                : reference
                        ? Strings.of("recipe.compare.foot.left.edit", told(names, more))
                        : Strings.of("recipe.compare.foot.left", told(names, more), against));
        boolean told = tools || !sight.gone().isEmpty();
        left.setVisible(told);
        left.setManaged(told);
        leftTip.setText(left.getText());
    }

    private static String told(String names, int more) {
        return more > 0 ? names + Strings.of("recipe.compare.foot.more", more) : names;
    }
}
