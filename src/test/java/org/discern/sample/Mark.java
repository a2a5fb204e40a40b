package org.discern.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.discern.sample.Person.Kind;

/// A place in a history where something happens that a model should cope with.
///
/// @param what `change` or `return`
/// @param event its number among the user's events, from 1
/// @param since for a return, the number of the last event before the pause; else 0
/// @param group for a return the phrase group, for a change the theme
/// @param before the intent meant until then
/// @param after the intent meant from then on
record Mark(String what, int event, Instant time, int since, String group, String before, String after) {
    /// Fewer events than this without the group are no pause.
    static final int PAUSE = 30;

    static List<Mark> of(Person person, List<Request> requests, List<PhraseGroup> book) {
        var marks = new ArrayList<Mark>();
        for (int change : person.changes()) marks.add(change(person, requests, book, change));
        if (person.kind() != Kind.RETURNING) return marks;
        var last = new HashMap<String, Integer>();
        for (int i = 0; i < requests.size(); i++) {
            Request r = requests.get(i);
            if (!person.habits().containsKey(r.group())) continue;
            Integer before = last.put(r.group(), i);
            if (before != null && i - before > PAUSE)
                marks.add(new Mark("return", i + 1, r.time(), before + 1, r.group(), r
                        .meant(), r.meant()));
        }
        return marks;
    }

    private static Mark change(Person person, List<Request> requests, List<PhraseGroup> book, int event) {
        Request r = requests.get(event);
        String theme = book.stream().filter(g -> g.name().equals(r.group())).findFirst().orElseThrow().theme();
        String before = "";
        for (var turn : person.habits().get(r.group()).turns()) if (turn.to() < event || turn.to() == 0) before = turn.label();
        return new Mark("change", event + 1, r.time(), 0, theme, before, r.meant());
    }
}
