package org.discern.engine.recipe.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.jspecify.annotations.Nullable;

/// The trained recipe model as bytes and back: a word, a version, the settings, names of nodes, the weights by name. Numbers of
/// weights are little-endian floats.
public final class GraphBytes {
    private static final int MAGIC = 0x44524350; // DRCP
    private static final int VERSION = 1;

    private GraphBytes() {}

    public static byte[] write(TrainedGraph model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            write(out, model.spec());
            out.writeDouble(model.validationNdcg());
            out.writeDouble(model.validationRecall());
            out.writeInt(model.bestEpoch());
            Nodes nodes = model.nodes();
            out.writeInt(nodes.kinds().length);
            for (int n = 0; n < nodes.kinds().length; n++) {
                out.writeByte(nodes.kinds()[n].ordinal());
                text(out, nodes.keys()[n]);
            }
            out.writeInt(nodes.types().size());
            for (String type : nodes.types()) text(out, type);
            out.writeInt(nodes.relations().size());
            for (Relation r : nodes.relations()) {
                text(out, r.name());
                out.writeByte(r.head().ordinal());
                out.writeByte(r.tail().ordinal());
            }
            var weights = new TreeMap<>(model.weights());
            out.writeInt(weights.size());
            for (var w : weights.entrySet()) {
                text(out, w.getKey());
                write(out, w.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws WorkbenchException when the bytes are no recipe model, or one of another version
    public static TrainedGraph read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) throw damaged(null);
            int version = in.readInt();
            if (version != VERSION)
                throw new WorkbenchException("This recipe model was written by another Discern (its version is " + version
                        + "). Train it again here, or open the project with that Discern.");
            RecipeSpec spec = spec(in);
            double ndcg = in.readDouble();
            double recall = in.readDouble();
            int epoch = in.readInt();
            var kinds = new NodeKind[count(in)];
            var keys = new String[kinds.length];
            for (int n = 0; n < kinds.length; n++) {
                kinds[n] = kind(in);
                keys[n] = text(in);
            }
            List<String> types = new ArrayList<>();
            for (int n = count(in); n > 0; n--) types.add(text(in));
            List<Relation> relations = new ArrayList<>();
            for (int n = count(in); n > 0; n--) relations.add(new Relation(text(in), kind(in), kind(in)));
            Map<String, float[]> weights = new LinkedHashMap<>();
            for (int n = count(in); n > 0; n--) weights.put(text(in), floats(in));
            return new TrainedGraph(spec, new Nodes(kinds, keys, List.copyOf(types), List.copyOf(relations)), weights, ndcg,
                    recall,
                    epoch);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                | OutOfMemoryError e) {
            throw damaged(e);
        }
    }

    private static void write(DataOutputStream out, RecipeSpec s) throws IOException {
        text(out, s.encoder());
        for (int n : new int[]{s.width(), s.layers(), s.graph() ? 1 : 0, s.types() ? 1 : 0, s.batch(), s.epochs(), s.patience()})
            out.writeInt(n);
        for (double d : new double[]{s.contrast(), s.temperature(), s.dropEdges(), s.dropNodes(), s.learningRate(), s.decay()})
            out.writeDouble(d);
        out.writeLong(s.seed());
    }

    private static RecipeSpec spec(DataInputStream in) throws IOException {
        String encoder = text(in);
        int[] n = new int[7];
        for (int i = 0; i < n.length; i++) n[i] = in.readInt();
        double[] d = new double[6];
        for (int i = 0; i < d.length; i++) d[i] = in.readDouble();
        return new RecipeSpec(encoder, n[0], n[1], n[2] == 1, n[3] == 1, d[0], d[1], d[2], d[3], n[4], n[5], n[6], d[4], d[5], in
                .readLong());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(count(in)), StandardCharsets.UTF_8);
    }

    private static NodeKind kind(DataInputStream in) throws IOException { return NodeKind.values()[in.readByte()]; }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) throw new IOException("cut short");
        return count;
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    private static float[] floats(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available() / 4) throw new IOException("cut short");
        float[] out = new float[count];
        ByteBuffer.wrap(in.readNBytes(4 * count)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(out);
        return out;
    }

    private static WorkbenchException damaged(@Nullable Throwable cause) {
        return new WorkbenchException("The recipe model in this project is damaged. Train it again.", cause);
    }
}
