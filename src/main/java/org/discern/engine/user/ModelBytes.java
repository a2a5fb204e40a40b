package org.discern.engine.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;
import org.discern.engine.nn.Affine;
import org.jspecify.annotations.Nullable;

/// The trained user model as bytes and back: a word, a version, sizes, class names, the three text classifiers, the weights by
/// name. Numbers of weights are little-endian floats.
public final class ModelBytes {
    private static final int MAGIC = 0x44555352; // DUSR
    private static final int VERSION = 2;

    private ModelBytes() {}

    public static byte[] write(TrainedUsers model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            UserSizes s = model.sizes();
            for (int n : new int[]{MAGIC, VERSION, s.vector(), s.width(), s.classes(), s.window(), s.slots(), s.layers(), s
                    .heads()})
                out.writeInt(n);
            out.writeBoolean(s.crossing());
            out.writeBoolean(model.isTold());
            for (String name : model.classes()) out.writeUTF(name);
            write(out, model.request().layer());
            write(out, model.context().layer());
            write(out, model.guess().layer());
            var weights = new TreeMap<>(model.weights());
            out.writeInt(weights.size());
            for (var w : weights.entrySet()) {
                out.writeUTF(w.getKey());
                write(out, w.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws WorkbenchException when the bytes are no user model, or one of another version
    public static TrainedUsers read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) throw damaged(null);
            int version = in.readInt();
            if (version != VERSION)
                throw new WorkbenchException("This user model was written by another Discern (its version is " + version
                        + "). Train it again here, or open the project with that Discern.");
            int[] n = new int[7];
            for (int i = 0; i < n.length; i++) n[i] = in.readInt();
            var sizes = new UserSizes(n[0], n[1], n[2], n[3], n[4], in.readBoolean(), n[5], n[6]);
            boolean isTold = in.readBoolean();
            List<String> classes = new ArrayList<>();
            for (int c = 0; c < sizes.classes(); c++) classes.add(in.readUTF());
            var request = new TextClassifier(affine(in));
            var context = new TextClassifier(affine(in));
            var guess = new TextClassifier(affine(in));
            int count = in.readInt();
            Map<String, float[]> weights = new LinkedHashMap<>();
            for (int w = 0; w < count; w++) weights.put(in.readUTF(), floats(in));
            return new TrainedUsers(sizes, classes, isTold, request, context, guess, weights);
        } catch (IOException | IllegalArgumentException | OutOfMemoryError e) {
            throw damaged(e);
        }
    }

    private static void write(DataOutputStream out, Affine layer) throws IOException {
        out.writeInt(layer.in());
        out.writeInt(layer.out());
        write(out, layer.weight());
        write(out, layer.bias());
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    private static Affine affine(DataInputStream in) throws IOException {
        return new Affine(in.readInt(), in.readInt(), floats(in), floats(in));
    }

    private static float[] floats(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available() / 4) throw new IOException("cut short");
        float[] out = new float[count];
        ByteBuffer.wrap(in.readNBytes(4 * count)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(out);
        return out;
    }

    private static WorkbenchException damaged(@Nullable Throwable cause) {
        return new WorkbenchException("The user model in this project is damaged. Train it again.", cause);
    }
}
