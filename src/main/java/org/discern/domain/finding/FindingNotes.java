package org.discern.domain.finding;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is remembered about findings: those a person set aside as no problem, and decisions that a run could not take over.
///
/// @param aside marks of findings
/// @param lost by [NotCarried#mark]
public record FindingNotes(SortedSet<String> aside, SortedMap<String, NotCarried> lost) {
    public static final FindingNotes NONE = new FindingNotes(new TreeSet<>(), new TreeMap<>());

    public FindingNotes {
        aside = Collections.unmodifiableSortedSet(new TreeSet<>(aside));
        lost = Collections.unmodifiableSortedMap(new TreeMap<>(lost));
    }

    public boolean isAside(Finding finding) { return aside.containsAll(finding.marks()); }

    public FindingNotes withAside(Collection<String> marks, boolean on) {
        var now = new TreeSet<>(aside);
        if (on) now.addAll(marks);
        else now.removeAll(marks);
        return new FindingNotes(now, lost);
    }

    public FindingNotes withLost(Collection<NotCarried> more) {
        var now = new TreeMap<>(lost);
        more.forEach(one -> now.put(one.mark(), one));
        return new FindingNotes(aside, now);
    }

    /// Without what is settled.
    public FindingNotes withoutLost(String mark) {
        var now = new TreeMap<>(lost);
        now.remove(mark);
        return new FindingNotes(aside, now);
    }
}
