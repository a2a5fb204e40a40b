package org.discern.work.intent.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.engine.intent.DomainItems;
import org.discern.engine.intent.DomainLinker;
import org.discern.engine.intent.IntentDiscoverer;
import org.discern.engine.intent.IntentRows;
import org.discern.engine.measure.GroupScores;
import org.discern.work.report.Row;

/// Task `domains`: whole domains are hidden, all their intents unknown; then intents are discovered and grouped into domains.
///
/// - `k-learned`: what a user meets. Scored are the discovered intents: the known ones, and the new clusters, whose true domain is that
///   of most of their test rows. Both thresholds are learned. Known intents are scored where the tree puts them, not where their label
///   says.
/// - `gold-intents`: an extra. The new intents are the true ones, by their test rows, so that only stage 3 is measured.
///
/// `ari`, `nmi`, `clusters` are over all scored intents, `ariNew` over the new ones; `linkAcc` is the share of new ones linked right: to
/// their domain when it is known, to a new domain when it is hidden.
final class DomainRows {
    static final String TASK = "domains";

    private final Bench bench;
    private final int[] domainOf;
    private final boolean[] hidden;
    private final Draw draw;

    private DomainRows(Bench bench, int[] domainOf, boolean[] hidden, Draw draw) {
        this.bench = bench;
        this.domainOf = domainOf;
        this.hidden = hidden;
        this.draw = draw;
    }

    static DomainRows of(Bench bench, int[] domainOf, long seed) {
        EvaluateSpec spec = bench.spec();
        int domains = Arrays.stream(domainOf).max().orElse(-1) + 1;
        boolean[] hidden = new boolean[domains];
        var random = new SplittableRandom(0xD1B54A32D192ED03L * (seed + 1));
        for (int left = Math.min(spec.hiddenDomains(), domains - 1); left > 0;) {
            int domain = random.nextInt(domains);
            if (hidden[domain]) continue;
            hidden[domain] = true;
            left--;
        }
        Draw draw = Draw.of(bench.splits(), spec.knownRatio(), spec.labelledRatio(), seed, intent -> !hidden[domainOf[intent]]);
        return new DomainRows(bench, domainOf, hidden, draw);
    }

    List<Row> rows() {
        IntentRows rows = DiscoveryRows.rows(bench, draw);
        var found = new IntentDiscoverer(bench.discovery(draw.seed()), bench.parallel()).discover(rows, DiscoveryRows.tuner(bench,
                draw), bench.progress());
        int[] labels = Arrays.copyOf(rows.labels(), rows.leaves().length);
        Cut cut = found.curve().isLearned() ? found.tree().cut(found.curve().learned()) : found.tree().cutInto(1);
        DomainItems met = DomainItems.of(cut, found.plain(), labels, knownNames(), knownDomains(), bench.spec().discovery()
                .minClusterSize());
        List<Row> out = new ArrayList<>();
        out.add(scored("k-learned", met));
        out.add(scored("gold-intents", gold(found.plain(), labels)));
        return out;
    }

    private List<String> knownNames() { return Arrays.stream(draw.known()).mapToObj(bench.splits().labels()::name).toList(); }

    private List<String> knownDomains() { return Arrays.stream(draw.known()).mapToObj(c -> "domain " + domainOf[c]).toList(); }

    /// Known intents by their labelled dev rows, all others by their true test rows.
    private DomainItems gold(FloatMatrix plain, int[] labels) {
        int[] truth = bench.splits().truth(bench.splits().test());
        List<DomainTree.Item> items = new ArrayList<>();
        List<int[]> members = new ArrayList<>();
        for (int c = 0; c < draw.known().length; c++) {
            int intent = c;
            members.add(IntStream.range(0, labels.length).filter(leaf -> labels[leaf] == intent).toArray());
            items.add(new DomainTree.Item("intent:" + knownNames().get(c), knownNames().get(c), knownDomains().get(c), members
                    .getLast().length));
        }
        for (int c = 0; c < domainOf.length; c++) {
            int intent = c;
            if (draw.indexOf()[c] != LabelSet.NONE) continue;
            int[] rows = IntStream.range(0, truth.length).filter(row -> truth[row] == intent).toArray();
            if (rows.length == 0) continue;
            members.add(rows);
            items.add(new DomainTree.Item("gold:" + c, bench.splits().labels().name(c), "", rows.length));
        }
        return new DomainItems(items, members, DomainItems.means(plain, members));
    }

    private Row scored(String setting, DomainItems items) {
        var spec = bench.spec().discovery();
        DomainTree tree = new DomainLinker(spec.criterion(), spec.bootstrap(), draw.seed(), bench.parallel()).link(items, bench
                .progress());
        int[] truth = IntStream.range(0, items.items().size()).map(i -> trueDomain(items, i)).toArray();
        int[] found = (tree.curve().isLearned() ? tree.tree().cut(tree.curve().learned()) : tree.tree().cutInto(1)).labels();
        int[] all = IntStream.range(0, truth.length).filter(i -> truth[i] >= 0).toArray();
        int[] fresh = IntStream.of(all).filter(i -> items.items().get(i).isNew()).toArray();
        GroupScores scores = GroupScores.of(pick(truth, all), pick(found, all));
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("ari", scores.ari());
        metrics.put("nmi", scores.nmi());
        metrics.put("clusters", (double) scores.groups());
        metrics.put("ariNew", GroupScores.of(pick(truth, fresh), pick(found, fresh)).ari());
        long right = IntStream.of(fresh).filter(i -> isRight(tree.links().get(i), truth[i])).count();
        metrics.put("linkAcc", fresh.length == 0 ? Double.NaN : (double) right / fresh.length);
        metrics.put("newIntents", (double) fresh.length);
        return new Row(TASK, "ours", setting, metrics);
    }

    private boolean isRight(DomainLink link, int domain) {
        return hidden[domain] ? link.isNewDomain() : link.domain().equals("domain " + domain);
    }

    /// Of a known intent its own, of a cluster that of most of its test rows; -1 when it holds none.
    private int trueDomain(DomainItems items, int item) {
        if (!items.items().get(item).isNew()) return domainOf[draw.known()[item]];
        int[] truth = bench.splits().truth(bench.splits().test());
        int[] held = new int[hidden.length];
        for (int leaf : items.members().get(item)) if (leaf < truth.length && truth[leaf] >= 0) held[domainOf[truth[leaf]]]++;
        int best = 0;
        for (int d = 1; d < held.length; d++) if (held[d] > held[best]) best = d;
        return held[best] == 0 ? -1 : best;
    }

    private static int[] pick(int[] values, int[] at) { return IntStream.of(at).map(i -> values[i]).toArray(); }
}
