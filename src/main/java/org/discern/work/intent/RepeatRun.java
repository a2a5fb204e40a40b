package org.discern.work.intent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.ScoreCurve;
import org.discern.domain.intent.UnseenScores;
import org.discern.domain.run.Progress;
import org.discern.work.DataHash;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;
import org.discern.work.report.Repetition;

/// Makes an earlier run again from its record and compares every bit; keeps nothing.
public final class RepeatRun {
    private final Workspace workspace;
    private final DiscoverIntents discover;
    private final ApplyCut apply;
    private final RefineDecisions refine;

    public RepeatRun(Workspace workspace, DiscoverIntents discover, ApplyCut apply, RefineDecisions refine) {
        this.workspace = workspace;
        this.discover = discover;
        this.apply = apply;
        this.refine = refine;
    }

    public JobHandle<Repetition> start(long runId) {
        return workspace.runner().start(Lane.COMPUTE, "Repeat run " + runId, progress -> run(runId, progress));
    }

    private Repetition run(long runId, Progress progress) {
        Discovery before = workspace.require("Repeating a run").runs().load(runId);
        workspace.settle();
        Corpus corpus = workspace.corpus().get();
        if (!DataHash.of(corpus.utterances()).equals(before.record().dataHash()))
            throw new WorkbenchException("Run " + runId + " was made from other utterances or labels than the project holds now, "
                    + "so it cannot be made again. Take the imports and labels since then back, or start a new run.");
        Discovery again = again(before, corpus, progress);
        Optional<String> difference = firstDifference(before, again);
        return new Repetition(runId, difference.isEmpty(), difference.map(part -> "The " + part + " differ.").orElse(""));
    }

    private Discovery again(Discovery before, Corpus corpus, Progress progress) {
        if (ApplyCut.extendedFrom(before.record()) != 0) return apply.again(before, corpus, progress);
        if (RefineDecisions.refinedFrom(before.record()) != 0) return refine.again(before, corpus, progress);
        return discover.pipeline().run(corpus, before.spec(), progress).discovery();
    }

    /// The first part of two results with different bits.
    static Optional<String> firstDifference(Discovery a, Discovery b) {
        Map<String, byte[]> left = parts(a);
        Map<String, byte[]> right = parts(b);
        return left.keySet().stream().filter(part -> !Arrays.equals(left.get(part), right.get(part))).findFirst();
    }

    private static Map<String, byte[]> parts(Discovery d) {
        var out = new LinkedHashMap<String, byte[]>();
        out.put("rows", Bits.of().ints(d.corpusRows()).end());
        out.put("unseen scores", scores(d.unseen()));
        out.put("vectors", matrix(d.vectors()));
        out.put("merges of the tree", tree(d.tree()));
        out.put("points of the score curve", curve(d.curve()));
        out.put("places on the map", matrix(d.map()));
        out.put("merges of the domain tree", tree(d.domains().tree()));
        out.put("points of the domain curve", curve(d.domains().curve()));
        var links = Bits.of();
        for (DomainLink link : d.domains().links()) links.text(link.toString());
        out.put("links to domains", links.end());
        return out;
    }

    private static byte[] scores(UnseenScores s) {
        return Bits.of().floats(s.novelty()).ints(s.nearest()).floats(s.margin()).doubles(s.suggestedCut()).text(s.verdict()
                .toString())
                .end();
    }

    private static byte[] matrix(FloatMatrix m) { return Bits.of().ints(m.rows(), m.cols()).floats(m.values()).end(); }

    private static byte[] tree(Dendrogram t) {
        var bits = Bits.of().ints(t.leaves());
        for (int node = t.leaves(); node < t.nodes(); node++) bits.ints(t.left(node), t.right(node)).doubles(t.height(node));
        return bits.end();
    }

    private static byte[] curve(ScoreCurve c) {
        return Bits.of().doubles(c.heights()).floats(c.score()).floats(c.low()).floats(c.high()).ints(c.clusters())
                .doubles(c.learned(), c.learnedLow(), c.learnedHigh(), c.plateauLow(), c.plateauHigh()).text(c.refusal()).end();
    }

    /// Hashes numbers by their bits, so that -0 differs from 0 and one kind of NaN equals itself.
    private record Bits(MessageDigest digest) {
        static Bits of() {
            try {
                return new Bits(MessageDigest.getInstance("SHA-256"));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Bits ints(int... values) {
            var buffer = ByteBuffer.allocate(4 * values.length);
            for (int v : values) buffer.putInt(v);
            digest.update(buffer.array());
            return this;
        }

        Bits floats(float... values) {
            var buffer = ByteBuffer.allocate(4 * values.length);
            for (float v : values) buffer.putInt(Float.floatToRawIntBits(v));
            digest.update(buffer.array());
            return this;
        }

        Bits doubles(double... values) {
            var buffer = ByteBuffer.allocate(8 * values.length);
            for (double v : values) buffer.putLong(Double.doubleToRawLongBits(v));
            digest.update(buffer.array());
            return this;
        }

        Bits text(String text) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        byte[] end() { return digest.digest(); }
    }
}
