package org.discern.engine.recipe.request;

import java.util.Arrays;

/// The best of many scores, exactly: higher first, of equals the lower number.
/// Cost: O(n log k) in the worst case, about O(n) for scores in random order.
public final class TopK {
    private TopK() {}

    /// @param scores per recipe
    /// @param allowed only these
    /// @return at most `k` recipes, best first
    public static int[] of(float[] scores, Matches allowed, int k) {
        if (k <= 0) return new int[0];
        var heap = new Heap(scores, Math.min(k, scores.length));
        allowed.each(heap::offer);
        return heap.sorted();
    }

    private static final class Heap {
        private final float[] scores;
        private final int[] items; // worst at 0
        private int size;

        Heap(float[] scores, int k) {
            this.scores = scores;
            items = new int[k];
        }

        private boolean worse(int a, int b) {
            int order = Float.compare(scores[a], scores[b]);
            return order < 0 || (order == 0 && a > b);
        }

        void offer(int item) {
            if (size < items.length) {
                int i = size++;
                while (i > 0 && worse(item, items[(i - 1) / 2])) {
                    items[i] = items[(i - 1) / 2];
                    i = (i - 1) / 2;
                }
                items[i] = item;
            } else if (size > 0 && worse(items[0], item)) down(item);
        }

        private void down(int item) {
            int i = 0;
            while (2 * i + 1 < size) {
                int child = 2 * i + 1;
                if (child + 1 < size && worse(items[child + 1], items[child])) child++;
                if (!worse(items[child], item)) break;
                items[i] = items[child];
                i = child;
            }
            items[i] = item;
        }

        int[] sorted() {
            int[] out = new int[size];
            for (int i = size - 1; i >= 0; i--) {
                out[i] = items[0];
                int last = items[--size];
                if (size > 0) down(last);
            }
            return Arrays.copyOf(out, out.length);
        }
    }
}
