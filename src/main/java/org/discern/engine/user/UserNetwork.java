package org.discern.engine.user;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.discern.engine.Paper;
import org.discern.engine.nn.LayerNorm;
import org.discern.engine.nn.Linear;
import org.discern.engine.nn.Ops;
import org.discern.engine.nn.Parameters;
import org.discern.engine.nn.SelfAttention;
import org.jspecify.annotations.Nullable;

/// The user network while it learns.
///
/// One token for the request, one for every slot of the long-term memory, one for each of the latest events. A transformer
/// encoder lets long-term and short-term look at each other and both at the request; out comes the ad hoc profile, the
/// request's token. The classifier multiplies what the text says with what the history says:
/// `p(c) ~ exp(a log p(c | text) + profile_c) * (exp(floor) + sum of exp(weight_i) over the items of label c)`.
/// The weights are the items' reasons. The memory is written by a gate when an event leaves the window.
///
/// Source: Lian et al., "Incremental user embedding modeling for personalized text classification", ICASSP 2022.
/// Differs: frozen sentence vectors instead of a fine-tuned BERT; the accumulated history is a set of slots, one a label,
/// instead of one vector, so that people can read it; the last layer points at remembered labels (a learned, attention
/// weighted count with a learned floor) beside the plain classifier; pre-norm layers.
/// Cost: `T^2 D + T D^2` a layer and reading.
@Paper("arXiv:2202.06369")
public final class UserNetwork {
    private static final float FAR_BELOW = -1e9f;
    static final double NORM_EPS = 1e-5;

    private final UserSizes sizes;
    private final Linear project;
    private final NDArray label; // (C + 1, D)
    private final NDArray similarity; // (2, D): long, short
    private final Linear longFeature;
    private final Linear shortFeature;
    private final Linear requestFeature;
    private final Linear gate;
    private final List<Layer> layers = new ArrayList<>();
    private final LayerNorm last;
    private final Linear out;
    private final Linear floor;
    private final Linear pointerQuery;
    private final Linear pointerKey;
    private final NDArray textScale; // (1)

    private record Layer(LayerNorm before, SelfAttention attention, LayerNorm between, Linear wide, Linear narrow) {
        NDArray forward(NDArray x, NDArray bias) {
            NDArray seen = x.add(attention.forward(before.forward(x), bias));
            return seen.add(narrow.forward(Ops.relu(wide.forward(between.forward(seen)))));
        }
    }

    UserNetwork(UserSizes sizes, Parameters p, RandomGenerator random) {
        this.sizes = sizes;
        int d = sizes.width();
        project = Linear.random(p, "project", sizes.vector(), d, random);
        label = p.addUniform("label", random, 4 * d, sizes.labels(), d);
        similarity = p.addUniform("similarity", random, d, 2, d);
        longFeature = Linear.random(p, "long", HistoryFeatures.LONG, d, random);
        shortFeature = Linear.random(p, "short", HistoryFeatures.SHORT, d, random);
        requestFeature = Linear.random(p, "request", HistoryFeatures.REQUEST, d, random);
        gate = Linear.random(p, "gate", 2 * d + 1, d, random);
        for (int l = 0; l < sizes.layers(); l++) {
            String name = "layer" + l + ".";
            layers.add(new Layer(norm(p, name + "before", d), new SelfAttention(Linear.random(p, name + "query", d, d, random),
                    Linear.random(p, name + "key", d, d, random), Linear.random(p, name + "value", d, d, random),
                    Linear.random(p, name + "output", d, d, random), sizes.heads()), norm(p, name + "between", d),
                    Linear.random(p, name + "wide", d, 2 * d, random), Linear.random(p, name + "narrow", 2 * d, d, random)));
        }
        last = norm(p, "last", d);
        out = Linear.zero(p, "out", d, sizes.classes());
        floor = Linear.zero(p, "floor", d, 1);
        pointerQuery = Linear.random(p, "pointerQuery", d, d, random);
        pointerKey = Linear.random(p, "pointerKey", d, d, random);
        textScale = p.add("textScale", new float[]{1}, 1);
    }

    private static LayerNorm norm(Parameters p, String name, int d) {
        float[] ones = new float[d];
        Arrays.fill(ones, 1);
        return new LayerNorm(p.add(name + ".gain", ones, d), p.add(name + ".shift", new float[d], d), NORM_EPS);
    }

    /// What a step gives back: logits `(N, C)`, and the memory after the chunk `(B, m, D)`.
    record Pass(NDArray logits, NDArray memory) {}

    /// @param dropout chance of a number of a token to be left out, 0 when reading
    Pass forward(Chunk chunk, NDManager m, double dropout, RandomGenerator random) {
        NDArray px = project.forward(m.create(chunk.vectors(), new Shape(chunk.vectorRows(), sizes.vector()))); // (B (n+K), D)
        NDArray memory = m.create(chunk.memory(), new Shape(chunk.users(), Math.max(1, sizes.slots()), sizes.width())); // (B, m, D)
        var states = new NDList();
        for (int k = 0; k < chunk.events(); k++) {
            states.add(memory);
            if (sizes.slots() > 0) memory = write(memory, px, chunk, k, m);
        }
        NDArray logits = chunk.readings() == 0
                ? m.zeros(new Shape(0, sizes.classes()))
                : read(chunk, px, NDArrays.concat(states, 0), m, dropout, random);
        return new Pass(logits, memory);
    }

