package org.discern.work.intent.analyst;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.Fit;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.work.Assigned;
import org.discern.work.Workspace;
import org.discern.work.intent.ClusterEvidence;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.intent.edit.EditPreview;

/// Works through a run as a person would, with the verbs of the Review screen and what it shows: cards with at most 24
/// examples and lists of utterances with a proposed place. The key is asked about utterances that are on the screen and about
/// no other: what would I call this?
///
/// 1. The threshold: finer until the most valuable cards are mostly of one intent. Keeping it is a decision.
/// 2. The queue, most valuable first. One name on most examples: accept, or merge with what already has the name; examples
///    that are something else are taken out when there are several. A known intent, or nothing: reject. Mixed: pass over.
/// 3. *Likely places*, in rounds. The surest in bulk: look at ten lines here and there, and accept all above the last place
///    where nearly all were right. The rest page by page, without the lines that are wrong. Doubtful members are taken out.
/// 4. What still has no cluster: split the mixed clusters that show it, most valuable first, then again 3.
///
/// It ends when a round brings nothing more; the number of decisions at 95 % is read from the record.
final class SimulatedAnalyst {
    private static final int PAGE = 20;
    private static final int GLANCE = 10;
    private static final int STRIDE = 25;
    private static final double MOSTLY = 0.65;
    private static final double NEARLY_ALL = 0.9;
    private static final int WORTH_A_DECISION = 3;
    private static final int WORTH_BULK = 25;
    private static final int FIRST_CARDS = 12;
    private static final double[] FINER = {1, 1.5, 2, 3, 4};

    private final Workspace workspace;
    private final ClusterEvidence evidence;
    private final EditClusters edits;
    private final AnswerKey key;
    private final Discovery discovery;
    private final Corpus corpus;
    private final Map<String, Integer> accepted = new TreeMap<>(); // name → node
    private final Set<Integer> passed = new HashSet<>(); // lines left out with a reason
    private final BitSet read = new BitSet(); // rows
    private final List<Decision> record = new ArrayList<>();
    private int keys;

    SimulatedAnalyst(Workspace workspace, ClusterEvidence evidence, EditClusters edits, AnswerKey key) {
        this.workspace = workspace;
        this.evidence = evidence;
        this.edits = edits;
        this.key = key;
        this.discovery = workspace.discovery().get().orElseThrow();
        this.corpus = workspace.corpus().get();
    }

    /// @return every decision, in order
    List<Decision> work() {
        threshold();
        queue(false);
        for (int before = -1; before < record.size();) {
            before = record.size();
            places();
            queue(true);
        }
        return List.copyOf(record);
    }

    /// What a card shows, each under the name the analyst has for it.
    private record Look(List<Integer> shown, Map<Integer, String> names, String top, double share, String suggested) {
        List<Integer> others() { return shown.stream().filter(leaf -> !top.equals(names.get(leaf))).toList(); }
    }

    private Look look(Cut cut, int node) {
        ClusterCard card = evidence.card(discovery, cut, node).await();
        var shown = new LinkedHashSet<Integer>();
        for (var part : List.of(card.typical(), card.edge(), card.odd())) part.forEach(example -> shown.add(example.leaf()));
        var names = new HashMap<Integer, String>();
        var count = new TreeMap<String, Integer>();
        for (int leaf : shown) {
            names.put(leaf, call(leaf));
            count.merge(call(leaf), 1, Integer::sum);
        }
        String top = count.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return new Look(List.copyOf(shown), names, top, (double) count.getOrDefault(top, 0) / shown.size(), card.suggestedName()
                .name());
    }

    /// What the person would call an utterance on the screen.
    private String call(int leaf) {
        int row = discovery.corpusRows()[leaf];
        read.set(row);
        return key.intents().get(row);
    }

