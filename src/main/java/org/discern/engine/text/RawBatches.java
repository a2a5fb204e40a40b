package org.discern.engine.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.domain.WorkbenchException;

/// Input tensors that only wait to be run: what ONNX Runtime itself can do on the very batches of
/// [SentenceEncoder#encode], without tokens, pooling or copies. The benchmark's peer.
public final class RawBatches implements AutoCloseable {
    private final OnnxSession session;
    private final List<Map<String, OnnxTensor>> inputs;

    private RawBatches(OnnxSession session, List<Map<String, OnnxTensor>> inputs) {
        this.session = session;
        this.inputs = inputs;
    }

    static RawBatches of(OnnxSession session, List<PaddedBatch> batches) {
        try {
            List<Map<String, OnnxTensor>> inputs = new ArrayList<>();
            for (PaddedBatch batch : batches) inputs.add(session.inputs(batch));
            return new RawBatches(session, inputs);
        } catch (OrtException e) {
            throw new WorkbenchException("The batches for the encoder benchmark could not be laid out.", e);
        }
    }

    /// Runs every batch once and throws the results away.
    public void run() {
        try {
            for (Map<String, OnnxTensor> input : inputs) session.runAndForget(input);
        } catch (OrtException e) {
            throw new WorkbenchException("ONNX Runtime failed in the encoder benchmark.", e);
        }
    }

    @Override
    public void close() { inputs.forEach(input -> input.values().forEach(OnnxTensor::close)); }
}
