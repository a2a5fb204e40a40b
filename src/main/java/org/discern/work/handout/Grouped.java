package org.discern.work.handout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.work.Assigned;
import org.discern.work.handout.HandoutSource.Found;
import org.discern.work.intent.ClusterNames;

/// The clusters of the present cut with their names, states and evidence.
final class Grouped {
    private static final Comparator<Line> ORDER = Comparator.comparing((Line l) -> l.state() == ReviewState.REJECTED)
            .thenComparingInt(l -> -l.entry().size()).thenComparingInt(l -> l.entry().node());

    private final Corpus corpus;
    private final Found found;
    private final Assigned assigned;
    private final Map<Integer, String> names;
    private final List<Line> fresh;
    private final List<Line> known;

    /// One cluster.
    ///
    /// @param name decided, known, or what the views call it
    /// @param suggested whether nobody decided the name
    /// @param domain empty when nothing is known
    record Line(Clusters.Entry entry, String name, boolean suggested, ReviewState state, String domain,
            Optional<ClusterCard> card) {
        double cohesion() { return card.map(ClusterCard::cohesion).orElse(Double.NaN); }
    }

    Grouped(Corpus corpus, Found found) {
        this.corpus = corpus;
        this.found = found;
        this.assigned = new Assigned(corpus, found.discovery(), found.decisions());
        this.names = ClusterNames.of(corpus, found.discovery(), found.decisions(), assigned.clusters());
        this.fresh = lines(Clusters.Kind.NEW);
        this.known = lines(Clusters.Kind.KNOWN);
    }

    private List<Line> lines(Clusters.Kind kind) {
        return assigned.clusters().entries().stream().filter(e -> e.kind() == kind).map(this::line).sorted(ORDER).toList();
    }

    private Line line(Clusters.Entry entry) {
        Optional<ClusterCard> card = Optional.ofNullable(found.cards().get(entry.node()));
        String name = assigned.name(entry);
        boolean suggested = name.isEmpty();
        if (suggested) name = names.getOrDefault(entry.node(), name);
        return new Line(entry, name, suggested, found.decisions().state(IntentDecisions.key(entry.node())), assigned.domain(
                entry), card);
    }

    /// Rows marked as belonging to no intent that lie above the novelty cut; the tree holds them, as it holds every row.
    int asideAbove() {
        var scores = found.discovery().unseen();
        double cut = found.discovery().noveltyCut(found.decisions());
        int n = 0;
        for (int row : found.discovery().corpusRows())
            if (corpus.get(row).isOutOfDomain() && scores.isUnseen(row, cut)) n++;
        return n;
    }

    /// Unlabelled rows above the novelty cut.
    int unseen() { return clusters().unseen() - asideAbove(); }

    Found found() { return found; }

    Clusters clusters() { return assigned.clusters(); }

    /// Candidates for new intents: the rejected last, then the largest first.
    List<Line> fresh() { return fresh; }

    /// Clusters of known intents.
    List<Line> known() { return known; }

    long count(ReviewState state) { return fresh.stream().filter(l -> l.state() == state).count(); }

    /// Utterances in new clusters that were not rejected.
    int freshRows() {
        return fresh.stream().filter(l -> l.state() != ReviewState.REJECTED).mapToInt(l -> l.entry().size()).sum();
    }

    /// 0..1, or NaN when it was not worked out.
    double stability(Line line) { return found.stability().map(s -> s.of(line.entry().node())).orElse(Double.NaN); }
}
