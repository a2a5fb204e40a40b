package org.discern.engine.text;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.discern.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/// ONNX Runtime holding one sentence encoder: the only class that knows its input and output names.
final class OnnxSession implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Outlet outlet;
    private final boolean hasTypes;

    /// What is read from the graph.
    ///
    /// @param isPooled true: sentence vectors `(B, D)`; false: token vectors `(B, T, D)`, to be averaged
    /// @param width `D`
    private record Outlet(String name, boolean isPooled, int width) {}

    private OnnxSession(OrtEnvironment environment, OrtSession session, Outlet outlet, boolean hasTypes) {
        this.environment = environment;
        this.session = session;
        this.outlet = outlet;
        this.hasTypes = hasTypes;
    }

    static OnnxSession open(EncoderSource source, int threads) {
        if (threads < 1) throw new IllegalArgumentException("An encoder needs at least one thread, not " + threads);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(source.onnx(), options);
            try {
                Set<String> inputs = session.getInputNames();
                if (!Set.of(IDS, MASK, TYPES).containsAll(inputs) || !inputs.contains(IDS) || !inputs.contains(MASK))
                    throw notAnEncoder(source, "its inputs are " + inputs + ", not " + IDS + " and " + MASK);
                Outlet outlet = outlet(session);
                if (outlet == null)
                    throw notAnEncoder(source,
                            "none of its outputs " + session.getOutputNames()
                                    + " holds one vector of known width a token or a text");
                return new OnnxSession(environment, session, outlet, inputs.contains(TYPES));
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new WorkbenchException("The file " + source.name()
                    + " cannot be read as an ONNX encoder. Choose the .onnx file of a sentence encoder, weights inside.", e);
        }
    }

    private static WorkbenchException notAnEncoder(EncoderSource source, String why) {
        return new WorkbenchException("The file " + source.name() + " is not a sentence encoder: " + why
                + ". Choose the .onnx file of a sentence encoder.");
    }

    /// A pooled output is the model's own opinion on pooling, so it goes before the token vectors.
    private static @Nullable Outlet outlet(OrtSession session) throws OrtException {
        Outlet tokens = null;
        for (NodeInfo node : session.getOutputInfo().values()) {
            if (!(node.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.FLOAT) continue;
            long[] shape = info.getShape();
            if (shape.length < 2 || shape.length > 3 || shape[shape.length - 1] <= 0) continue;
            int width = Math.toIntExact(shape[shape.length - 1]);
            if (shape.length == 2 && node.getName().contains("sentence")) return new Outlet(node.getName(), true, width);
            if (shape.length == 3 && tokens == null) tokens = new Outlet(node.getName(), false, width);
        }
        return tokens;
    }

    int width() { return outlet.width(); }

    /// Unit vectors of the batch, shape `(B, D)` row by row.
    float[] vectors(PaddedBatch batch) throws OrtException {
        Map<String, OnnxTensor> inputs = inputs(batch);
        try (OrtSession.Result result = session.run(inputs, Set.of(outlet.name()))) {
            OnnxValue value = result.get(0);
            if (!(value instanceof OnnxTensor tensor)) throw new OrtException("no tensor came back");
            FloatBuffer numbers = tensor.getFloatBuffer();
            float[] out = new float[batch.rows() * width()];
            if (outlet.isPooled()) numbers.get(out);
            else Pooling.mean(numbers, batch, width(), out);
            Pooling.toUnit(out, width());
            return out;
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /// The batch as tensors; whoever asks closes them.
    Map<String, OnnxTensor> inputs(PaddedBatch batch) throws OrtException {
        long[] shape = {batch.rows(), batch.width()};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put(IDS, OnnxTensor.createTensor(environment, LongBuffer.wrap(batch.ids()), shape));
        inputs.put(MASK, OnnxTensor.createTensor(environment, LongBuffer.wrap(batch.mask()), shape));
        if (hasTypes)
            inputs.put(TYPES, OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.ids().length), shape));
        return inputs;
    }

    void runAndForget(Map<String, OnnxTensor> inputs) throws OrtException { session.run(inputs, Set.of(outlet.name())).close(); }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime did not let go of a session", e);
        }
    }
}
