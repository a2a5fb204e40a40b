package org.discern.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The numbers a training may change, by name, in the order they were added.
public final class Parameters {
    private final NDManager manager;
    private final Map<String, NDArray> byName = new LinkedHashMap<>();

    Parameters(NDManager manager) { this.manager = manager; }

    /// A trainable array that starts with these values.
    public NDArray add(String name, float[] values, long... shape) {
        NDArray array = manager.create(values, new Shape(shape));
        array.setRequiresGradient(true);
        if (byName.putIfAbsent(name, array) != null) throw new IllegalArgumentException("Two parameters named " + name);
        return array;
    }

    /// Uniform in `-1/sqrt(in) .. 1/sqrt(in)`, as torch starts its linear layers.
    public NDArray addUniform(String name, RandomGenerator random, int in, long... shape) {
        float bound = (float) (1 / Math.sqrt(in));
        float[] values = new float[Math.toIntExact(new Shape(shape).size())];
        for (int i = 0; i < values.length; i++) values[i] = (2 * random.nextFloat() - 1) * bound;
        return add(name, values, shape);
    }

    public List<NDArray> all() { return new ArrayList<>(byName.values()); }

    /// @throws IllegalArgumentException when there is none of that name
    public NDArray get(String name) {
        NDArray found = byName.get(name);
        if (found == null) throw new IllegalArgumentException("No parameter named " + name);
        return found;
    }

    /// Copies of the present values, to come back to the best epoch.
    public Map<String, float[]> snapshot() {
        Map<String, float[]> out = new LinkedHashMap<>();
        byName.forEach((name, array) -> out.put(name, array.toFloatArray()));
        return out;
    }

    /// Back to the values of a snapshot; names it lacks stay as they are.
    public void restore(Map<String, float[]> snapshot) { snapshot.forEach((name, values) -> get(name).set(values)); }
}
