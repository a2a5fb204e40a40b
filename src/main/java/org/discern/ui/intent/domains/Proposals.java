package org.discern.ui.intent.domains;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.DomainLink;
import org.discern.domain.intent.DomainTree;
import org.discern.ui.kit.Strings;

/// Where each intent belongs at a cut of the domain tree: the domain that most known intents of its group have, else a new
/// domain of the group. At the learned cut these are the links of the run; elsewhere the strength is known only where the
/// proposal is the same.
///
/// @param domain per item the proposed domain (for a known intent its own)
/// @param isNew per item whether that is a new one
/// @param strength per item 0..1, or NaN where it was not measured
record Proposals(List<String> domain, boolean[] isNew, double[] strength) {
    static Proposals at(DomainTree tree, Cut cut) {
        int n = tree.items().size();
        Map<Integer, DomainLink> links = new HashMap<>();
        for (DomainLink link : tree.links()) links.put(link.item(), link);
        String[] domain = new String[n];
        boolean[] isNew = new boolean[n];
        double[] strength = new double[n];
        Set<String> used = new HashSet<>();
        for (int c = 0; c < cut.clusters(); c++) {
            int[] members = tree.tree().leavesOf(cut.node(c));
            String known = majority(tree, members);
            String fresh = known.isEmpty() ? fresh(members, links, used) : "";
            for (int item : members) {
                DomainLink link = links.get(item);
                boolean isKnownIntent = !tree.items().get(item).isNew();
                isNew[item] = !isKnownIntent && known.isEmpty();
                domain[item] = isKnownIntent ? tree.items().get(item).domain() : known.isEmpty() ? fresh : known;
                boolean same = link != null && link.isNewDomain() == isNew[item] && (isNew[item] || link.domain().equals(
                        domain[item]));
                strength[item] = isKnownIntent ? 1 : same && link != null ? link.strength() : Double.NaN;
            }
        }
        return new Proposals(List.of(domain), isNew, strength);
    }

    /// The commonest domain among the known intents, or empty; ties go to the first in the alphabet.
    private static String majority(DomainTree tree, int[] members) {
        Map<String, Integer> votes = new HashMap<>();
        for (int item : members)
            if (!tree.items().get(item).isNew()) votes.merge(tree.items().get(item).domain(), 1, Integer::sum);
        List<String> names = new ArrayList<>(votes.keySet());
        Collections.sort(names);
        String best = "";
        for (String name : names) if (best.isEmpty() || votes.getOrDefault(name, 0) > votes.getOrDefault(best, 0)) best = name;
        return best;
    }

    /// The name the run gave to this group, unless another group has it already; else the next free number.
    private static String fresh(int[] members, Map<Integer, DomainLink> links, Set<String> used) {
        for (int item : members) {
            DomainLink link = links.get(item);
            if (link != null && link.isNewDomain() && used.add(link.domain())) return link.domain();
        }
        for (int k = 1;; k++) {
            String name = Strings.of("intent.domains.newDomain", k);
            if (used.add(name)) return name;
        }
    }
}
