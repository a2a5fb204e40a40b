package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.discern.domain.intent.SuggestedName;
import org.discern.domain.intent.SuggestedName.Source;

/// Several names to choose from, each with where it comes from and how much of the cluster stands behind it: the intent of the
/// labelled members (their share), the strongest terms, and the words of the most central sentence (the share of members
/// that say all of them).
final class NameChoices {
    private static final int WORDS = 3;
    private static final int MOST = 4;
    private static final double WEAK = 0.15;

    private final TermTable table;
    private final int[] texts;
    private final Set<String> taken;
    private final List<SuggestedName> out = new ArrayList<>();

    private NameChoices(TermTable table, int[] texts, Set<String> taken) {
        this.table = table;
        this.texts = texts;
        this.taken = taken;
    }

    /// @param texts of the members
    /// @param majority the intent of most labelled members, or empty
    /// @param majorityShare of the labelled members, 0..1
    /// @param medoid words of the most central text, in its order
    /// @return what is proposed first first; at least one, at most four
    static List<SuggestedName> of(int node, TermTable table, List<TermTest.Tested> terms, int[] texts, String majority,
            double majorityShare, List<String> medoid, Set<String> taken) {
        var choices = new NameChoices(table, texts, taken);
        SuggestedName first = Naming.of(node, texts.length, table, terms, texts, majority, taken);
        choices.add(first.name(), first.source(), first.weak(), first.source() == Source.LABELS
                ? majorityShare
                : first.source() == Source.NUMBER ? Double.NaN : choices.share(first.name()));
        if (first.source() == Source.LABELS) {
            SuggestedName words = Naming.of(node, texts.length, table, terms, texts, "", taken);
            if (words.source() == Source.TERMS)
                choices.add(words.name(), words.source(), words.weak(), choices.share(words.name()));
        }
        choices.medoid(medoid);
        for (TermTest.Tested term : terms) { // what is shorter, or says something else
            if (choices.out.size() >= MOST || term.pValue() >= 0.05) break;
            choices.add(table.terms.get(term.term()).replace("'", "").replace(' ', '_'), Source.TERMS, false, (double) term
                    .count() / texts.length);
        }
        return List.copyOf(choices.out.subList(0, Math.min(MOST, choices.out.size())));
    }

    private void medoid(List<String> words) {
        List<String> topic = words.stream().filter(w -> !Words.isStop(w)).distinct().toList();
        List<String> common = topic.stream().sorted(Comparator.comparingDouble((String w) -> -shareOfWord(w))).limit(WORDS)
                .toList();
        String name = String.join("_", topic.stream().filter(common::contains).map(w -> w.replace("'", "")).toList());
        double share = share(name);
        boolean alone = share * texts.length < 1.5 && texts.length > 2; // says nothing about the others
        if (!name.isEmpty() && !alone) add(name, Source.MEDOID, share < WEAK, share);
    }

    private void add(String name, Source source, boolean weak, double confidence) {
        if (out.stream().anyMatch(n -> n.name().equals(name)) || (!out.isEmpty() && taken.contains(name))) return;
        out.add(new SuggestedName(name, source, weak, confidence));
    }

    /// Of the members, how many say all words of a name.
    private double share(String name) {
        List<String> words = List.of(name.split("_", -1));
        int with = 0;
        for (int text : texts) {
            var said = new ArrayList<String>();
            for (int term : table.termsOf[text]) said.add(table.terms.get(term).replace("'", ""));
            if (said.containsAll(words)) with++;
        }
        return texts.length == 0 ? 0 : (double) with / texts.length;
    }

    private double shareOfWord(String word) {
        return texts.length == 0
                ? 0
                : (double) Arrays.stream(texts).filter(text -> Arrays.stream(table.termsOf[text]).anyMatch(term -> table.terms
                        .get(term).equals(word))).count() / texts.length;
    }
}
