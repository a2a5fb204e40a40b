package org.discern.engine.user;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;

/// The user model, done learning: absorbs events and reads requests in plain Java, about a millisecond each, beside any
/// training. Immutable; each user's state is a [UserMemory].
public final class TrainedUsers {
    private static final float ABSENT = -1e9f;

    private final UserSizes sizes;
    private final List<String> classes;
    private final boolean isTold;
    private final TextClassifier request;
    private final TextClassifier context;
    private final TextClassifier guess;
    private final Map<String, float[]> weights;
    private final Signature signature;
    private final SlotWriter writer;

    /// @param isTold whether histories tell their labels; else they are guessed from the text
    TrainedUsers(UserSizes sizes, List<String> classes, boolean isTold, TextClassifier request, TextClassifier context,
            TextClassifier guess,
            Map<String, float[]> weights) {
        this.sizes = sizes;
        this.classes = List.copyOf(classes);
        this.isTold = isTold;
        this.request = request;
        this.context = context;
        this.guess = guess;
        this.weights = Map.copyOf(weights);
        this.signature = new Signature(sizes.vector());
        this.writer = new SlotWriter(sizes, this.weights);
    }

    UserSizes sizes() { return sizes; }

    public List<String> classes() { return classes; }

    public boolean isTold() { return isTold; }

    TextClassifier request() { return request; }

    TextClassifier context() { return context; }

    TextClassifier guess() { return guess; }

    Map<String, float[]> weights() { return weights; }

    /// The memory of somebody unknown.
    public UserMemory begin() { return new UserMemory(sizes, isTold); }

    /// Takes an event in; when the window is full, its oldest event goes into the long-term memory.
    ///
    /// @param vector sentence vector of the text, length `V`
    /// @param label its class, the number of classes for *other*, -1 when unknown
    public void absorb(UserMemory memory, float[] vector, int label, long time) {
        var belief = new Beliefs(1);
        if (isTold && label >= 0) belief.setKnown(0, label);
        else if (!isTold) belief.setGuess(0, chances(guess, vector));
        else belief.setKnown(0, classes.size());
        absorb(memory, vector, belief, 0, time);
    }

    /// @param belief what is known of the label, in its row `row`
    void absorb(UserMemory memory, float[] vector, Beliefs belief, int row, long time) {
        float[] projected = writer.projected(vector);
        byte[] sound = new byte[Signature.WIDTH];
        signature.write(vector, 0, sound, 0);
        int d = sizes.width();
        int n = sizes.window();
        memory.events++;
        MeanVector.take(memory.mean, vector, 0, memory.events);
        if (n == 0) {
            writer.write(memory.tracker, memory.slots, projected, belief, row, time, sound, 0);
            return;
        }
        if (memory.held == n) dropOldest(memory);
        System.arraycopy(projected, 0, memory.recent, memory.held * d, d);
        memory.times[memory.held] = time;
        System.arraycopy(sound, 0, memory.signatures, memory.held * Signature.WIDTH, Signature.WIDTH);
        memory.beliefs.copyRow(row, belief, memory.held);
        memory.held++;
    }

    /// Moves the latest events into the long-term memory, so that others can take their place.
    public void settle(UserMemory memory) { while (memory.held > 0) dropOldest(memory); }

    private void dropOldest(UserMemory memory) {
        int d = sizes.width();
        int kept = sizes.window() - 1;
        writer.write(memory.tracker, memory.slots, memory.recent, memory.beliefs, 0, memory.times[0], memory.signatures, 0);
        System.arraycopy(memory.recent, d, memory.recent, 0, kept * d);
        System.arraycopy(memory.times, 1, memory.times, 0, kept);
        memory.beliefs.shift();
        System.arraycopy(memory.signatures, Signature.WIDTH, memory.signatures, 0, kept * Signature.WIDTH);
        memory.held--;
    }

