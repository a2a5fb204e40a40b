package org.discern.engine.user;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.run.Progress;
import org.discern.engine.nn.Parameters;
import org.discern.engine.user.Chunk.RowFilter;

/// Histories cut into stretches of at most 512 events, each read from its own beginning on, so that one user with a hundred
/// thousand events does not keep a whole batch waiting, and teaches in many steps beside others instead of thousands alone.
/// A later stretch begins with the memory of all that lay before it, written in plain Java with the weights as they are when
/// an epoch begins. The order of time holds: nothing is read from what came later. Who has at most 512 events is one stretch
/// with the memory of somebody unknown; the gradient ends at every chunk anyway.
///
/// Cost: 0.02 ms an event of the users who are cut, an epoch.
final class Stretches {
    static final int MOST = 512;

    private final EventTable table;
    private final UserSizes sizes;
    private final RowFilter asked;
    private final int size;
    private final int longest;

    /// @param asked which rows of the table are questions; stretches without one are left out
    Stretches(EventTable table, UserSizes sizes, RowFilter asked) {
        this.table = table;
        this.sizes = sizes;
        this.asked = asked;
        int found = 0;
        int most = 0;
        for (int u = 0; u < table.users(); u++)
            for (int from = 0; from < table.length(u); from += MOST) {
                int last = last(u, from);
                if (last < 0) continue;
                found++;
                most = Math.max(most, last - from + 1);
            }
        size = found;
        longest = most;
    }

    EventTable table() { return table; }

    RowFilter asked() { return asked; }

    /// How many there are.
    int size() { return size; }

    /// Events of the longest one.
    int longest() { return longest; }

    /// All of them in order of user and time, ready to be read with these weights.
    List<Stretch> begin(Parameters weights, Progress progress) {
        List<Stretch> out = new ArrayList<>(size);
        for (int u = 0; u < table.users(); u++)
            if (table.length(u) <= MOST) add(out, u, 0, new SlotTracker(sizes.slots()), memory());
            else cut(out, u, new SlotWriter(sizes, weights.snapshot()), progress);
        return out;
    }

    private void cut(List<Stretch> out, int user, SlotWriter writer, Progress progress) {
        var tracker = new SlotTracker(sizes.slots());
        float[] memory = memory();
        int start = table.starts()[user];
        int left = 0; // events that have left the window
        for (int from = 0; from < table.length(user); from += MOST) {
            progress.check();
            for (; left < from - sizes.window(); left++)
                writer.write(tracker, memory, writer.projected(table.vectors().row(start + left)), table.beliefs(), start + left,
                        table.times()[start + left], table.signatures(), (start + left) * Signature.WIDTH);
            add(out, user, from, tracker.copy(), memory.clone());
        }
    }

    private void add(List<Stretch> out, int user, int from, SlotTracker tracker, float[] memory) {
        int last = last(user, from);
        if (last >= 0) out.add(new Stretch(user, from, last, tracker, memory));
    }

    private float[] memory() { return new float[Math.max(1, sizes.slots()) * sizes.width()]; }

    /// Place of the last question of the stretch, -1 without one.
    private int last(int user, int from) {
        for (int place = Math.min(table.length(user), from + MOST) - 1; place >= from; place--)
            if (asked.test(table.starts()[user] + place)) return place;
        return -1;
    }
}
