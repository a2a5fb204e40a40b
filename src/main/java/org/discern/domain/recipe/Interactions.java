package org.discern.domain.recipe;

import java.util.List;

/// All interactions in columns, sorted by user, then time, then the order in which they were imported. Row `i` is one
/// interaction; the rows of user `u` are `from(u) .. to(u) - 1`. The arrays are shared: read only.
///
/// @param starts length users + 1
/// @param recipe per row, the node of the recipe
/// @param type per row, its place in `types`
/// @param time per row: seconds since 1970 or, when `timesAreOrder`, a running number
/// @param value per row, a rating or amount; NaN when there is none
/// @param types names of the interaction types
/// @param timesAreOrder true when no dates are known, only an order
public record Interactions(int[] starts, int[] recipe, byte[] type, long[] time, float[] value, List<String> types,
        boolean timesAreOrder) {
    public static final Interactions NONE = new Interactions(new int[1], new int[0], new byte[0], new long[0], new float[0],
            List.of(), false);

    public Interactions {
        types = List.copyOf(types);
        int n = recipe.length;
        if (type.length != n || time.length != n || value.length != n || starts[starts.length - 1] != n)
            throw new IllegalArgumentException("Columns of interactions must be equally long");
    }

    public int size() { return recipe.length; }

    public int users() { return starts.length - 1; }

    public int from(int user) { return starts[user]; }

    public int to(int user) { return starts[user + 1]; }
}
