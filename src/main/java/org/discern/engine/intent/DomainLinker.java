package org.discern.engine.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.Paper;
import org.discern.engine.intent.tree.Agglomeration;

/// Stage 3: groups intents, known and new, into domains, and links the new ones to known domains or to new ones.
///
/// The same idea one level up. Known domains teach a space ([DomainSpace]); Ward's tree of all intents in it is cut where domains
/// *that were kept from the space* come out best: each domain is left out once, as if it were new.
///
/// Source: the last stage of ADVIN (ICASSP 2022, DOI 10.1109/ICASSP43922.2022.9746672), whose details are not public.
/// Cost: for 150 intents well below a second.
@Paper("10.1109/ICASSP43922.2022.9746672")
public final class DomainLinker {
    /// Domains left out at a time: the known ones must not become too few to learn from.
    private static final int LEFT_OUT = 2;

    private final CutCriterion criterion;
    private final int resamples;
    private final long seed;
    private final Parallel parallel;

    public DomainLinker(CutCriterion criterion, int resamples, long seed, Parallel parallel) {
        this.criterion = criterion;
        this.resamples = resamples;
        this.seed = seed;
        this.parallel = parallel;
    }

    /// A space learned without some domains, and these as judges in its tree.
    private record Fold(FloatMatrix vectors, Evidence evidence) {}

    /// @param items what to group
    /// @return the tree over the items, the curve learned from the known domains, and a link for every item. Where no threshold
    ///         could be learned the curve says why, and new intents are linked to the domain of the nearest known intent, strength 0.
    public DomainTree link(DomainItems items, Progress progress) {
        if (items.items().isEmpty()) return DomainTree.EMPTY;
        LabelSet names = LabelSet.of(items.items().stream().map(DomainTree.Item::domain).toList());
        int[] domains = items.items().stream().mapToInt(item -> names.indexOf(item.domain())).toArray();
        FloatMatrix shown = DomainSpace.learn(items.means(), domains, names.size()).apply(items.means());
        Dendrogram tree = Agglomeration.grow(shown, Linkage.WARD, parallel, progress);
        List<Fold> folds = folds(items.means(), domains, names.size(), progress);
        ScoreCurve curve = new ThresholdLearner(ThresholdLearner.Words.DOMAINS, criterion, resamples, seed)
                .learn(folds.stream().map(Fold::evidence).toList(), tree, progress);
        List<DomainLink> links = curve.isLearned()
                ? links(shown, tree.cut(curve.learned()), domains, names, folds)
                : nearest(shown, domains, names);
        return new DomainTree(items.items(), tree, curve, links);
    }

    /// Every domain with at least two intents is left out of the space once and judges there. A new intent beside them counts as a
    /// stranger: to swallow a new domain is the worse mistake.
    private List<Fold> folds(FloatMatrix means, int[] domains, int count, Progress progress) {
        int[] size = new int[count];
        for (int domain : domains) if (domain >= 0) size[domain]++;
        int[] judging = shuffled(IntStream.range(0, count).filter(d -> size[d] >= ThresholdLearner.ROWS).toArray());
        List<Fold> out = new ArrayList<>();
        for (int from = 0; from < judging.length; from += LEFT_OUT) {
            progress.check();
            boolean[] isOut = new boolean[count];
            for (int i = from; i < Math.min(judging.length, from + LEFT_OUT); i++) isOut[judging[i]] = true;
            int[] taught = Arrays.stream(domains).map(d -> d >= 0 && isOut[d] ? LabelSet.NONE : d).toArray();
            int[] judged = Arrays.stream(domains).map(d -> d >= 0 && isOut[d] ? d : LabelSet.NONE).toArray();
            FloatMatrix vectors = DomainSpace.learn(means, taught, count).apply(means);
            out.add(new Fold(vectors, Evidence.of(vectors, means.rows(), judged, count, parallel, progress).strict()));
        }
        return out;
    }

    private int[] shuffled(int[] values) {
        var random = new SplittableRandom(seed);
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
        return values;
    }

