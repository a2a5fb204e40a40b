package org.discern.engine.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.WorkbenchException;

/// The float weights inside an ONNX file, readable and replaceable in place.
///
/// A small reader of the protobuf messages it needs (`ModelProto.graph` 7, `GraphProto.node` 1 and `initializer` 5,
/// `NodeProto.input` 1, `output` 2 and `op_type` 4, `TensorProto.dims` 1, `data_type` 2, `float_data` 4, `name` 8 and
/// `raw_data` 9). It remembers where every weight's bytes lie, so writing back touches nothing else of the file.
///
/// Exporters keep the names of biases but lose those of weight matrices (`onnx::MatMul_787`). They are found again by
/// their place: `MatMul(x, weight)` feeding `Add(.., bias)`.
public final class OnnxWeights {
    private static final int FLOAT = 1;

    private final byte[] onnx;
    private final Map<String, Weight> byName;
    private final Map<String, String> matrixOfBias;

    /// @param offset of the first byte in the file; values are little-endian floats
    private record Weight(int[] shape, int offset, int floats) {}

    private record Node(String type, List<String> inputs, List<String> outputs) {}

    private OnnxWeights(byte[] onnx, Map<String, Weight> byName, Map<String, String> matrixOfBias) {
        this.onnx = onnx;
        this.byName = byName;
        this.matrixOfBias = matrixOfBias;
    }

