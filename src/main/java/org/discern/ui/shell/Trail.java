package org.discern.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where one has been, for *Back* and *Forward*; apart from undo, since looking around changes nothing.
final class Trail {
    private static final int LONGEST = 100;
    private final List<String> places = new ArrayList<>();
    private int at = -1;

    void visit(String place) {
        while (places.size() > at + 1) places.removeLast();
        if (at >= 0 && places.get(at).equals(place)) return;
        places.add(place);
        if (places.size() > LONGEST) places.removeFirst();
        at = places.size() - 1;
    }

    boolean canBack() { return at > 0; }

    boolean canForward() { return at + 1 < places.size(); }

    Optional<String> back() { return canBack() ? Optional.of(places.get(--at)) : Optional.empty(); }

    Optional<String> forward() { return canForward() ? Optional.of(places.get(++at)) : Optional.empty(); }

    /// The places before the present one, latest first.
    List<String> before() { return at < 0 ? List.of() : places.subList(0, at).reversed(); }

    void forget() {
        places.clear();
        at = -1;
    }
}
