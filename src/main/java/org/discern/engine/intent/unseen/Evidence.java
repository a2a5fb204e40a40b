package org.discern.engine.intent.unseen;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.corpus.LabelSet;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.intent.kernel.PackedRows;
import org.jspecify.annotations.Nullable;

/// The features of every row in every part it plays, from one pass over the similarities.
///
/// A row is *asked* about once. A teacher (a labelled row, a marked row, a stand-in) also plays the unknown, and a
/// labelled row the known, once for each *view*: the whole (`Folds.NONE`), and each of the `R` views in which one fold of
/// rows does not exist, so that the rows of that fold can be judged by somebody who never heard of them.
///
/// | part | left out of the references |
/// |---|---|
/// | asked, unlabelled | nothing |
/// | asked, teacher of fold `g` | rows of fold `g` |
/// | known, in view `v` | rows of `v`; rows and intents of its own fold `g` (none when its intent is of fold `g`) |
/// | unknown, intent of fold `f`, in view `v` | rows of `v`; rows and intents of fold `f` |
/// | unknown, no intent, in view `v` | rows of `v`; rows and intents of its own fold `g` |
///
/// Known and unknown are thus seen from reference sets of one size; were they not, the size alone would give them away.
///
/// Cost: `(n + m)(L + P)` dot products for `L` references and `P` rows of the pool.
final class Evidence {
    private static final int BLOCK = 64;
    private static final int VIEWS = Folds.COUNT + 1;

    private final UnseenTask task;
    private final References references;
    private final Folds folds;
    private final boolean pool;
    private final @Nullable Pool crowd;
    private final int width;
    private final int[] teacher;
    private final int[] teacherAt;
    private final float[] asked;
    private final float[] unknown;
    private final float[] known;
    private final int[] nearest;
    private final float[] margin;

    private Evidence(UnseenTask task, References references, boolean pool, @Nullable Pool crowd) {
        this.crowd = crowd;
        this.task = task;
        this.references = references;
        this.folds = references.folds();
        this.pool = pool;
        this.width = Familiarity.width(pool);
        int n = task.size();
        int all = n + task.standIns().rows();
        this.teacher = IntStream.range(0, all).filter(i -> i >= n || task.labels()[i] != LabelSet.NONE || task
                .outOfDomain()[i]).toArray();
        this.teacherAt = new int[all];
        java.util.Arrays.fill(teacherAt, -1);
        for (int t = 0; t < teacher.length; t++) teacherAt[teacher[t]] = t;
        this.asked = new float[Math.multiplyExact(n, width)];
        this.unknown = new float[Math.multiplyExact(teacher.length, VIEWS * width)];
        this.known = new float[unknown.length];
        this.nearest = new int[n];
        this.margin = new float[n];
    }

    static Evidence of(UnseenTask task, boolean usePool, Folds folds, Parallel parallel, Progress progress) {
        boolean pool = usePool && Pool.isCrowd(task.unlabelled());
        Evidence out = new Evidence(task, new References(task, folds), pool, pool ? Pool.of(task, folds) : null);
        out.collect(parallel, progress);
        return out;
    }

    int width() { return width; }

    int teachers() { return teacher.length; }

    /// The intent of a teacher, or [LabelSet#NONE].
    int intent(int t) { return teacher[t] < task.size() ? task.labels()[teacher[t]] : LabelSet.NONE; }

    int fold(int t) { return folds.ofRow(teacher[t]); }

    /// The view a row must be judged in: that without its own fold for a teacher, the whole for all others.
    int viewFor(int row) { return teacherAt[row] < 0 ? Folds.NONE : folds.ofRow(row); }

    /// Whether teacher `t` can play the unknown in this view: it must be there, and so must its playing fold's intents.
    boolean playsUnknown(int t, int view) { return view == Folds.NONE || (view != fold(t) && view != unknownFold(t)); }

    boolean playsKnown(int t, int view) {
        return intent(t) != LabelSet.NONE && view != fold(t) && folds.ofIntent(intent(t)) != fold(t);
    }

    /// Features are `array[from .. from + width - 1]`.
    float[] asked() { return asked; }

    int askedFrom(int row) { return row * width; }

    float[] unknown() { return unknown; }

    float[] known() { return known; }

    int playedFrom(int t, int view) { return (t * VIEWS + view + 1) * width; }

    int nearest(int row) { return nearest[row]; }

    float margin(int row) { return margin[row]; }

    private int unknownFold(int t) { return intent(t) == LabelSet.NONE ? fold(t) : folds.ofIntent(intent(t)); }

    private void collect(Parallel parallel, Progress progress) {
        FloatMatrix queries = task.standIns().rows() == 0 ? task.vectors() : task.vectors().above(task.standIns());
        int blocks = (queries.rows() + BLOCK - 1) / BLOCK;
        var done = new AtomicInteger();
        parallel.forEach(blocks, block -> {
            progress.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, queries.rows() - from);
            Familiarity[] looks = looks(queries, from, count, folds::runOf);
            for (int r = 0; r < count; r++) write(from + r, looks[r]);
            progress.at(done.addAndGet(count), queries.rows());
        });
    }

    private Familiarity[] looks(FloatMatrix queries, int from, int count, IntUnaryOperator runOf) {
        Familiarity[] looks = new Familiarity[count];
        for (int r = 0; r < count; r++) looks[r] = new Familiarity(references, pool);
        lookAtReferences(queries, from, looks);
        products(references.sums(), queries, from, count, (r, cell, dot) -> looks[r].seeSum(cell, dot));
        if (crowd != null) {
            FloatMatrix smooth = crowd.look(queries, from, count, runOf, looks);
            products(references.sums(), smooth, 0, count, (r, cell, dot) -> looks[r].seeSmoothSum(cell, dot));
        }
        return looks;
    }

    /// What an utterance that is not in the task looks like: features into `out`, nearest intent and margin in what comes back.
    ///
    /// @param one a single unit row
    Familiarity look(FloatMatrix one, float[] out) {
        Familiarity look = looks(one, 0, 1, _ -> -1)[0];
        look.features(Folds.NONE, Folds.NONE, Folds.NONE, out, 0);
        return look;
    }

    private void lookAtReferences(FloatMatrix queries, int from, Familiarity[] looks) {
        products(references.rows(), queries, from, looks.length, (r, ref, dot) -> looks[r].see(references.cell(ref), dot));
    }

    private interface Product {
        void take(int query, int column, float dot);
    }

    private static void products(PackedRows columns, FloatMatrix queries, int from, int count, Product product) {
        int w = columns.panelColumns();
        float[] dots = new float[count * w];
        for (int panel = 0; panel < columns.panels(); panel++) {
            columns.dots(queries, from, count, panel, dots);
            int first = panel * w;
            int there = Math.min(w, columns.size() - first);
            for (int r = 0; r < count; r++) for (int c = 0; c < there; c++) product.take(r, first + c, dots[r * w + c]);
        }
    }

    private void write(int query, Familiarity look) {
        int t = teacherAt[query];
        if (t >= 0) for (int view = Folds.NONE; view < Folds.COUNT; view++) {
            int at = playedFrom(t, view);
            if (playsUnknown(t, view)) look.features(view, unknownFold(t), unknownFold(t), unknown, at);
            if (playsKnown(t, view)) look.features(view, fold(t), fold(t), known, at);
        }
        if (query >= task.size()) return;
        look.features(viewFor(query), Folds.NONE, Folds.NONE, asked, askedFrom(query));
        nearest[query] = look.nearest;
        margin[query] = (float) look.margin;
    }
}
