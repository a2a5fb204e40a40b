package org.discern.domain.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An immutable snapshot of all utterances of a project; row `i` is `utterances().get(i)`.
///
/// @param name shown to people, usually the first imported file's name
/// @param domainOfIntent known intent → domain, from the rows and from imported domain files
public record Corpus(String name, List<Utterance> utterances, Map<String, String> domainOfIntent) {
    public static final Corpus EMPTY = new Corpus("", List.of(), Map.of());

    public Corpus {
        utterances = List.copyOf(utterances);
        domainOfIntent = Map.copyOf(domainOfIntent);
    }

    /// A corpus whose domains are those its rows name.
    public static Corpus of(String name, List<Utterance> utterances) {
        var domains = new HashMap<String, String>();
        for (Utterance u : utterances) if (u.hasIntent() && !u.domain().isEmpty()) domains.putIfAbsent(u.intent(), u.domain());
        return new Corpus(name, utterances, domains);
    }

    public int size() { return utterances.size(); }

    public Utterance get(int row) { return utterances.get(row); }

    /// The distinct real intents (out-of-domain marks are not one).
    public LabelSet intents() {
        return LabelSet.of(utterances.stream().filter(Utterance::hasIntent).map(Utterance::intent).toList());
    }

    /// The distinct domains of the known intents.
    public LabelSet domains() { return LabelSet.of(domainOfIntent.values()); }

    /// Per row the index in `labels`, or [LabelSet#NONE].
    public int[] labelIndexes(LabelSet labels) {
        return utterances.stream().mapToInt(u -> u.hasIntent() ? labels.indexOf(u.intent()) : LabelSet.NONE).toArray();
    }

    public List<String> texts() { return utterances.stream().map(Utterance::text).toList(); }
}
