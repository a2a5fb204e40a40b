package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads words as they were meant: *eggless* and *nutfree* are two words, *veggies* are vegetables, and a word that nobody
/// knows but that is one slip away from one food, diet or dish of the graph is that one (*brocoli*, *vegitarian*).
///
/// Slips are one letter left out, added, changed or swapped with its neighbour, never the first one, in words of five letters
/// or more. An adjective (*cheesy*) is no slip, nor is any word of the lexicon.
/// Source: Garbe, "SymSpell", 2012 (candidates by deletions); Damerau, 1964, DOI 10.1145/363958.363994 (the four slips).
/// Cost: memory of about 10 entries a name; a word costs its length in look-ups.
final class Spelling {
    private static final int SHORTEST = 5;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon = Lexicon.builtIn();
    private final Map<String, List<String>> byDeletion = new HashMap<>();

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> targets = new HashSet<>(lexicon.namingWords());
        targets.removeIf(t -> t.length() < SHORTEST || !vocabulary.words().contains(t) && lexicon.roles(t).isEmpty());
        for (String target : targets)
            for (String shorter : deletions(target)) byDeletion.computeIfAbsent(shorter, _ -> new ArrayList<>()).add(target);
    }

    List<Words.Token> read(List<Words.Token> tokens) {
        List<Words.Token> out = new ArrayList<>(tokens.size());
        for (Words.Token token : tokens) {
            String word = token.word();
            int cut = word.length() - 4;
            String head = cut > 2 && (word.endsWith("less") || word.endsWith("free")) ? Words.stem(word.substring(0, cut)) : "";
            if (!head.isEmpty() && vocabulary.exactly(token.stem()).isEmpty() && isThing(head)) {
                out.add(new Words.Token(word.substring(0, cut), head));
                out.add(new Words.Token("free", "free"));
            } else if (word.equals("veggies")) out.add(new Words.Token(word, "vegetable"));
            else if (token.isMark() || isKnown(token)) out.add(token);
            else out.add(new Words.Token(word, meant(token.stem())));
        }
        return out;
    }

    private boolean isThing(String form) { return lexicon.isFood(form) || !vocabulary.exactly(form).isEmpty(); }

    private boolean isKnown(Words.Token token) {
        return token.stem().length() < SHORTEST || Character.isDigit(token.word().charAt(0)) || lexicon.words().contains(token
                .stem()) || vocabulary.words().contains(token.stem());
    }

    /// The one word it may be a slip of, else itself.
    private String meant(String stem) {
        Set<String> found = new HashSet<>();
        for (String shorter : deletions(stem))
            for (String target : byDeletion.getOrDefault(shorter, List.of())) if (isSlip(stem, target)) found.add(target);
        return found.size() == 1 ? found.iterator().next() : stem;
    }

    private static List<String> deletions(String word) {
        List<String> out = new ArrayList<>(List.of(word));
        for (int i = 1; i < word.length(); i++) out.add(word.substring(0, i) + word.substring(i + 1));
        return out;
    }

    private static boolean isSlip(String word, String target) {
        if (word.charAt(0) != target.charAt(0)) return false;
        if (word.endsWith("y") && (word.length() == target.length() + 1 || target.endsWith("e"))) return false; // cheesy
        int n = Math.min(word.length(), target.length());
        int i = 0;
        while (i < n && word.charAt(i) == target.charAt(i)) i++;
        String a = word.substring(i);
        String b = target.substring(i);
        if (a.length() > b.length()) return a.substring(1).equals(b);
        if (a.length() < b.length()) return b.substring(1).equals(a);
        if (a.isEmpty() || a.substring(1).equals(b.substring(1))) return true;
        return a.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0) && a.substring(2).equals(b.substring(
                2));
    }
}