    /// Reads a request.
    ///
    /// @param vector sentence vector of the request
    /// @param off items left out, slots first, then recent events; may be shorter than there are items
    /// @param share of the history that counts, 0..1
    public Answer read(UserMemory memory, float[] vector, long time, boolean[] off, double share) {
        float[] alone = logChances(request, vector);
        float[] text = isTold || share == 0
                ? alone
                : blended(alone, logChances(context, MeanVector.beside(vector, 0, memory.mean)), share);
        float[] bias = bias(memory, off, share);
        float[] tokens = tokens(memory, vector, time, text, bias);
        for (int l = 0; l < sizes.layers(); l++) tokens = layer(tokens, bias, "layer" + l + ".");
        tokens = norm(tokens, sizes.items() + 1, "last");
        return answer(memory, alone, text, tokens, bias);
    }

    /// What is added to every look at a token, the request's first: 0, less when only a share of the history counts, far below
    /// where nothing is or was left out. Absent items are computed all the same, so that a reading of somebody with ten events
    /// takes as long as one of somebody with ten thousand.
    private float[] bias(UserMemory memory, boolean[] off, double share) {
        float[] out = new float[sizes.items() + 1];
        for (int i = 0; i < sizes.items(); i++) {
            boolean isThere = i < sizes.slots() ? memory.tracker.isUsed(i) : i - sizes.slots() < memory.held;
            boolean counts = share > 0 && isThere && !(i < off.length && off[i]);
            out[i + 1] = counts ? (float) Math.log(share) : ABSENT;
        }
        return out;
    }

    /// The request's token, then those of the items, `(1 + items, D)`.
    private float[] tokens(UserMemory memory, float[] vector, long time, float[] text, float[] bias) {
        int d = sizes.width();
        int c = classes.size();
        float[] out = new float[bias.length * d];
        float[] asked = linear(vector, 1, sizes.vector(), d, "project");
        float[] label = weight("label");
        float[] similarity = weight("similarity");
        float[] features = new float[HistoryFeatures.REQUEST];
        HistoryFeatures.request(features, 0, memory.events, memory.tracker.used(), time, Chunk.best(text, 0, c));
        Kernel.addTo(out, 0, asked, 0, d, 1);
        Kernel.addTo(out, 0, linear(features, 1, features.length, d, "request"), 0, d, 1);
        for (int k = 0; k < c; k++) Kernel.addTo(out, 0, label, k * d, d, (float) Math.exp(text[k]));
        for (int item = 0; item < sizes.items(); item++) {
            if (bias[item + 1] == ABSENT) continue;
            int at = (item + 1) * d;
            boolean isLong = item < sizes.slots();
            int place = isLong ? item : item - sizes.slots();
            float[] content = isLong ? memory.slots : memory.recent;
            Kernel.addTo(out, at, content, place * d, d, 1);
            Kernel.addTo(out, at, similarity, isLong ? 0 : d, d, Kernel.cosine(asked, 0, content, place * d, d));
            float[] told = new float[isLong ? HistoryFeatures.LONG : HistoryFeatures.SHORT];
            if (isLong) memory.tracker.features(place, time, text, 0, c, told, 0);
            else
                HistoryFeatures.shortItem(told, 0, time - memory.times[place], memory.held - place, memory.beliefs.agreement(
                        place,
                        text, 0, c));
            Kernel.addTo(out, at, linear(told, 1, told.length, d, isLong ? "long" : "short"), 0, d, 1);
            float[] belief = belief(memory, item);
            for (int k = 0; k < belief.length; k++) if (belief[k] != 0) Kernel.addTo(out, at, label, k * d, d, belief[k]);
        }
        return out;
    }

    private float[] belief(UserMemory memory, int item) {
        float[] out = new float[sizes.labels()];
        if (item < sizes.slots()) out[memory.tracker.label(item)] = memory.tracker.confidence(item);
        else memory.beliefs.spread(item - sizes.slots(), out, 0);
        return out;
    }

