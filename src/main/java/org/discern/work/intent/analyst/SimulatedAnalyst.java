package org.discern.work.intent.analyst;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.Fit;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.Likeness;
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
/// 1. The threshold: finer until the cards are nearly all of one intent. Keeping it is a decision.
/// 2. The queue, most valuable first, without deciding yet: what would I call each? Then the clusters of one name are
///    selected and merged, without the examples that are something else, and accepted: two decisions a name. What belongs to
///    no intent is merged and rejected. Mixed clusters are passed over.
/// 3. *Likely places*, in rounds. The surest in bulk: look at ten lines here and there, and accept all above the last place
///    where nearly all were right. The rest page by page, without the lines that are wrong. Doubtful members are taken out.
/// 4. *More like this*, a page for every accepted cluster: what the run took for a known intent lies there.
/// 5. What is still undecided in the queue and all of one intent: again from 2.
///
/// 6. Where a round brought nothing: mixed clusters that show three of one new intent are split (`S`), and again from 2.
///
/// It ends when that brings nothing more either; the number of decisions at 95 % is read from the record.
final class SimulatedAnalyst {
    private static final int PAGE = 40; // lines of a list on a full-HD screen
    private static final int GLANCE = 10;
    private static final int STRIDE = 25;
    private static final double MOSTLY = 0.65;
    private static final double PURE = 0.8;
    private static final double NEARLY_ALL = 0.9;
    private static final int WORTH_A_DECISION = 3;
    private static final int WORTH_BULK = 25;
    private static final double[] FINER = {1, 1.5, 2, 3, 4, 6, 8, 12};

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
        for (int before = -1; before < record.size();) {
            before = record.size();
            queue();
            places();
            for (String name : List.copyOf(accepted.keySet())) moreLike(name);
            if (before == record.size()) split();
        }
        return List.copyOf(record);
    }

    /// What a card shows, each under the name the analyst has for it.
    private record Look(List<Integer> shown, Map<Integer, String> names, String top, double share, String suggested) {
        /// Whether a name that counts stands at so many at least.
        boolean shows(int times, Predicate<String> counts) {
            return names.values().stream().filter(counts).collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                    .values().stream().anyMatch(count -> count >= times);
        }

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
                    .comparingDouble(e -> -value(at, e))).mapToDouble(e -> look(at, e.node()).share())
                    .average()
                    .orElse(1);
            if (share < PURE && finer != FINER[FINER.length - 1]) continue;
            if (finer > 1) {
                workspace.decide("Keep the cut", "", d -> d.withCutHeight(at.height()));
                note("cut", "Keep the cut at " + at.clusters() + " clusters", at.tree().leaves(), 1);
            }
            return;
        }
    }

    /// Reads the open cards, then decides name by name.
    private void queue() {
        Map<String, List<Integer>> nodes = new LinkedHashMap<>(); // by name, most valuable first
        Map<String, Set<Integer>> others = new HashMap<>();
        Map<Integer, String> suggested = new HashMap<>();
        Cut cut = cut();
        for (Clusters.Entry entry : open(cut)) {
            keys++; // J
            Look look = look(cut, entry.node());
            if (look.share() < MOSTLY || key.known().contains(look.top())) continue;
            nodes.computeIfAbsent(look.top(), _ -> new ArrayList<>()).add(entry.node());
            others.computeIfAbsent(look.top(), _ -> new TreeSet<>()).addAll(look.others());
            suggested.put(entry.node(), look.suggested());
        }
        nodes.forEach((name, same) -> settle(name, same, others.getOrDefault(name, Set.of()), suggested.getOrDefault(same
                .getFirst(), "")));
    }

    /// Splits what holds several intents, one of them new.
    private void split() {
        for (Clusters.Entry entry : open(cut())) {
            if (cut().indexOf(entry.node()) < 0) continue; // gone with one before
            keys++;
            Look look = look(cut(), entry.node());
            if (look.share() < MOSTLY && look.shows(WORTH_A_DECISION, key::isUnseen))
                edit("split", new ClusterEdit.Split(entry.node(), Set.of()), 1);
        }
    }

    /// Undecided clusters by value: size × cohesion × novelty.
    private List<Clusters.Entry> open(Cut cut) {
        IntentDecisions decisions = workspace.decisions().get();
        return clusters(cut).entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW && decisions.state(IntentDecisions.key(e
                .node())) == ReviewState.NEW).sorted(Comparator.comparingDouble(e -> -value(cut, e))).toList();
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

    private void settle(String name, List<Integer> same, Set<Integer> others, String suggested) {
        List<Integer> nodes = new ArrayList<>(same);
        Integer already = accepted.get(name);
        if (already != null) nodes.addFirst(already);
        int node = nodes.getFirst();
        if (nodes.size() > 1) {
            int member = IntStream.of(cut().membersOf(node)).filter(leaf -> !others.contains(leaf)).findFirst().orElseThrow();
            EditPreview done = edit("merge", new ClusterEdit.Merge(nodes, others), 2 + nodes.size() + 2 * others.size());
            node = done.cutAfter().nodeOf(member);
        }
        String nodeKey = IntentDecisions.key(node);
        if (!key.isUnseen(name)) {
            decide("reject", node, "Reject cluster " + node, d -> d.withState(nodeKey, ReviewState.REJECTED), 1);
        } else if (already == null) {
            int typed = suggested.equals(name) ? 1 : name.length() + 2;
            decide("accept", node, "Accept \"" + name + "\"", d -> d.withName(nodeKey, name).withState(nodeKey,
                    ReviewState.ACCEPTED), typed);
        }
        if (key.isUnseen(name)) accepted.put(name, node);
        if (nodes.size() == 1 && others.size() >= WORTH_A_DECISION)
            edit("take out", new ClusterEdit.TakeOut(others), 1 + 2 * others.size());
    }

    private void places() {
        boolean more = true;
        while (more) more = bulk() || page() || doubtful();
    }

    /// Everything above a bound, after a look at some lines.
    private boolean bulk() {
        List<Fit> fits = likely(false);
        int bound = 0;
        var right = new TreeMap<Integer, Integer>();
        var wrong = new TreeMap<Integer, Set<Integer>>();
        for (int from = 0; from + GLANCE <= fits.size(); from += STRIDE) {
            keys++;
            int before = wrong.size();
            fits.subList(from, from + GLANCE).forEach(fit -> judge(fit, right, wrong));
            if (wrong.size() - before > GLANCE * (1 - NEARLY_ALL)) break;
            bound = from + GLANCE;
        }
        if (bound < WORTH_BULK) return false;
        List<Fit> above = fits.subList(0, bound);
        Set<Integer> leaves = new HashSet<>();
        for (Fit fit : above) {
            leaves.add(fit.leaf());
            if (!wrong.containsKey(fit.leaf())) right.put(fit.leaf(), fit.node());
        }
        right.keySet().retainAll(leaves);
        wrong.keySet().retainAll(leaves);
        edit("likely, in bulk", new ClusterEdit.Judge(right, wrong), 2 + 2 * wrong.size());
        return true;
    }

    private boolean page() {
        var right = new TreeMap<Integer, Integer>();
        var wrong = new TreeMap<Integer, Set<Integer>>();
        likely(false).stream().limit(PAGE).forEach(fit -> judge(fit, right, wrong));
        keys++;
        if (right.size() < WORTH_A_DECISION) return false;
        edit("likely, a page", new ClusterEdit.Judge(right, wrong), 1 + 2 * Math.min(right.size(), wrong.size()));
        return true;
    }

    /// Right, not this one, or none of the new intents at all.
    private void judge(Fit fit, Map<Integer, Integer> right, Map<Integer, Set<Integer>> wrong) {
        if (isRight(fit)) right.put(fit.leaf(), fit.node());
        else wrong.put(fit.leaf(), key.isUnseen(call(fit.leaf())) ? Set.of(fit.node()) : Set.copyOf(accepted.values()));
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

    /// What the examples so far would rather call a known intent shows up beside its likes.
    private void moreLike(String name) {
        int node = accepted.getOrDefault(name, -1);
        Set<Integer> own = new TreeSet<>();
        for (int leaf : cut().membersOf(node)) own.add(leaf);
        var edited = workspace.decisions().get().edits();
        List<Integer> page = edits.moreLike(own, node, -1).await().stream().map(Likeness::leaf).filter(this::isOpen).filter(
                leaf -> !edited.isBanned(leaf, node)).limit(PAGE).toList();
        var right = new TreeMap<Integer, Integer>();
        var wrong = new TreeMap<Integer, Set<Integer>>();
        for (int leaf : page) judge(new Fit(leaf, node, 0), right, wrong);
        keys += 2;
        if (right.size() >= WORTH_A_DECISION)
            edit("more like this", new ClusterEdit.Judge(right, wrong), 1 + 2 * Math.min(right.size(), wrong.size()));
    }

    /// No label, and in no accepted cluster: the screen shows both.
    private boolean isOpen(int leaf) {
        return corpus.get(discovery.corpusRows()[leaf]).intent().isEmpty() && !accepted.containsValue(cut().nodeOf(leaf));
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