    private List<DomainLink> links(FloatMatrix shown, Cut cut, int[] domains, LabelSet names, List<Fold> folds) {
        Strength strength = strength(cut.clusters(), domains, folds);
        double[] margins = margins(shown, cut);
        Map<Integer, String> fresh = new LinkedHashMap<>();
        List<DomainLink> out = new ArrayList<>();
        for (int item = 0; item < domains.length; item++) {
            if (domains[item] >= 0) {
                out.add(new DomainLink(item, names.name(domains[item]), false, 1));
                continue;
            }
            int domain = majority(cut, item, domains);
            String name = domain >= 0
                    ? names.name(domain)
                    : fresh.computeIfAbsent(cut.clusterOf(item), c -> "New domain " + (fresh
                            .size() + 1));
            out.add(new DomainLink(item, name, domain < 0, strength.of(margins[item])));
        }
        return out;
    }

    /// How far to trust a margin, seen on the domains left out: a known intent was put right when most known
    /// intents beside it are of its domain.
    private static Strength strength(int clusters, int[] domains, List<Fold> folds) {
        List<Double> margins = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Fold fold : folds) {
            Cut cut = fold.evidence().tree().cutInto(clusters);
            double[] margin = margins(fold.vectors(), cut);
            for (int judge : fold.evidence().judges()) {
                margins.add(margin[judge]);
                right.add(majority(cut, judge, domains) == domains[judge]);
            }
        }
        boolean[] isRight = new boolean[right.size()];
        for (int i = 0; i < isRight.length; i++) isRight[i] = right.get(i);
        return Strength.fit(margins.stream().mapToDouble(Double::doubleValue).toArray(), isRight);
    }

    /// The domain most known intents of the item's cluster have, the item itself left out; [LabelSet#NONE] when none is known.
    private static int majority(Cut cut, int item, int[] domains) {
        int[] held = new int[Arrays.stream(domains).max().orElse(LabelSet.NONE) + 1];
        for (int other : cut.tree().leavesOf(cut.nodeOf(item))) if (other != item && domains[other] >= 0) held[domains[other]]++;
        int best = LabelSet.NONE;
        for (int d = 0; d < held.length; d++) if (held[d] > 0 && (best < 0 || held[d] > held[best])) best = d;
        return best;
    }

    /// Per item how much nearer it is to the rest of its own cluster than to the nearest other one, by mean cosine.
    private static double[] margins(FloatMatrix vectors, Cut cut) {
        int d = vectors.cols();
        double[][] sum = new double[cut.clusters()][d];
        int[] size = new int[cut.clusters()];
        for (int item = 0; item < vectors.rows(); item++) {
            size[cut.clusterOf(item)]++;
            for (int c = 0; c < d; c++) sum[cut.clusterOf(item)][c] += vectors.get(item, c);
        }
        double[] out = new double[vectors.rows()];
        for (int item = 0; item < out.length; item++) {
            double own = 0;
            double other = 0;
            for (int k = 0; k < size.length; k++) {
                double dot = 0;
                for (int c = 0; c < d; c++) dot += sum[k][c] * vectors.get(item, c);
                if (k == cut.clusterOf(item)) own = size[k] > 1 ? (dot - 1) / (size[k] - 1) : 0;
                else other = Math.max(other, dot / size[k]);
            }
            out[item] = own - other;
        }
        return out;
    }

    private static List<DomainLink> nearest(FloatMatrix shown, int[] domains, LabelSet names) {
        List<DomainLink> out = new ArrayList<>();
        for (int item = 0; item < domains.length; item++) {
            if (domains[item] >= 0) {
                out.add(new DomainLink(item, names.name(domains[item]), false, 1));
                continue;
            }
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int other = 0; other < domains.length; other++) {
                if (domains[other] < 0) continue;
                double dot = 0;
                for (int c = 0; c < shown.cols(); c++) dot += shown.get(item, c) * (double) shown.get(other, c);
                if (dot > most) {
                    most = dot;
                    best = other;
                }
            }
            out.add(best < 0
                    ? new DomainLink(item, "New domain 1", true, 0)
                    : new DomainLink(item, names.name(domains[best]), false, 0));
        }
        return out;
    }
}
