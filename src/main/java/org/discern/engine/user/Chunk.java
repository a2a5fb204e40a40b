package org.discern.engine.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A few consecutive events of a few users as the network's input: all numbers of one step, in plain arrays.
///
/// Vectors cover the events of the chunk and the window before it; a reading points at its rows among them.
final class Chunk {
    private static final float ABSENT = -1e9f;

    private final UserSizes sizes;
    private final EventTable table;
    private final int events; // K
    private final float[] vectors;
    private final float[] memory;
    private final int users;
    private final List<float[]> chosen = new ArrayList<>();
    private final List<float[]> fresh = new ArrayList<>();
    private final List<float[]> counts = new ArrayList<>();
    private final List<int[]> leaving = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    /// One question: a row of the table, and what lies before it.
    private static final class Reading {
        final int row;
        final int requestRow;
        final int stateRow;
        final int[] shortRows;
        final float[] longFeatures;
        final float[] shortFeatures;
        final float[] request = new float[HistoryFeatures.REQUEST];
        final float[] beliefs;
        final boolean[] present;

        Reading(UserSizes sizes, int row, int requestRow, int stateRow) {
            this.row = row;
            this.requestRow = requestRow;
            this.stateRow = stateRow;
            shortRows = new int[sizes.window()];
            longFeatures = new float[sizes.slots() * HistoryFeatures.LONG];
            shortFeatures = new float[sizes.window() * HistoryFeatures.SHORT];
            beliefs = new float[sizes.items() * sizes.labels()];
            present = new boolean[sizes.items()];
        }
    }

    /// @param who stretches of the table; their trackers stand before event `first` and go on to the end of the chunk
    /// @param first event of the chunk, counted from the beginning of each stretch
    /// @param memory slot vectors before it, `(B, m, D)`
    /// @param asked which rows of the table are questions
    Chunk(UserSizes sizes, EventTable table, List<Stretch> who, int first, int events, float[] memory, RowFilter asked) {
        this.sizes = sizes;
        this.table = table;
        this.events = events;
        this.memory = memory;
        this.users = who.size();
        int span = sizes.window() + events;
        vectors = new float[users * span * sizes.vector()];
        for (int b = 0; b < users; b++) {
            int user = who.get(b).user();
            int start = table.starts()[user];
            for (int o = 0; o < span; o++) {
                int place = who.get(b).from() + first - sizes.window() + o;
                if (place >= 0 && place < table.length(user))
                    System.arraycopy(table.vectors().values(), (start + place) * sizes.vector(), vectors, (b * span + o) * sizes
                            .vector(), sizes.vector());
            }
        }
        for (int k = 0; k < events; k++) step(who, first + k, k, asked);
    }

    /// Says which rows are questions.
    interface RowFilter {
        boolean test(int row);
    }

    private void step(List<Stretch> who, int event, int k, RowFilter asked) {
        int span = sizes.window() + events;
        float[] chosenNow = new float[users * sizes.slots()];
        float[] freshNow = new float[users];
        float[] countsNow = new float[users];
        int[] leavingNow = new int[users];
        for (int b = 0; b < users; b++) {
            Stretch stretch = who.get(b);
            SlotTracker tracker = stretch.tracker();
            int place = stretch.from() + event;
            int length = table.length(stretch.user());
            int row = table.starts()[stretch.user()] + place;
            if (place <= stretch.last() && asked.test(row)) readings.add(reading(b, row, place, k, tracker));
            leavingNow[b] = b * span + k;
            int left = place - sizes.window();
            if (sizes.slots() == 0 || left < 0 || place >= length) continue;
            int gone = table.starts()[stretch.user()] + left;
            int slot = tracker.take(table.beliefs().key(gone), table.beliefs().confidence(gone), table.times()[gone], table
                    .signatures(),
                    gone * Signature.WIDTH);
            chosenNow[b * sizes.slots() + slot] = 1;
            freshNow[b] = tracker.isFresh(slot) ? 1 : 0;
            countsNow[b] = tracker.logCount(slot);
        }
        chosen.add(chosenNow);
        fresh.add(freshNow);
        counts.add(countsNow);
        leaving.add(leavingNow);
    }