    private void threshold() {
        Cut learned = cut();
        for (double finer : FINER) {
            Cut at = discovery.tree().cutInto((int) (learned.clusters() * finer));
            keys++;
            Clusters clusters = clusters(at);
            double share = clusters.entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).sorted(Comparator
                    .comparingDouble(e -> -value(at, e))).limit(FIRST_CARDS).mapToDouble(e -> look(at, e.node()).share())
                    .average()
                    .orElse(1);
            if (share < MOSTLY && finer != FINER[FINER.length - 1]) continue;
            if (finer > 1) {
                workspace.decide("Keep the cut", "", d -> d.withCutHeight(at.height()));
                note("cut", "Keep the cut at " + at.clusters() + " clusters", at.tree().leaves(), 1);
            }
            return;
        }
    }

    /// @param divide whether mixed clusters are split instead of passed over
    private void queue(boolean divide) {
        var seen = new HashSet<Integer>();
        for (int node = next(seen); node >= 0; node = next(seen)) {
            seen.add(node);
            keys++; // J
            Cut cut = cut();
            Look look = look(cut, node);
            if (look.share() >= MOSTLY) settle(node, look);
            else
                if (divide && look.names().values().stream().anyMatch(name -> key.isUnseen(name) && !accepted.containsKey(
                        name))) {
                            edit("split", new ClusterEdit.Split(node, Set.of()), 2);
                        }
        }
    }

    /// The first undecided cluster by value: size × cohesion × novelty.
    private int next(Set<Integer> seen) {
        IntentDecisions decisions = workspace.decisions().get();
        Clusters clusters = clusters();
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (Clusters.Entry entry : clusters.entries()) {
            if (entry.kind() != Clusters.Kind.NEW || seen.contains(entry.node())) continue;
            if (decisions.state(IntentDecisions.key(entry.node())) != ReviewState.NEW) continue;
            double value = value(clusters.cut(), entry);
            if (value > most) best = entry.node();
            most = Math.max(most, value);
        }
        return best;
    }

    private double value(Cut cut, Clusters.Entry entry) {
        int[] members = cut.membersOf(entry.node());
        double novelty = 0;
        double[] centre = new double[discovery.vectors().cols()];
        for (int leaf : members) {
            novelty += discovery.unseen().novelty()[discovery.corpusRows()[leaf]];
            for (int d = 0; d < centre.length; d++) centre[d] += discovery.vectors().values()[leaf * centre.length + d];
        }
        double square = 0;
        for (double d : centre) square += d * d;
        return novelty * Math.sqrt(square) / members.length; // the mean cosine to the centroid
    }

    private void settle(int node, Look look) {
        if (!key.isUnseen(look.top())) {
            decide("reject", node, "Reject cluster " + node, d -> d.withState(IntentDecisions.key(node), ReviewState.REJECTED),
                    1);
            return;
        }
        List<Integer> others = look.others();
        Integer same = accepted.get(look.top());
        if (same != null) {
            EditPreview done = edit("merge", new ClusterEdit.Merge(List.of(same, node), Set.copyOf(others)), 4 + 2 * others
                    .size());
            accepted.put(look.top(), done.cutAfter().nodeOf(look.shown().stream().filter(leaf -> !others.contains(leaf))
                    .findFirst()
                    .orElseThrow()));
            return;
        }
        int typed = look.suggested().equals(look.top()) ? 1 : look.top().length() + 2;
        decide("accept", node, "Accept \"" + look.top() + "\"", d -> d.withName(IntentDecisions.key(node), look.top()).withState(
                IntentDecisions.key(node), ReviewState.ACCEPTED), typed);
        accepted.put(look.top(), node);
        if (others.size() >= WORTH_A_DECISION)
            edit("take out", new ClusterEdit.TakeOut(Set.copyOf(others)), 1 + 2 * others.size());
    }

    private void places() { while (bulk() || page() || doubtful()) read.cardinality(); }

    /// Everything above a bound, after a look at some lines.
    private boolean bulk() {
        List<Fit> fits = likely(false);
        int bound = 0;
        var wrong = new HashSet<Integer>();
        for (int from = 0; from + GLANCE <= fits.size(); from += STRIDE) {
            keys++;
            List<Fit> lines = fits.subList(from, from + GLANCE);
            List<Fit> bad = lines.stream().filter(fit -> !isRight(fit)).toList();
            bad.forEach(fit -> wrong.add(fit.leaf()));
            if (bad.size() > GLANCE * (1 - NEARLY_ALL)) break;
            bound = from + GLANCE;
        }
        if (bound < WORTH_BULK) return false;
        var targets = new TreeMap<Integer, Integer>();
        for (Fit fit : fits.subList(0, bound)) if (!wrong.contains(fit.leaf())) targets.put(fit.leaf(), fit.node());
        passed.addAll(wrong);
        edit("likely, in bulk", new ClusterEdit.Place(targets), 2 + 2 * wrong.size());
        return true;
    }

    private boolean page() {
        List<Fit> page = likely(false).stream().limit(PAGE).toList();
        var right = new TreeMap<Integer, Integer>();
        for (Fit fit : page)
            if (isRight(fit)) right.put(fit.leaf(), fit.node());
            else passed.add(fit.leaf());
        keys++;
        if (right.size() < WORTH_A_DECISION) return !page.isEmpty() && page.size() == PAGE && right.isEmpty();
        edit("likely, a page", new ClusterEdit.Place(right), 1 + 2 * (page.size() - right.size()));
        return true;
    }

    private boolean doubtful() {
        List<Fit> page = likely(true).stream().limit(PAGE).toList();
        var out = new TreeSet<Integer>();
        for (Fit fit : page) {
            passed.add(fit.leaf());
            Integer own = accepted.get(call(fit.leaf()));
            if (own == null || own != cut().nodeOf(fit.leaf())) out.add(fit.leaf());
        }
        if (out.size() < WORTH_A_DECISION) return false;
        edit("take out", new ClusterEdit.TakeOut(out), 1 + 2 * (page.size() - out.size()));
        return true;
    }

    private List<Fit> likely(boolean out) {
        return edits.likely().await().stream().filter(fit -> (fit.node() == ClusterEdits.OUT) == out && !passed.contains(fit
                .leaf())).toList();
    }

    private boolean isRight(Fit fit) {
        Integer own = accepted.get(call(fit.leaf()));
        return own != null && own == fit.node();
    }

    private Cut cut() { return discovery.cut(workspace.decisions().get()); }

    private Clusters clusters() { return clusters(cut()); }

    private Clusters clusters(Cut at) {
        IntentDecisions decisions = workspace.decisions().get();
        return Clusters.of(discovery, Clusters.labels(discovery, corpus), at, discovery.noveltyCut(decisions));
    }

    private EditPreview edit(String verb, ClusterEdit edit, int pressed) {
        EditPreview done = edits.apply(edit);
        note(verb, done.label(), done.leaves(), pressed);
        return done;
    }

    private void decide(String verb, int node, String words, java.util.function.UnaryOperator<IntentDecisions> change,
            int pressed) {
        int size = cut().membersOf(node).length;
        workspace.decide(words, "", change);
        note(verb, words, size, pressed);
    }

    private void note(String verb, String words, int utterances, int pressed) {
        keys += pressed;
        double accuracy = Score.of(corpus, new Assigned(corpus, discovery, workspace.decisions().get()), key).accuracy();
        record.add(new Decision(record.size() + 1, verb, words, utterances, keys, read.cardinality(), accuracy));
    }

}
