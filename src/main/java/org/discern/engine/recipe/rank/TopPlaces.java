package org.discern.engine.recipe.rank;

/// The best of many scores without sorting them all. Equal scores keep the order of their places.
public final class TopPlaces {
    private TopPlaces() {}

    /// The places of the `k` highest scores, best first; places with negative infinity or NaN are never among them. O(n log k).
    public static int[] of(float[] scores, int k) {
        int[] heap = new int[Math.min(k, scores.length)]; // worst on top
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] > Float.NEGATIVE_INFINITY)) continue;
            if (n < heap.length) {
                heap[n] = i;
                up(scores, heap, n++);
            } else if (n > 0 && isWorse(scores, heap[0], i)) {
                heap[0] = i;
                down(scores, heap, n);
            }
        }
        int[] out = new int[n];
        for (int left = n; left > 0; left--) {
            out[left - 1] = heap[0];
            heap[0] = heap[left - 1];
            down(scores, heap, left - 1);
        }
        return out;
    }

    /// Per thing, whether a is to stand behind b.
    private static boolean isWorse(float[] scores, int a, int b) {
        return scores[a] < scores[b] || (scores[a] == scores[b] && a > b);
    }

    private static void up(float[] scores, int[] heap, int at) {
        int i = at;
        while (i > 0 && isWorse(scores, heap[i], heap[(i - 1) / 2])) {
            swap(heap, i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private static void down(float[] scores, int[] heap, int n) {
        int i = 0;
        while (2 * i + 1 < n) {
            int child = 2 * i + 1;
            if (child + 1 < n && isWorse(scores, heap[child + 1], heap[child])) child++;
            if (!isWorse(scores, heap[child], heap[i])) return;
            swap(heap, i, child);
            i = child;
        }
    }

    private static void swap(int[] heap, int a, int b) {
        int held = heap[a];
        heap[a] = heap[b];
        heap[b] = held;
    }
}
