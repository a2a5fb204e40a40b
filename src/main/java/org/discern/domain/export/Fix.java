package org.discern.domain.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A change of the export that answers a finding. Rows are those of the corpus, names those the fixes before it left.
public sealed interface Fix {
    /// What it does, in the words of a button.
    String words();

    /// Exports an intent under another name.
    record Rename(String name, String legal) implements Fix {
        @Override
        public String words() { return "Rename to " + legal; }
    }

    /// Leaves all of an intent out.
    record LeaveOut(String name) implements Fix {
        @Override
        public String words() { return "Leave this intent out"; }
    }

    /// Leaves single rows out.
    record Drop(Set<Integer> rows, String why) implements Fix {
        public Drop { rows = Set.copyOf(rows); }

        @Override
        public String words() { return why; }
    }

    /// Exports other texts in place of some.
    record Reword(Map<Integer, String> texts, String why) implements Fix {
        public Reword { texts = Map.copyOf(texts); }

        @Override
        public String words() { return why; }
    }

    /// One fix after the other, each on what the earlier ones left.
    static Phrases apply(Phrases phrases, List<Fix> fixes) {
        if (fixes.isEmpty()) return phrases;
        var dropped = new HashSet<Integer>();
        var leftOut = new HashSet<String>();
        var texts = new HashMap<Integer, String>();
        var names = new HashMap<String, String>(); // as it was → as it is now
        phrases.declared().forEach(name -> names.put(name, name));
        phrases.all().forEach(p -> names.put(p.name(), p.name()));
        for (Fix fix : fixes) switch (fix) {
            case Rename r -> names.replaceAll((_, now) -> now.equals(r.name()) ? r.legal() : now);
            case LeaveOut l -> names.forEach((before, now) -> {
                if (now.equals(l.name())) leftOut.add(before);
            });
            case Drop d -> dropped.addAll(d.rows());
            case Reword r -> texts.putAll(r.texts());
        }
        List<Phrase> kept = phrases.all().stream().filter(p -> !dropped.contains(p.row()) && !leftOut.contains(p.name())).map(
                p -> p.withText(texts.getOrDefault(p.row(), p.text())).withName(names.getOrDefault(p.name(), p.name()))).toList();
        Set<String> declared = phrases.declared().stream().filter(name -> !leftOut.contains(name)).map(name -> names.getOrDefault(
                name, name)).collect(Collectors.toSet());
        Map<String, String> descriptions = new HashMap<>(); // of two intents that got one name, both
        phrases.descriptions().entrySet().stream().filter(e -> !leftOut.contains(e.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(e -> descriptions.merge(names.getOrDefault(e.getKey(), e.getKey()), e.getValue(), (a, b) -> a + " "
                        + b));
        return new Phrases(kept, declared, phrases.unlabelled(), phrases.outside(), descriptions);
    }
}
