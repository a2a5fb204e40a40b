package org.discern.work.handout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.handout.HandoutFacts;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Part;
import org.discern.domain.user.Slice;

/// A report in numbers. Each key has its words at `handout.number.KEY`; keys that end in `Share` or `Accuracy` or `Score` are no
/// counts.
final class Facts {
    /// In the order in which they are told.
    static final List<String> KEYS = List.of("utterances", "labelled", "intents", "unseen", "newClusters", "newUtterances",
            "named", "accepted", "rejected", "unassignedShare", "cutScore", "users", "events", "textAccuracy", "historyAccuracy",
            "recipes", "cooks", "interactions", "rankScore", "comparisons");

    private Facts() {}

    static HandoutFacts of(HandoutSource source) {
        var numbers = new LinkedHashMap<String, Double>();
        Map<String, Long> runs = new TreeMap<>();
        if (source.corpus().size() > 0) {
            numbers.put("utterances", (double) source.corpus().size());
            numbers.put("labelled", (double) source.corpus().utterances().stream().filter(Utterance::hasIntent).count());
            numbers.put("intents", (double) source.corpus().intents().size());
        }
        source.found().ifPresent(found -> {
            runs.put("discovery", found.discovery().record().id());
            var grouped = new Grouped(source.corpus(), found);
            numbers.put("unseen", (double) grouped.unseen());
            numbers.put("newClusters", (double) grouped.fresh().size());
            numbers.put("newUtterances", (double) grouped.freshRows());
            numbers.put("named", (double) grouped.fresh().stream().filter(l -> !l.suggested()).count());
            numbers.put("accepted", (double) grouped.count(ReviewState.ACCEPTED));
            numbers.put("rejected", (double) grouped.count(ReviewState.REJECTED));
            numbers.put("unassignedShare", grouped.clusters().unassignedShare());
            var curve = found.discovery().curve();
            if (curve.isLearned())
                numbers.put("cutScore", (double) curve.scoreAt(found.discovery().cutHeight(found.decisions())));
        });
        if (source.histories().size() > 0) {
            numbers.put("users", (double) source.histories().users().size());
            numbers.put("events", (double) source.histories().size());
        }
        source.users().ifPresent(run -> {
            runs.put("users", run.record().id());
            Slice all = Gains.of(source.histories(), run.outcomes()).all(Optional.of(Part.TEST));
            put(numbers, "textAccuracy", all.accuracyWithout());
            put(numbers, "historyAccuracy", all.accuracyWith());
        });
        if (source.graph().recipes() > 0) {
            numbers.put("recipes", (double) source.graph().recipes());
            numbers.put("cooks", (double) source.graph().users());
            numbers.put("interactions", (double) source.graph().interactions().size());
        }
        source.recipes().ifPresent(run -> {
            runs.put("recipes", run.record().id());
            put(numbers, "rankScore", metric(run.record(), "validationNdcg20"));
            numbers.put("comparisons", (double) source.comparisons().size());
        });
        return new HandoutFacts(source.at(), source.operation(), runs, numbers);
    }

    static double metric(RunRecord record, String name) {
        return record.metrics().stream().filter(m -> m.name().equals(name)).mapToDouble(Metric::value).findFirst().orElse(
                Double.NaN);
    }

    private static void put(Map<String, Double> numbers, String key, double value) {
        if (Double.isFinite(value)) numbers.put(key, value);
    }

    /// As people read it.
    static String shown(String key, double value) {
        if (key.endsWith("Share")) return Telling.percent(value);
        return key.endsWith("Accuracy") || key.endsWith("Score") ? Telling.three(value) : Telling.count(Math.round(value));
    }

    static String change(String key, double before, double after) {
        double by = after - before;
        if (key.endsWith("Accuracy") || key.endsWith("Score") || key.endsWith("Share")) {
            String size = key.endsWith("Share") ? Telling.percent(Math.abs(by)) : Telling.three(Math.abs(by));
            boolean none = key.endsWith("Share") ? size.equals("0.0 %") : size.equals("0.000");
            return none ? "=" : (by > 0 ? "+" : "−") + size;
        }
        long whole = Math.round(by);
        return whole == 0 ? "=" : (whole > 0 ? "+" : "−") + Telling.count(Math.abs(whole));
    }
}
