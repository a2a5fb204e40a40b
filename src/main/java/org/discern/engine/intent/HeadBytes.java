package org.discern.engine.intent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.discern.domain.WorkbenchException;
import org.discern.engine.nn.Affine;

/// A metric head as bytes and back, bit by bit: a word, a version, the members, each with its two layers.
public final class HeadBytes {
    private static final int MAGIC = 0x44484541; // DHEA
    private static final int VERSION = 1;
    private static final int MOST = 1 << 26;

    private HeadBytes() {}

    public static byte[] write(MetricHead head) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(head.members().size());
            for (MetricHead.Layers member : head.members()) {
                write(out, member.hidden());
                write(out, member.output());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws WorkbenchException when the bytes are no head, or one of another version
    public static MetricHead read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) throw damaged();
            List<MetricHead.Layers> members = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) members.add(new MetricHead.Layers(layer(in), layer(in)));
            return new MetricHead(members);
        } catch (IOException cutShort) {
            throw damaged();
        }
    }

    private static void write(DataOutputStream out, Affine layer) throws IOException {
        out.writeInt(layer.in());
        out.writeInt(layer.out());
        for (float weight : layer.weight()) out.writeFloat(weight);
        for (float offset : layer.bias()) out.writeFloat(offset);
    }

    private static Affine layer(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        if (width < 1 || height < 1 || (long) width * height > MOST) throw damaged();
        return new Affine(width, height, floats(in, width * height), floats(in, height));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] out = new float[count];
        for (int i = 0; i < count; i++) out[i] = in.readFloat();
        return out;
    }

    private static WorkbenchException damaged() {
        return new WorkbenchException("What this run learned from the labels cannot be read. Run discovery again.");
    }
}
