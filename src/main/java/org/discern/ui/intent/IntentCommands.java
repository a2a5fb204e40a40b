package org.discern.ui.intent;

import java.util.HashSet;
import java.util.List;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Signal;

/// Every command of the four screens, in the order of the work. Each acts in its own view, which says what it does once it is
/// made ([org.discern.work.Commands#does]); menu, keys, palette and shortcut sheet read them from here.
public final class IntentCommands {
    private final Room room;
    private final Signal<String> place;

    private IntentCommands(Room room) {
        this.room = room;
        this.place = room.navigator().place();
    }

    public static void register(Room room) {
        var all = new IntentCommands(room);
        all.look("unseen", "discover.unseen.suggested", "\\");
        all.threshold("tune");
        all.branch();
        all.map();
        all.review();
        all.threshold("domains");
        all.domains();
        var digits = new HashSet<String>(); // the strip of labels hears them
        for (int i = 0; i < 10; i++) digits.addAll(List.of(String.valueOf(i), "Shift+" + i));
        room.commands().reserve("review", digits);
    }

    private void threshold(String view) {
        look(view, "discover." + view + ".finer", "[");
        look(view, "discover." + view + ".coarser", "]");
        look(view, "discover." + view + ".muchFiner", "Shift+[");
        look(view, "discover." + view + ".muchCoarser", "Shift+]");
        look(view, "discover." + view + ".learned", "\\");
    }

    private void branch() {
        decide("tune", "discover.tune.branchFiner", "F");
        decide("tune", "discover.tune.branchCoarser", "C");
        decide("tune", "discover.tune.branchBack", "B");
        decide("tune", "discover.tune.branchLock", "L");
        look("tune", "discover.tune.stability", "Shift+S");
    }

    private void map() {
        look("tune", "discover.map.pick", "V");
        look("tune", "discover.map.rectangle", "R");
        look("tune", "discover.map.lasso", "Q");
        look("tune", "discover.map.density", "D");
        look("tune", "discover.map.hulls", "H");
        look("tune", "discover.map.axes", "P");
        look("tune", "discover.map.in", "+");
        look("tune", "discover.map.out", "-");
        look("tune", "discover.map.all", "0");
        look("tune", "discover.map.selection", "Shift+0");
    }

    private void review() {
        look("review", "discover.review.next", "J");
        look("review", "discover.review.previous", "K");
        look("review", "discover.review.select", "Space");
        decide("review", "discover.review.accept", "A");
        decide("review", "discover.review.acceptTyped", "Shortcut+Enter");
        decide("review", "discover.review.reject", "X");
        decide("review", "discover.review.unsure", "U");
        decide("review", "discover.review.reopen", "Shift+U");
        decide("review", "discover.review.merge", "M");
        decide("review", "discover.review.split", "S");
        decide("review", "discover.review.move", "V");
        decide("review", "discover.review.takeOut", "T");
        look("review", "discover.review.evidence", "E");
        look("review", "discover.review.members", "O");
        look("review", "discover.review.more", "G");
        look("review", "discover.review.fits", "P");
        look("review", "discover.review.likely", "Shift+P");
        decide("review", "discover.review.label", "/");
        decide("review", "discover.review.note", "Shift+N");
        decide("review", "discover.review.describe", "D");
        look("review", "discover.review.stability", "Shift+S");
        decide("review", "discover.review.lock", "L");
        decide("review", "discover.review.flag", "F");
        decide("review", "discover.review.name", "N");
    }

    private void domains() {
        look("domains", "discover.links.next", "J");
        look("domains", "discover.links.previous", "K");
        decide("domains", "discover.links.accept", "A");
        decide("domains", "discover.links.acceptAll", "Shift+A");
        decide("domains", "discover.links.reopen", "U");
        decide("domains", "discover.links.name", "N");
    }

    private void look(String view, String id, String keys) { add(view, id, keys, false); }

    /// Changes the project, so not in one that is open elsewhere.
    private void decide(String view, String id, String keys) { add(view, id, keys, true); }

    private void add(String view, String id, String keys, boolean changes) {
        String label = Strings.of(id);
        var live = new Signal<>(new Command.State(label, ""));
        boolean learns = id.equals("discover.tune.learned");
        Runnable tell = () -> live.set(new Command.State(label, learns && why(view, changes).isEmpty() && !isLearned()
                ? Strings.of("intent.needs.learned")
                : why(view, changes)));
        if (learns) room.live().live().subscribe(tell);
        place.listen(_ -> tell.run());
        room.live().stage().subscribe(tell);
        room.live().readOnly().subscribe(tell);
        room.commands().add(Command.of(view, id, "Discover", label, keys, live));
    }

    private boolean isLearned() {
        return room.live().live().get().filter(now -> now.discovery().curve().isLearned()).isPresent();
    }

    private String why(String view, boolean changes) {
        if (room.live().stage().get() != IntentViewModel.Stage.READY) return Strings.of("intent.needs.run");
        if (!place.get().equals(view)) return Strings.of("needs.view", Strings.of("view.in." + view));
        return changes && room.live().readOnly().get() ? Strings.of("intent.needs.write") : "";
    }
}
