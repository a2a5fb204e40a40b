package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.discern.domain.intent.Term;
import org.discern.engine.Paper;

/// Ranks and tests the terms of a group of texts against all other texts.
///
/// Source: rank by the z-score of the log-odds ratio with an informative Dirichlet prior, B. Monroe, M. Colaresi, K. Quinn,
/// *Fightin' words*, Political Analysis 16(4), 2008, DOI 10.1093/pan/mpn018, eq. 16–22, prior weight 10, counting texts, not words.
/// Test: upper tail of the hypergeometric distribution (Fisher's exact test, one-sided), corrected over the terms tried after
/// Y. Benjamini, Y. Hochberg 1995, DOI 10.1111/j.2517-6161.1995.tb02031.x.
/// Cost: the terms of the group's texts.
@Paper("10.1093/pan/mpn018")
final class TermTest {
    private static final double PRIOR = 10;
    private final TermTable table;
    private final double[] logFactorial;

    TermTest(TermTable table) {
        this.table = table;
        logFactorial = new double[table.termsOf.length + 1];
        for (int i = 1; i < logFactorial.length; i++) logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }

    /// @param term number in the table
    record Tested(int term, int count, double pValue, double weight) {}

    /// Terms that occur more often than elsewhere, strongest first. A term of one text alone counts only in groups of one or two.
    List<Tested> of(int[] texts) {
        int[] count = new int[table.terms.size()];
        var seen = new ArrayList<Integer>();
        int least = texts.length < 3 ? 1 : 2;
        for (int text : texts) for (int term : table.termsOf[text]) if (++count[term] == least) seen.add(term);
        int all = table.termsOf.length;
        var out = new ArrayList<Tested>();
        for (int term : seen) {
            int with = table.textsWith[term];
            out.add(new Tested(term, count[term], upperTail(all, with, texts.length, count[term]), weight(count[term],
                    texts.length,
                    with, all)));
        }
        correct(out);
        out.removeIf(t -> t.weight <= 0);
        out.sort(Comparator.comparingDouble((Tested t) -> -t.weight).thenComparing(t -> table.terms.get(t.term)));
        return out;
    }

    Term shown(Tested t) { return new Term(table.terms.get(t.term), t.count, t.pValue, t.weight); }

    private static double weight(int in, int size, int with, int all) {
        double prior = PRIOR * (with + 0.5) / (all + 1);
        double a = in + prior;
        double b = with - in + prior;
        double odds = Math.log(a / (size + PRIOR - a)) - Math.log(b / (all - size + PRIOR - b));
        return odds / Math.sqrt(1 / a + 1 / b);
    }

    /// P(X >= hits) when `drawn` of `all` texts are drawn and `with` of them hold the term.
    double upperTail(int all, int with, int drawn, int hits) {
        int most = Math.min(with, drawn);
        double log = choose(with, hits) + choose(all - with, drawn - hits) - choose(all, drawn);
        double term = Math.exp(log);
        double sum = 0;
        for (int x = hits; x <= most; x++) {
            sum += term;
            if (term < sum * 1e-17) break;
            term *= (double) (with - x) * (drawn - x) / ((x + 1.0) * (all - with - drawn + x + 1.0));
        }
        // Below the smallest double the first term is 0, and so is the answer.
        return Math.min(1, sum);
    }

    private double choose(int n, int k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }

    private static void correct(List<Tested> tested) {
        tested.sort(Comparator.comparingDouble((Tested t) -> t.pValue).thenComparingInt(t -> t.term));
        double below = 1;
        for (int i = tested.size() - 1; i >= 0; i--) {
            Tested t = tested.get(i);
            below = Math.min(below, t.pValue * tested.size() / (i + 1));
            tested.set(i, new Tested(t.term, t.count, below, t.weight));
        }
    }
}