    /// @throws WorkbenchException when the bytes are no ONNX file
    public static OnnxWeights read(String name, byte[] onnx) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        try {
            Cursor model = new Cursor(onnx, 0, onnx.length);
            while (model.next()) if (model.field() == 7) readGraph(model.message(), weights, nodes);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new WorkbenchException("The file " + name + " is cut short or is not an ONNX file.", e);
        }
        if (nodes.isEmpty()) throw new WorkbenchException("The file " + name + " is not an ONNX file.");
        return new OnnxWeights(onnx, Collections.unmodifiableMap(weights), matricesByBias(weights.keySet(), nodes));
    }

    private static void readGraph(Cursor graph, Map<String, Weight> weights, List<Node> nodes) {
        while (graph.next()) {
            if (graph.field() == 1) nodes.add(readNode(graph.message()));
            else if (graph.field() == 5) readTensor(graph.message(), weights);
        }
    }

    private static Node readNode(Cursor message) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        String type = "";
        while (message.next()) {
            switch (message.field()) {
                case 1 -> inputs.add(message.text());
                case 2 -> outputs.add(message.text());
                case 4 -> type = message.text();
                default -> {
                    // names and attributes do not matter here
                }
            }
        }
        return new Node(type, inputs, outputs);
    }

    private static void readTensor(Cursor message, Map<String, Weight> weights) {
        List<Integer> dims = new ArrayList<>();
        long type = 0;
        String name = "";
        int offset = 0;
        int bytes = 0;
        while (message.next()) {
            switch (message.field()) {
                case 1 -> {
                    if (message.isNumber()) {
                        dims.add(Math.toIntExact(message.number()));
                    } else {
                        Cursor packed = message.message();
                        while (!packed.atEnd()) dims.add(Math.toIntExact(packed.varint()));
                    }
                }
                case 2 -> type = message.number();
                case 4, 9 -> {
                    offset = message.start();
                    bytes = message.length();
                }
                case 8 -> name = message.text();
                default -> {
                    // other types of numbers
                }
            }
        }
        int[] shape = dims.stream().mapToInt(Integer::intValue).toArray();
        long floats = 1;
        for (int d : shape) floats *= d;
        if (type == FLOAT && floats > 0 && floats * Float.BYTES == bytes)
            weights.put(name, new Weight(shape, offset, bytes / Float.BYTES));
    }

    private static Map<String, String> matricesByBias(Set<String> weights, List<Node> nodes) {
        Map<String, String> matrixOfProduct = new HashMap<>();
        for (Node node : nodes)
            if (node.type().equals("MatMul") && node.inputs().size() == 2 && weights.contains(node.inputs().get(1)))
                matrixOfProduct.put(node.outputs().getFirst(), node.inputs().get(1));
        Map<String, String> out = new HashMap<>();
        for (Node node : nodes) {
            if (!node.type().equals("Add") || node.inputs().size() != 2) continue;
            for (int side = 0; side < 2; side++) {
                String matrix = matrixOfProduct.get(node.inputs().get(side));
                String bias = node.inputs().get(1 - side);
                if (matrix != null && weights.contains(bias)) out.put(bias, matrix);
            }
        }
        return out;
    }

    /// Names of all float weights, in file order.
    public Set<String> names() { return byName.keySet(); }

    public boolean has(String name) { return byName.containsKey(name); }

    /// Names of the biases whose matrix is known, each the `b` of one linear layer `x W + b`.
    public Set<String> linearBiases() { return new HashSet<>(matrixOfBias.keySet()); }

    /// The name of the matrix `(in, out)` that is multiplied before this bias is added.
    public String matrixOf(String bias) {
        String matrix = matrixOfBias.get(bias);
        if (matrix == null) throw new IllegalArgumentException("No linear layer with the bias " + bias);
        return matrix;
    }

    public int[] shape(String name) { return weight(name).shape().clone(); }

    /// A copy of the values, last axis fastest.
    public float[] values(String name) {
        Weight weight = weight(name);
        float[] out = new float[weight.floats()];
        ByteBuffer.wrap(onnx, weight.offset(), weight.floats() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(
                out);
        return out;
    }

    /// The file again, these weights replaced and every other byte as it was.
    public byte[] patched(Map<String, float[]> replacements) {
        byte[] out = onnx.clone();
        replacements.forEach((name, values) -> {
            Weight weight = weight(name);
            if (values.length != weight.floats())
                throw new IllegalArgumentException(name + " holds " + weight.floats() + " numbers, not " + values.length);
            ByteBuffer.wrap(out, weight.offset(), weight.floats() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
                    .put(values);
        });
        return out;
    }

    private Weight weight(String name) {
        Weight weight = byName.get(name);
        if (weight == null) throw new IllegalArgumentException("No weight named " + name);
        return weight;
    }

    /// Walks over the fields of one protobuf message.
    private static final class Cursor {
        private final byte[] bytes;
        private final int end;
        private int at;
        private int field;
        private int wire;
        private int start;
        private int length;
        private long number;

        Cursor(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
        }

        boolean atEnd() { return at >= end; }

        /// Reads the next field whole, its value is then asked for.
        boolean next() {
            if (atEnd()) return false;
            int key = (int) varint();
            field = key >>> 3;
            wire = key & 7;
            start = at;
            switch (wire) {
                case 0 -> number = varint();
                case 1 -> skip(8);
                case 2 -> {
                    length = Math.toIntExact(varint());
                    start = at;
                    skip(length);
                }
                case 5 -> skip(4);
                default -> throw new IllegalArgumentException("wire type " + wire);
            }
            return true;
        }

        private void skip(int count) {
            if (count < 0 || count > end - at) throw new IndexOutOfBoundsException("a field reaches beyond its message");
            at += count;
        }

        long varint() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (at >= end) throw new IndexOutOfBoundsException("a number reaches beyond its message");
                byte b = bytes[at++];
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) return value;
            }
            throw new IllegalArgumentException("a number longer than 64 bits");
        }

        int field() { return field; }

        boolean isNumber() { return wire == 0; }

        long number() { return number; }

        int start() { return start; }

        int length() { return wire == 2 ? length : 0; }

        String text() { return new String(bytes, start, length(), StandardCharsets.UTF_8); }

        Cursor message() {
            if (wire != 2) throw new IllegalArgumentException("no message where one should be");
            return new Cursor(bytes, start, start + length);
        }
    }
}
