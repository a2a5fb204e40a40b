package org.discern.domain.user;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A request with an edited history: everything a reading depends on, so that it can be kept and replayed.
///
/// The history is that of `historyOf` before the moment `at`. Its older part is what the long-term memory sums up
/// (whole slots can be left out), its latest events stand one by one in `recent` and can be changed freely.
///
/// @param name empty while it is not kept
/// @param user whose request it is
/// @param historyOf whose history is read; another user's for "what if this were Ben"
/// @param text the request
/// @param at seconds since 1970; the history ends before it
/// @param share of the history that counts, 0 (none) .. 1 (all)
/// @param longOff labels whose long-term slots are left out
/// @param recent the short-term events, oldest first; empty is possible
public record Scenario(String name, String user, String historyOf, String text, long at, double share, Set<String> longOff,
        List<Recent> recent) {
    /// A short-term event, ticked or not.
    public record Recent(UserEvent event, boolean on) {}

    public Scenario {
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("share must lie in 0..1");
        longOff = Collections.unmodifiableSortedSet(new TreeSet<>(longOff)); // one order, so that equal scenarios are written alike
        recent = List.copyOf(recent);
    }

    public Scenario named(String newName) { return new Scenario(newName, user, historyOf, text, at, share, longOff, recent); }

    public Scenario withText(String newText) { return new Scenario(name, user, historyOf, newText, at, share, longOff, recent); }

    public Scenario withShare(double newShare) {
        return new Scenario(name, user, historyOf, text, at, newShare, longOff, recent);
    }

    public Scenario withRecent(List<Recent> events) {
        return new Scenario(name, user, historyOf, text, at, share, longOff, events);
    }

    public Scenario withLong(String label, boolean on) {
        var off = new TreeSet<>(longOff);
        if (on) off.remove(label);
        else off.add(label);
        return new Scenario(name, user, historyOf, text, at, share, off, recent);
    }

    public Scenario withOn(int place, boolean on) {
        var changed = new ArrayList<>(recent);
        changed.set(place, new Recent(recent.get(place).event(), on));
        return withRecent(changed);
    }
}
