package org.discern.ui.intent.domains;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DomainTree;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.jspecify.annotations.Nullable;

/// What nobody named yet is called as Review would suggest. Suggestions come one after the other, so that other questions get
/// their turn; until one is there the leading words stand for it, as in the other views.
final class SuggestedNames {
    private static final String NODE = "node:";

    private final Room room;
    private final Runnable onAnswer;
    private final Map<String, String> names = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private @Nullable Discovery run;
    private @Nullable Cut cut;
    private boolean awake;
    private boolean asking;

    SuggestedNames(Room room, Runnable onAnswer) {
        this.room = room;
        this.onAnswer = onAnswer;
    }

    void awake(boolean on) { awake = on; }

    /// Asks for what is not known of this cut.
    @SuppressWarnings("ReferenceEquality") // the very run
    void follow(Live now, DomainTree tree) {
        if (run != now.discovery() || cut == null || !cut.equals(now.cut())) {
            names.clear();
            run = now.discovery();
            cut = now.cut();
        }
        waiting.clear();
        for (DomainTree.Item item : tree.items())
            if (item.key().startsWith(NODE) && !names.containsKey(item.key()) && !now.decisions().names().containsKey(item.key())
                    && isCluster(now, node(item.key()))) waiting.add(item.key());
        next();
    }

    private static boolean isCluster(Live now, int node) {
        return node >= 0 && node < now.ground().tree().nodes() && now.cut().indexOf(node) >= 0;
    }

    /// The name of an item nobody named.
    String of(DomainTree.Item item) {
        if (!item.key().startsWith(NODE)) return item.name();
        String known = names.get(item.key());
        if (known != null) return known;
        int node = node(item.key());
        return room.live().live().get().filter(now -> node >= 0 && node < now.ground().tree().nodes()).map(now -> now.hintOf(
                node))
                .orElse(item.name());
    }

    @SuppressWarnings("ReferenceEquality") // the very run and cut
    private void next() {
        Discovery of = run;
        Cut at = cut;
        if (!awake || asking || of == null || at == null || waiting.isEmpty()) return;
        String key = waiting.removeFirst();
        asking = true;
        var _ = room.evidence().card(of, at, node(key)).whenCompleteAsync((card, wrong) -> {
            asking = false;
            if (wrong == null && run == of && cut == at) {
                names.put(key, card.suggestedName().name());
                onAnswer.run();
            }
            next();
        }, room.screen());
    }

    static int node(String key) {
        String number = key.substring(NODE.length());
        return number.chars().allMatch(Character::isDigit) && !number.isEmpty() && number.length() < 10
                ? Integer.parseInt(number)
                : -1;
    }
}