    private Reading reading(int b, int row, int place, int k, SlotTracker tracker) {
        int span = sizes.window() + events;
        var r = new Reading(sizes, row, b * span + sizes.window() + k, k * users + b);
        long now = table.times()[row];
        float[] text = table.text().values();
        int textAt = row * sizes.classes();
        for (int s = 0; s < sizes.slots(); s++) {
            if (!tracker.isUsed(s)) continue;
            r.present[s] = true;
            tracker.features(s, now, text, textAt, sizes.classes(), r.longFeatures, s * HistoryFeatures.LONG);
            r.beliefs[s * sizes.labels() + tracker.label(s)] = tracker.confidence(s);
        }
        for (int i = 0; i < sizes.window(); i++) { // oldest first
            int before = place - sizes.window() + i;
            r.shortRows[i] = b * span + k + i;
            if (before < 0) continue;
            int item = sizes.slots() + i;
            int old = row - sizes.window() + i;
            r.present[item] = true;
            HistoryFeatures.shortItem(r.shortFeatures, i * HistoryFeatures.SHORT, now - table.times()[old], sizes.window() - i,
                    table.beliefs().agreement(old, text, textAt, sizes.classes()));
            table.beliefs().spread(old, r.beliefs, item * sizes.labels());
        }
        HistoryFeatures.request(r.request, 0, place, tracker.used(), now, best(text, textAt, sizes.classes()));
        return r;
    }

    static float best(float[] text, int at, int classes) {
        float best = text[at];
        for (int c = 1; c < classes; c++) best = Math.max(best, text[at + c]);
        return best;
    }

    /// Leaves out items by chance, so that the network learns to do without any of them.
    void forget(double chance, RandomGenerator random) {
        for (Reading r : readings)
            for (int i = 0; i < r.present.length; i++) if (random.nextDouble() < chance) r.present[i] = false;
    }

    int users() { return users; }

    int events() { return events; }

    int readings() { return readings.size(); }

    float[] vectors() { return vectors; }

    int vectorRows() { return users * (sizes.window() + events); }

    float[] memory() { return memory; }

    float[] chosen(int k) { return chosen.get(k); }

    float[] fresh(int k) { return fresh.get(k); }

    float[] counts(int k) { return counts.get(k); }

    int[] leaving(int k) { return leaving.get(k); }

    /// The table's rows asked, in the order of the readings.
    int[] rows() { return readings.stream().mapToInt(r -> r.row).toArray(); }

    int[] truth() { return readings.stream().mapToInt(r -> table.truth()[r.row]).toArray(); }

    int[] requestRows() { return readings.stream().mapToInt(r -> r.requestRow).toArray(); }

    int[] stateRows() { return readings.stream().mapToInt(r -> r.stateRow).toArray(); }

    int[] shortRows() { return readings.stream().flatMapToInt(r -> Arrays.stream(r.shortRows)).toArray(); }

    float[] text() {
        float[] out = new float[readings() * sizes.classes()];
        for (int i = 0; i < readings(); i++)
            System.arraycopy(table.text().values(), readings.get(i).row * sizes.classes(), out, i * sizes.classes(), sizes
                    .classes());
        return out;
    }

    float[] requestFeatures() { return joined(HistoryFeatures.REQUEST, r -> r.request); }

    float[] longFeatures() { return joined(sizes.slots() * HistoryFeatures.LONG, r -> r.longFeatures); }

    float[] shortFeatures() { return joined(sizes.window() * HistoryFeatures.SHORT, r -> r.shortFeatures); }

    float[] beliefs() { return joined(sizes.items() * sizes.labels(), r -> r.beliefs); }

    /// 0 where an item is there, far below where not; `(N, items)`.
    float[] itemBias() { return bias(0); }

    /// The same with the request's own token in front, `(N, 1 + items)`.
    float[] maskBias() { return bias(1); }

    private float[] bias(int front) {
        int width = front + sizes.items();
        float[] out = new float[readings() * width];
        for (int i = 0; i < readings(); i++)
            for (int t = 0; t < sizes.items(); t++) if (!readings.get(i).present[t]) out[i * width + front + t] = ABSENT;
        return out;
    }

    private float[] joined(int width, Function<Reading, float[]> part) {
        float[] out = new float[readings() * width];
        for (int i = 0; i < readings(); i++) System.arraycopy(part.apply(readings.get(i)), 0, out, i * width, width);
        return out;
    }
}