    private float[] layer(float[] x, float[] bias, String name) {
        int d = sizes.width();
        int t = bias.length;
        float[] given = norm(x, t, name + "before");
        float[] q = linear(given, t, d, d, name + "query");
        float[] k = linear(given, t, d, d, name + "key");
        float[] v = linear(given, t, d, d, name + "value");
        float[] seen = new float[t * d];
        int each = d / sizes.heads();
        float scale = (float) (1 / Math.sqrt(each));
        float[] score = new float[t];
        for (int i = 0; i < t; i++) {
            for (int h = 0; h < sizes.heads(); h++) {
                for (int j = 0; j < t; j++) {
                    score[j] = scale * Kernel.dot(q, i * d + h * each, k, j * d + h * each, each) + bias[j];
                    if (isApart(i, j)) score[j] = ABSENT;
                }
                Kernel.softmax(score, 0, t);
                for (int j = 0; j < t; j++) Kernel.addTo(seen, i * d + h * each, v, j * d + h * each, each, score[j]);
            }
        }
        float[] out = linear(seen, t, d, d, name + "output");
        Kernel.addTo(out, 0, x, 0, t * d, 1);
        float[] wide = linear(norm(out, t, name + "between"), t, d, 2 * d, name + "wide");
        Kernel.relu(wide);
        Kernel.addTo(out, 0, linear(wide, t, 2 * d, d, name + "narrow"), 0, t * d, 1);
        return out;
    }

    /// Long-term and short-term tokens that may not see each other.
    private boolean isApart(int i, int j) {
        if (sizes.crossing() || i == 0 || j == 0) return false;
        return i <= sizes.slots() != j <= sizes.slots();
    }

    private Answer answer(UserMemory memory, float[] alone, float[] text, float[] tokens, float[] bias) {
        int d = sizes.width();
        int c = classes.size();
        float[] out = linear(Arrays.copyOf(tokens, d), 1, d, c, "out");
        Kernel.addTo(out, 0, text, 0, c, weight("textScale")[0]);
        float[] shares = new float[sizes.items()];
        float own = 1;
        if (sizes.items() > 0) {
            int items = sizes.items();
            float[] score = new float[items + 1];
            float[] query = linear(Arrays.copyOf(tokens, d), 1, d, d, "pointerQuery");
            float[] keys = linear(Arrays.copyOfRange(tokens, d, tokens.length), items, d, d, "pointerKey");
            for (int i = 0; i < items; i++)
                score[i] = (float) (Kernel.dot(query, 0, keys, i * d, d) / Math.sqrt(d)) + bias[i + 1];
            score[items] = linear(Arrays.copyOf(tokens, d), 1, d, 1, "floor")[0];
            Kernel.softmax(score, 0, score.length);
            own = score[items];
            float[] held = new float[sizes.labels()];
            for (int i = 0; i < items; i++) {
                if (bias[i + 1] == ABSENT) continue;
                shares[i] = score[i];
                float[] belief = belief(memory, i);
                Kernel.addTo(held, 0, belief, 0, held.length, score[i]);
            }
            for (int k = 0; k < c; k++) out[k] += (float) Math.log(held[k] + own + 1e-6);
        }
        Kernel.softmax(out, 0, c);
        float[] without = alone.clone();
        Kernel.softmax(without, 0, c);
        return new Answer(without, out, shares, own);
    }

    private static float[] logChances(TextClassifier classifier, float[] x) {
        float[] out = classifier.layer().apply(new FloatMatrix(1, x.length, x)).values();
        TextClassifier.toLogChances(out, 0, out.length);
        return out;
    }

    private static float[] blended(float[] alone, float[] inContext, double share) {
        float[] out = new float[alone.length];
        for (int c = 0; c < out.length; c++) out[c] = (float) ((1 - share) * alone[c] + share * inContext[c]);
        TextClassifier.toLogChances(out, 0, out.length);
        return out;
    }

    private static float[] chances(TextClassifier classifier, float[] vector) {
        float[] out = classifier.layer().apply(new FloatMatrix(1, vector.length, vector)).values();
        Kernel.softmax(out, 0, out.length);
        return out;
    }

    private float[] norm(float[] x, int rows, String name) {
        return Kernel.layerNorm(x, rows, sizes.width(), weight(name + ".gain"), weight(name + ".shift"), UserNetwork.NORM_EPS);
    }

    private float[] linear(float[] x, int rows, int in, int out, String name) {
        return Kernel.linear(x, rows, in, out, weight(name + ".weight"), weight(name + ".bias"));
    }

    private float[] weight(String name) {
        float[] found = weights.get(name);
        if (found == null) throw new IllegalStateException("The user model lacks the weight " + name);
        return found;
    }
}
