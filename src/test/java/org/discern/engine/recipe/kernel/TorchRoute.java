package org.discern.engine.recipe.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The same propagation as torch does it: a TorchScript module written here as source text, `embedding_bag` over sorted edges.
/// It shares no line with the kernels it judges.
final class TorchRoute {
    private static final String CODE = """
            class M(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def attn(self: __torch__.M, x: Tensor, s: Tensor, head: Tensor, tail: Tensor, rp: Tensor, rows: Tensor) -> Tensor:
                n = torch.size(rows, 0)
                mx = torch.scatter_reduce(torch.full([n], -1e30, dtype=6, layout=None, device=None, pin_memory=False), 0, head, torch.detach(s), "amax", include_self=True)
                ex = torch.exp(torch.sub(s, torch.index_select(mx, 0, head)))
                den = torch.index_add(torch.zeros([n], dtype=6, layout=None, device=None, pin_memory=False), 0, head, ex)
                w = torch.div(ex, torch.index_select(den, 0, head))
                o, o1, o2, o3 = torch.embedding_bag(x, tail, rp, False, 0, False, w, True)
                return o
            """;

    private TorchRoute() {}

    /// @param out `(rows, D)`
    /// @param gradX,gradScores of `sum(out * seed)`
    record Result(float[] out, float[] gradX, float[] gradScores) {}

    static Result run(Csr csr, float[] x, int width, float[] scores, float[] seed) throws IOException {
        try (NDManager m = NDManager.newBaseManager(ai.djl.Device.cpu(), "PyTorch")) {
            PtSymbolBlock block = JniUtils.loadModule((PtNDManager) m, new ByteArrayInputStream(archive()), false, false);
            NDArray nodes = m.create(x, new Shape(csr.columns(), width));
            NDArray s = m.create(scores);
            nodes.setRequiresGradient(true);
            s.setRequiresGradient(true);
            NDArray method = m.zeros(new Shape());
            method.setName("module_method:attn"); // the engine reads the name and drops the array
            NDList in = new NDList(method, nodes, s, longs(m, csr.heads()), longs(m, csr.to()), longs(m, csr.starts()), m.zeros(
                    new Shape(
                            csr.rows())));
            NDArray weights = m.create(seed, new Shape(csr.rows(), width));
            NDArray out;
            try (GradientCollector collector = m.getEngine().newGradientCollector()) {
                out = IValueUtils.forward(block, in, true).singletonOrThrow();
                collector.backward(out.mul(weights).sum());
            }
            return new Result(out.toFloatArray(), nodes.getGradient().toFloatArray(), s.getGradient().toFloatArray());
        }
    }

    private static NDArray longs(NDManager m, int[] values) {
        long[] out = new long[values.length];
        for (int i = 0; i < out.length; i++) out[i] = values[i];
        return m.create(out);
    }

    private static byte[] archive() throws IOException {
        var pickle = new ByteArrayOutputStream();
        pickle.write(new byte[]{(byte) 0x80, 2});
        pickle.write("c__torch__\nM\n".getBytes(StandardCharsets.US_ASCII));
        pickle.write(new byte[]{')', (byte) 0x81, '}', '('});
        pickle.write(new byte[]{'X', 8, 0, 0, 0});
        pickle.write("training".getBytes(StandardCharsets.US_ASCII));
        pickle.write(new byte[]{(byte) 0x88, 'u', 'b', '.'});
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "m/data.pkl", pickle.toByteArray());
            put(zip, "m/code/__torch__.py", CODE.getBytes(StandardCharsets.US_ASCII));
            put(zip, "m/constants.pkl", new byte[]{(byte) 0x80, 2, 0x29, 0x2E});
            put(zip, "m/version", "10\n".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
