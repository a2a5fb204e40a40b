package org.discern.work.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.discern.domain.array.Centroid;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.export.ModelSheet;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.Description;
import org.discern.work.Assigned;

/// Draws a model up from what a project holds: one intent for each name, from labels and from named clusters.
public final class ModelSheets {
    private static final int EXAMPLES = 10;

    private ModelSheets() {}

    /// Of one intent: leaves of the tree (none without a run) and rows of the corpus.
    private static final class Members {
        private final List<Integer> leaves = new ArrayList<>();
        private final List<Integer> rows = new ArrayList<>();
        private String domain = "";
        private String state = "";
        private boolean known;
        private final List<String> description = new ArrayList<>(); // of each of its clusters
        private final List<Integer> shown = new ArrayList<>(); // rows chosen as examples
        private final List<Integer> counter = new ArrayList<>(); // rows that are something else
        private final List<String> notes = new ArrayList<>();
    }

    public static ModelSheet of(String project, Corpus corpus, Optional<Discovery> discovery, IntentDecisions decisions) {
        var members = new TreeMap<String, Members>();
        discovery.ifPresentOrElse(d -> clusters(corpus, d, decisions, members), () -> labels(corpus, members));
        var intents = new ArrayList<ModelSheet.Intent>();
        var domains = new TreeMap<String, List<String>>();
        members.forEach((name, m) -> {
            intents.add(intent(name, m, corpus, discovery));
            if (!m.domain.isEmpty()) domains.computeIfAbsent(m.domain, _ -> new ArrayList<>()).add(name);
        });
        return new ModelSheet(project, discovery.map(d -> run(d, decisions)), intents, domains);
    }

    private static ModelSheet.Run run(Discovery d, IntentDecisions decisions) {
        return new ModelSheet.Run(d.record(), d.spec().encoder(), d.spec().linkage().name(), d.noveltyCut(decisions), decisions
                .noveltyCut() != null, d.cutHeight(decisions), decisions.cutHeight() != null, d.vectors().cols());
    }

    private static void labels(Corpus corpus, Map<String, Members> members) {
        for (int row = 0; row < corpus.size(); row++) {
            Utterance u = corpus.get(row);
            if (!u.hasIntent()) continue;
            Members m = members.computeIfAbsent(u.intent(), _ -> new Members());
            m.rows.add(row);
            m.known = true;
            m.domain = corpus.domainOfIntent().getOrDefault(u.intent(), u.domain());
        }
    }

    private static void clusters(Corpus corpus, Discovery d, IntentDecisions decisions, Map<String, Members> members) {
        var assigned = new Assigned(corpus, d, decisions);
        for (Clusters.Entry entry : assigned.clusters().entries()) {
            String name = assigned.name(entry);
            if (name.isEmpty() || entry.kind() == Clusters.Kind.STRAY) continue;
            Members m = members.computeIfAbsent(name, _ -> new Members());
            m.known |= entry.kind() == Clusters.Kind.KNOWN;
            m.domain = m.domain.isEmpty() ? assigned.domain(entry) : m.domain;
            for (int leaf : assigned.clusters().cut().membersOf(entry.node())) {
                m.leaves.add(leaf);
                m.rows.add(d.corpusRows()[leaf]);
            }
            m.state = decisions.state(IntentDecisions.key(entry.node())).name().toLowerCase(Locale.ROOT);
            described(d, decisions, entry.node(), m);
        }
    }

    private static void described(Discovery d, IntentDecisions decisions, int node, Members m) {
        Description about = decisions.edits().descriptions().getOrDefault(node, Description.NONE);
        if (!about.text().isEmpty()) m.description.add(about.text());
        about.examples().stream().filter(leaf -> leaf < d.tree().leaves()).forEach(leaf -> m.shown.add(d.corpusRows()[leaf]));
        about.counterExamples().stream().filter(leaf -> leaf < d.tree().leaves()).forEach(leaf -> m.counter.add(d
                .corpusRows()[leaf]));
        String note = decisions.edits().notes().getOrDefault(IntentDecisions.key(node), "");
        if (!note.isEmpty()) m.notes.add(note);
    }

    private static ModelSheet.Intent intent(String name, Members m, Corpus corpus, Optional<Discovery> discovery) {
        Optional<Centroid> middle = discovery.map(d -> Centroid.of(d.vectors(), m.leaves));
        List<Integer> order = middle.map(Centroid::nearestFirst).orElseGet(() -> IntStream.range(0, m.rows.size()).boxed()
                .toList());
        List<String> examples = Stream.concat(m.shown.stream(), order.stream().map(m.rows::get)).map(row -> corpus.get(row)
                .text()).distinct().limit(Math.max(EXAMPLES, m.shown.size())).toList();
        List<String> others = m.counter.stream().map(row -> corpus.get(row).text()).distinct().toList();
        return new ModelSheet.Intent(name, m.domain, m.known, m.state, m.rows.size(), middle.map(Centroid::values).orElse(
                new float[0]), examples, String.join(" ",
                        m.description), others, String.join(" ", m.notes));
    }
}