    /// The memory after one event a user has left the window; users without one keep theirs.
    private NDArray write(NDArray memory, NDArray px, Chunk chunk, int k, NDManager m) {
        int b = chunk.users();
        NDArray chosen = m.create(chunk.chosen(k), new Shape(b, sizes.slots(), 1));
        NDArray fresh = m.create(chunk.fresh(k), new Shape(b, 1));
        NDArray counts = m.create(chunk.counts(k), new Shape(b, 1));
        NDArray came = Ops.rows(px, chunk.leaving(k)); // (B, D)
        NDArray old = memory.mul(chosen).sum(new int[]{1}); // (B, D)
        NDArray opened = Ops.beside(Ops.beside(old, came), counts);
        NDArray open = gate.forward(opened).getNDArrayInternal().sigmoid(); // (B, D)
        NDArray wide = fresh.add(Ops.minusFrom(1, fresh).mul(open));
        return memory.add(chosen.mul(wide.mul(came.sub(old)).expandDims(1)));
    }

    private NDArray read(Chunk chunk, NDArray px, NDArray states, NDManager m, double dropout, RandomGenerator random) {
        int n = chunk.readings();
        int items = sizes.items();
        int d = sizes.width();
        NDArray request = Ops.rows(px, chunk.requestRows()); // (N, D)
        NDArray text = m.create(chunk.text(), new Shape(n, sizes.classes()));
        NDArray asked = request.add(requestFeature.forward(m.create(chunk.requestFeatures(), new Shape(n,
                HistoryFeatures.REQUEST))))
                .add(text.exp().matMul(label.get("0:" + sizes.classes())));
        var tokens = new NDList(asked.expandDims(1));
        NDArray unit = Ops.l2Normalize(request).expandDims(1); // (N, 1, D)
        if (sizes.slots() > 0) {
            NDArray slots = Ops.rows(states, chunk.stateRows()); // (N, m, D)
            tokens.add(slots.add(longFeature.forward(m.create(chunk.longFeatures(), new Shape(n, sizes.slots(),
                    HistoryFeatures.LONG)))).add(alike(unit, slots).mul(similarity.get(0))));
        }
        if (sizes.window() > 0) {
            NDArray latest = Ops.rows(px, chunk.shortRows()).reshape(n, sizes.window(), d);
            tokens.add(latest.add(shortFeature.forward(m.create(chunk.shortFeatures(), new Shape(n, sizes.window(),
                    HistoryFeatures.SHORT)))).add(alike(unit, latest).mul(similarity.get(1))));
        }
        NDArray own = out(text);
        if (items == 0) return own.add(profile(tokens, m, n, dropout, random, null, chunk));
        NDArray belief = m.create(chunk.beliefs(), new Shape(n, items, sizes.labels()));
        return own.add(profile(tokens, m, n, dropout, random, belief, chunk));
    }

    private NDArray out(NDArray text) { return text.mul(textScale); }

    /// Everything but the text's own say, `(N, C)`.
    private NDArray profile(NDList tokens, NDManager m, int n, double dropout, RandomGenerator random,
            @Nullable NDArray belief, Chunk chunk) {
        int items = sizes.items();
        NDArray x = NDArrays.concat(tokens, 1); // (N, T, D)
        if (belief != null) {
            NDArray named = belief.matMul(label); // (N, items, D)
            x = x.add(NDArrays.concat(new NDList(m.zeros(new Shape(n, 1, sizes.width())), named), 1));
        }
        x = Ops.dropout(x, dropout, random);
        NDArray bias = m.create(chunk.maskBias(), new Shape(n, 1, 1, 1 + items));
        if (!sizes.crossing() && sizes.slots() > 0 && sizes.window() > 0)
            bias = bias.add(m.create(apart(), new Shape(1, 1, 1 + items, 1 + items)));
        for (Layer layer : layers) x = layer.forward(x, bias);
        x = last.forward(x);
        NDArray h = x.get(":, 0"); // (N, D)
        NDArray own = out.forward(h);
        if (belief == null) return own;
        NDArray z = x.get(":, 1:");
        NDArray score = Ops.scale(pointerQuery.forward(h).expandDims(1).mul(pointerKey.forward(z)).sum(new int[]{2}),
                1 / Math.sqrt(sizes.width())).add(m.create(chunk.itemBias(), new Shape(n, items))); // (N, items)
        NDArray all = Ops.beside(score, floor.forward(h)); // (N, items + 1)
        NDArray share = all.softmax(1);
        NDArray held = share.get(":, 0:" + items).expandDims(1).matMul(belief).squeeze(1).get(":, 0:" + sizes.classes()); // (N, C)
        return own.add(held.add(Ops.shift(share.get(":, " + items + ":"), 1e-6)).log());
    }

    private static NDArray alike(NDArray unit, NDArray items) {
        return Ops.l2Normalize(items).mul(unit).sum(new int[]{2}, true); // (N, items, 1)
    }

    /// Long-term and short-term do not see each other; the request sees both.
    private float[] apart() {
        int t = 1 + sizes.items();
        float[] out = new float[t * t];
        for (int i = 1; i < t; i++)
            for (int j = 1; j < t; j++) if (i <= sizes.slots() != j <= sizes.slots()) out[i * t + j] = FAR_BELOW;
        return out;
    }
}
