package org.discern.engine.intent.tree;

import java.util.Arrays;

/// Disjoint sets of `0..n-1` with path halving and union by size.
final class Forest {
    private final int[] up;
    private final int[] size;

    Forest(int n) {
        up = new int[n];
        size = new int[n];
        Arrays.setAll(up, i -> i);
        Arrays.fill(size, 1);
    }

    int find(int i) {
        int at = i;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }

    /// Joins two different roots and returns the root of both.
    int join(int a, int b) {
        int root = size[a] >= size[b] ? a : b;
        int other = root == a ? b : a;
        up[other] = root;
        size[root] += size[other];
        return root;
    }
}
