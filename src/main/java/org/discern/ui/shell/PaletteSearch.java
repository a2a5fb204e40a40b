package org.discern.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.discern.domain.run.Progress;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Fuzzy;

/// Looks through names for those that fit best. Pure; O(names), and it can be stopped.
final class PaletteSearch {
    private static final int CHECK = 4096; // names between two looks at whether to stop

    private PaletteSearch() {}

    /// One name that fits.
    ///
    /// @param index in the names
    record Hit(int index, int score) {}

    /// @param best the best first, at most as many as were asked for
    /// @param count how many fit as well as the words were meant: those that hold the typed words, or, when none does, those
    /// that hold the letters in order
    /// @param strong whether the best holds the typed words
    record Hits(List<Hit> best, int count, boolean strong) {
        static final Hits NONE = new Hits(List.of(), 0, false);
    }

    static Hits of(Findables.Names names, String words, int most, Progress progress) {
        Comparator<Hit> worst = Comparator.comparingInt(Hit::score).thenComparing(Comparator.comparingInt(Hit::index).reversed());
        var best = new PriorityQueue<Hit>(worst);
        int strong = 0;
        int loose = 0;
        for (int i = 0; i < names.size(); i++) {
            if (i % CHECK == 0) progress.check();
            int score = Fuzzy.score(words, names.name().apply(i));
            if (score == Fuzzy.NONE) continue;
            if (Fuzzy.isStrong(score)) strong++;
            else loose++;
            best.add(new Hit(i, score));
            if (best.size() > most) best.poll();
        }
        var out = new ArrayList<>(best);
        out.sort(worst.reversed());
        if (strong > 0) out.removeIf(hit -> !Fuzzy.isStrong(hit.score()));
        return new Hits(List.copyOf(out), strong > 0 ? strong : loose, strong > 0);
    }
}
