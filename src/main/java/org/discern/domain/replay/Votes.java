package org.discern.domain.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which clusters get which rule, counted from where the rules' examples fall. Each rule speaks for itself: what is contested or
/// scattered is told and left to a person.
///
/// @param given rule → its clusters, largest share first; several are to be merged
/// @param agreed rule → share of its examples that lie in those, 0..1
/// @param scattered rules none of whose examples lie together
/// @param contested cluster → the rules that want it
public record Votes(Map<Integer, List<Integer>> given, Map<Integer, Double> agreed, List<Integer> scattered,
        Map<Integer, List<Integer>> contested) {
    /// Of a rule's examples, what a cluster must hold to be its.
    public static final double SHARE = 0.25;
    private static final double RIVAL = 0.5; // of the winner's votes: as much makes a cluster contested

    public Votes {
        given = Map.copyOf(given);
        agreed = Map.copyOf(agreed);
        scattered = List.copyOf(scattered);
        contested = Map.copyOf(contested);
    }

    /// @param places rule → cluster of each of its examples, -1 for one that fits nowhere
    public static Votes of(List<int[]> places) {
        List<Map<Integer, Integer>> counts = new ArrayList<>();
        for (int[] of : places) {
            var count = new TreeMap<Integer, Integer>();
            for (int cluster : of) if (cluster >= 0) count.merge(cluster, 1, Integer::sum);
            counts.add(count);
        }
        var wanted = new TreeMap<Integer, List<Integer>>(); // cluster → rules with a claim
        for (int rule = 0; rule < counts.size(); rule++) {
            double least = Math.max(SHARE * places.get(rule).length, Math.min(2, places.get(rule).length));
            for (var vote : counts.get(rule).entrySet())
                if (vote.getValue() >= least) wanted.computeIfAbsent(vote.getKey(), _ -> new ArrayList<>()).add(rule);
        }
        var given = new HashMap<Integer, List<Integer>>();
        var contested = new TreeMap<Integer, List<Integer>>();
        wanted.forEach((cluster, rules) -> {
            rules.sort((a, b) -> Integer.compare(of(counts, b, cluster), of(counts, a, cluster)));
            int first = rules.getFirst();
            if (rules.size() > 1 && of(counts, rules.get(1), cluster) >= RIVAL * of(counts, first, cluster))
                contested.put(cluster, List.copyOf(rules));
            else
                given.computeIfAbsent(first, _ -> new ArrayList<>()).add(cluster);
        });
        var agreed = new HashMap<Integer, Double>();
        var scattered = new ArrayList<Integer>();
        for (int rule = 0; rule < places.size(); rule++) {
            int of = rule;
            List<Integer> clusters = given.getOrDefault(rule, new ArrayList<>());
            clusters.sort((a, b) -> Integer.compare(of(counts, of, b), of(counts, of, a)));
            if (clusters.isEmpty()) {
                if (contested.values().stream().noneMatch(rules -> rules.contains(of))) scattered.add(rule);
            } else
                agreed.put(rule, clusters.stream().mapToInt(cluster -> of(counts, of, cluster)).sum() / (double) places.get(
                        rule).length);
        }
        return new Votes(given, agreed, scattered, contested);
    }

    private static int of(List<Map<Integer, Integer>> counts, int rule, int cluster) {
        return counts.get(rule).getOrDefault(cluster, 0);
    }
}
