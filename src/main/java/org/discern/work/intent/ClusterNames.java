package org.discern.work.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.compare.Clustering;
import org.discern.work.Assigned;

/// The one rule by which every view and the report call a cluster: the name a person gave, else the known intent, else its
/// leading words, else its number in the tree. Within a cut no two clusters without a decided name are called the same: where the
/// words are equal each takes one more that the others lack, and where there is none, its number in the tree.
public final class ClusterNames {
    /// How many leading words make a name.
    public static final int WORDS = 3;
    /// How many are looked at to tell two equal names apart.
    public static final int MORE = 8;

    private ClusterNames() {}

    /// A group to be called.
    ///
    /// @param node its number in the tree
    /// @param given the decided name, or empty
    /// @param leading up to [#MORE] leading words, strongest first; not read where a name is given
    public record Group(int node, String given, List<String> leading) {
        public Group { leading = List.copyOf(leading); }

        private String plain() {
            if (!given.isEmpty()) return given;
            return leading.isEmpty() ? "cluster " + node : String.join(" ", leading.subList(0, Math.min(WORDS, leading.size())));
        }
    }

    /// By node the names of all clusters of a cut but the strays, which are too small to be called anything.
    ///
    /// @param leading by place in `clusters.entries()`
    public static Map<Integer, String> of(Discovery discovery, IntentDecisions decisions, Clusters clusters,
            IntFunction<List<String>> leading) {
        List<Clusters.Entry> entries = clusters.entries();
        List<Group> groups = IntStream.range(0, entries.size()).filter(c -> entries.get(c).kind() != Clusters.Kind.STRAY)
                .mapToObj(c -> {
                    Clusters.Entry entry = entries.get(c);
                    String given = Assigned.given(discovery, decisions, entry);
                    return new Group(entry.node(), given, given.isEmpty() ? leading.apply(c) : List.of());
                }).toList();
        List<String> names = unique(groups);
        Map<Integer, String> out = HashMap.newHashMap(groups.size());
        for (int i = 0; i < groups.size(); i++) out.put(groups.get(i).node(), names.get(i));
        return out;
    }

    /// The same where nobody has counted the words yet.
    public static Map<Integer, String> of(Corpus corpus, Discovery discovery, IntentDecisions decisions, Clusters clusters) {
        var words = new LeadingWords(corpus);
        return of(discovery, decisions, clusters, c -> words.leading(IntStream.of(clusters.cut().members(c)).map(
                leaf -> discovery.corpusRows()[leaf]).toArray(), MORE));
    }

    /// Per group of a kept state, which may be of another run, what the views called it.
    ///
    /// @param rowOf the corpus row of an utterance's id; those that are gone count for nothing
    public static List<String> of(Clustering side, LeadingWords words, Map<Long, Integer> rowOf) {
        return unique(side.groups().stream().map(group -> new Group(group.node(), group.name(), group.name().isEmpty()
                ? words.leading(Arrays.stream(group.members()).mapToInt(id -> rowOf.getOrDefault(id, -1)).filter(row -> row >= 0)
                        .toArray(), MORE)
                : List.of())).toList());
    }

    /// What the groups are called, in their order. Given names stay as they are, even equal ones.
    public static List<String> unique(List<Group> groups) {
        Map<String, List<Group>> equal = new LinkedHashMap<>();
        for (Group group : groups) equal.computeIfAbsent(folded(group.plain()), _ -> new ArrayList<>()).add(group);
        Set<String> used = new HashSet<>();
        for (Group group : groups) if (!group.given().isEmpty()) used.add(folded(group.given()));
        String[] names = new String[groups.size()];
        for (int i = 0; i < names.length; i++) { // those that need nothing first: a longer name must not take theirs
            Group group = groups.get(i);
            boolean alone = equal.getOrDefault(folded(group.plain()), List.of()).size() == 1;
            if (!group.given().isEmpty() || (alone && used.add(folded(group.plain())))) names[i] = group.plain();
        }
        for (int i = 0; i < names.length; i++)
            if (names[i] == null)
                names[i] = told(groups.get(i), equal.getOrDefault(folded(groups.get(i).plain()), List.of()),
                        used);
        return List.of(names);
    }

    /// A name with one more word that tells the group from those with the same name, else with its number.
    private static String told(Group group, List<Group> others, Set<String> used) {
        String plain = group.plain();
        for (String word : group.leading().subList(Math.min(WORDS, group.leading().size()), group.leading().size())) {
            boolean own = others.stream().allMatch(o -> o.node() == group.node() || !o.leading().contains(word));
            if (own && used.add(folded(plain + " " + word))) return plain + " " + word;
        }
        String name = plain + " · " + group.node();
        while (!used.add(folded(name))) name += " · " + group.node();
        return name;
    }

    private static String folded(String name) { return name.toLowerCase(Locale.ROOT); }
}
