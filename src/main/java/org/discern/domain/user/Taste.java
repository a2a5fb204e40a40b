package org.discern.domain.user;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one user speaks of, and when: the events of a history as label codes. Code 0 is the user's most frequent label;
/// events without a label have the code -1 and count in no mix.
///
/// @param labels by how often the user has them, then by name
/// @param codes per event, oldest first, its place in `labels` or -1
/// @param times per event, seconds since 1970, not falling
public record Taste(List<String> labels, int[] codes, long[] times) {
    public Taste {
        labels = List.copyOf(labels);
        if (codes.length != times.length) throw new IllegalArgumentException("A taste needs one time per code");
    }

    /// A stretch of a history and its label counts.
    ///
    /// @param from,to events `from .. to-1`
    /// @param start,end seconds since 1970, end exclusive but for the last stretch
    /// @param counts per label of the taste
    public record Stretch(int from, int to, long start, long end, int[] counts) {
        /// Events with a label.
        public int labelled() {
            int sum = 0;
            for (int c : counts) sum += c;
            return sum;
        }
    }

    /// @param events of one user, oldest first
    public static Taste of(List<UserEvent> events) {
        Map<String, Integer> counts = new HashMap<>();
        for (UserEvent event : events) if (event.hasLabel()) counts.merge(event.label(), 1, Integer::sum);
        List<String> labels = new ArrayList<>(counts.keySet());
        labels.sort(Comparator.comparingInt((String l) -> -counts.getOrDefault(l, 0)).thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) places.put(labels.get(i), i);
        int[] codes = new int[events.size()];
        long[] times = new long[codes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = places.getOrDefault(events.get(i).label(), -1);
            times[i] = events.get(i).time();
        }
        return new Taste(labels, codes, times);
    }

    public int events() { return codes.length; }

    /// Label counts of the events `from .. to-1`.
    public int[] counts(int from, int to) {
        int[] counts = new int[labels.size()];
        for (int i = from; i < to; i++) if (codes[i] >= 0) counts[codes[i]]++;
        return counts;
    }

    /// The most frequent label of the events `from .. to-1`, the user's favourite among equals; empty when none has one.
    public String leader(int from, int to) {
        int[] counts = counts(from, to);
        int best = -1;
        for (int l = 0; l < counts.length; l++) if (counts[l] > 0 && (best < 0 || counts[l] > counts[best])) best = l;
        return best < 0 ? "" : labels.get(best);
    }

    /// The history in at most `bins` stretches of equal time. O(events).
    public List<Stretch> byTime(int bins) {
        int n = codes.length;
        if (n == 0 || bins < 1) return List.of();
        long first = times[0];
        double width = (times[n - 1] - first) / (double) bins;
        if (width <= 0) return List.of(new Stretch(0, n, first, times[n - 1], counts(0, n)));
        List<Stretch> out = new ArrayList<>();
        int from = 0;
        for (int b = 0; b < bins; b++) {
            long start = first + Math.round(b * width);
            long end = b == bins - 1 ? times[n - 1] : first + Math.round((b + 1) * width);
            int to = from;
            while (to < n && (b == bins - 1 || times[to] < end)) to++;
            out.add(new Stretch(from, to, start, end, counts(from, to)));
            from = to;
        }
        return out;
    }

    /// The history in at most `bins` stretches of equally many events, give or take one. O(events).
    public List<Stretch> byPlace(int bins) {
        int n = codes.length;
        int used = Math.min(bins, n);
        List<Stretch> out = new ArrayList<>();
        for (int b = 0; b < used; b++) {
            int from = (int) ((long) b * n / used);
            int to = (int) ((long) (b + 1) * n / used);
            out.add(new Stretch(from, to, times[from], times[to - 1], counts(from, to)));
        }
        return out;
    }
}
