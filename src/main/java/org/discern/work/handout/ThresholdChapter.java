package org.discern.work.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ScoreCurve;

/// Where the unseen begin and where the tree is cut, each with the proof for it.
final class ThresholdChapter {
    private final HandoutSource source;
    private final Optional<Grouped> grouped;
    private final Telling telling;

    ThresholdChapter(HandoutSource source, Optional<Grouped> grouped, Telling telling) {
        this.source = source;
        this.grouped = grouped;
        this.telling = telling;
    }

    Chapter chapter() {
        grouped.ifPresentOrElse(g -> {
            unseen(g);
            cut(g);
        }, () -> telling.missing("threshold.none"));
        return telling.chapter("threshold");
    }

    private void unseen(Grouped g) {
        Discovery discovery = g.found().discovery();
        IntentDecisions decisions = g.found().decisions();
        var verdict = discovery.unseen().verdict();
        telling.heading("threshold.unseen");
        telling.passage("threshold.unseen.says", g.unseen(), Telling.two(discovery.noveltyCut(decisions)), telling.say(decisions
                .noveltyCut() == null ? "threshold.suggested" : "threshold.chosen"));
        if (g.asideAbove() > 0) telling.passage("threshold.unseen.aside", g.asideAbove(), g.clusters().unseen());
        telling.add(new Block.Pairs(List.of(telling.pair("threshold.verdict", verdict.reason()), telling.pair(
                "threshold.estimate", verdict.unfamiliar()
                        ? telling.say("threshold.rows", verdict.rows(), Telling.count(verdict.low()), Telling
                                .count(verdict.high()))
                        : telling.say("threshold.rows.none")))));
        telling.figure(telling.say("threshold.histogram"), telling.run(discovery.record()), NoveltyDrawing.of(source.corpus(),
                discovery.unseen(), discovery.noveltyCut(decisions), telling));
    }

    private void cut(Grouped g) {
        Discovery discovery = g.found().discovery();
        IntentDecisions decisions = g.found().decisions();
        ScoreCurve curve = discovery.curve();
        double top = discovery.tree().maxHeight();
        double cut = discovery.cutHeight(decisions);
        telling.heading("threshold.cut");
        if (curve.isLearned())
            telling.passage("threshold.cut.says", relative(curve.learned(), top), telling.say("criterion." + curve.criterion()
                    .name().toLowerCase(Locale.ROOT)), Telling.two(curve.scoreAt(curve.learned())));
        else
            telling.missing("threshold.refused", curve.refusal());
        List<Pair> pairs = new ArrayList<>();
        pairs.add(telling.pair("threshold.present", telling.say("threshold.present.says", relative(cut, top), telling.say(
                decisions.cutHeight() != null
                        ? isLearned(curve, cut, top) ? "threshold.kept" : "threshold.chosen"
                        : curve.isLearned() ? "threshold.learned" : "threshold.half"))));
        if (curve.isLearned()) {
            pairs.add(telling.pair("threshold.interval", telling.say("range", relative(curve.learnedLow(), top), relative(curve
                    .learnedHigh(), top))));
            pairs.add(telling.pair("threshold.plateau", telling.say("range", relative(curve.plateauLow(), top), relative(curve
                    .plateauHigh(), top))));
        }
        pairs.add(telling.pair("threshold.clusters", telling.say("threshold.clusters.says", g.fresh().size(), g.known().size())));
        pairs.add(telling.pair("threshold.unassigned", telling.say("threshold.unassigned.says", Telling.percent(g.clusters()
                .unassignedShare()), g.clusters().unassigned())));
        int edits = edits(decisions);
        if (edits > 0) pairs.add(telling.pair("threshold.edits", telling.say("threshold.edits.says", edits)));
        telling.add(new Block.Pairs(pairs));
        if (curve.heights().length > 1)
            telling.figure(telling.say("threshold.curve", telling.say("criterion." + curve.criterion().name().toLowerCase(
                    Locale.ROOT))), telling.run(discovery.record()), CurveDrawing.of(curve, cut, top, telling));
    }

    static int edits(IntentDecisions decisions) {
        var e = decisions.edits();
        return e.locks().size() + e.opened().size() + e.localCuts().size() + e.joins().size() + e.moves().size() + e.bans()
                .size();
    }

    /// Whether a cut is, as far as it is told, the learned one, whoever put it there.
    static boolean isLearned(ScoreCurve curve, double cut, double top) {
        return curve.isLearned() && relative(curve.learned(), top).equals(relative(cut, top));
    }

    /// A height as the screens show it, in 0..1 of the whole tree.
    static String relative(double height, double top) { return Telling.three(top == 0 ? 0 : height / top); }
}
