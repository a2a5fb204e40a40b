package org.discern.engine.intent.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.corpus.Utterance;

/// The labelled utterances of a corpus, in its order.
///
/// @param labels per utterance the index of its intent
public record Labelled(List<Utterance> utterances, LabelSet intents, int[] labels) {
    public static Labelled of(Corpus corpus) {
        LabelSet intents = corpus.intents();
        List<Utterance> some = corpus.utterances().stream().filter(Utterance::hasIntent).toList();
        return new Labelled(some, intents, some.stream().mapToInt(u -> intents.indexOf(u.intent())).toArray());
    }

    public int size() { return labels.length; }

    public List<String> texts() { return utterances.stream().map(Utterance::text).toList(); }

    long id(int row) { return utterances.get(row).id(); }

    String intent(int row) { return intents.name(labels[row]); }

    /// Per intent its rows, rising.
    List<List<Integer>> byIntent() {
        List<List<Integer>> out = new ArrayList<>();
        for (int k = 0; k < intents.size(); k++) out.add(new ArrayList<>());
        for (int row = 0; row < labels.length; row++) out.get(labels[row]).add(row);
        return Collections.unmodifiableList(out);
    }

    List<Long> ids(List<Integer> rows) { return rows.stream().map(this::id).toList(); }
}
