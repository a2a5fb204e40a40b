package org.discern.ui.recipe.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.Scenes;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.live.RecipeRoom;

/// The kept scenes: save, open, rename, delete, step through.
public final class ScenesViewModel {
    private final RecipeRoom room;
    private final GraphViewModel state;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper present = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();

    ScenesViewModel(RecipeRoom room, GraphViewModel state) {
        this.room = room;
        this.state = state;
        state.sight().addListener(_ -> refresh());
    }

    /// In order of name.
    public ObservableList<String> names() { return names; }

    /// The kept scene that was opened last, empty for none.
    public ReadOnlyStringProperty present() { return present.getReadOnlyProperty(); }

    /// Whether what is on the screen differs from it in more than the places of its marks.
    public ReadOnlyBooleanProperty edited() { return edited.getReadOnlyProperty(); }

    public void refresh() {
        var now = new ArrayList<>(all().saved().keySet());
        if (!now.equals(names)) names.setAll(now);
        String name = state.scene().name();
        Scene kept = all().saved().get(name);
        present.set(kept == null ? "" : name);
        edited.set(kept != null && !content(kept).equals(content(state.scene())));
    }

    private record Content(List<String> marks, Object hidden, String note) {}

    private static Content content(Scene s) {
        return new Content(s.marks().stream().map(m -> m.kind() + "/" + m.key()).sorted().toList(), List.of(s.filters(), s
                .tints()), s.note());
    }

    /// Keeps what is on the screen, in place of an older scene of that name.
    public void save(String name) {
        if (room.readOnly() || name.isBlank()) return;
        Scene scene = state.standing().named(name);
        room.kitchen().decideScenes(Strings.of("recipe.op.save", name), "", s -> s.withPresent(scene).withSaved(scene));
        refresh();
    }

    public void open(String name) {
        Scene kept = all().saved().get(name);
        if (kept != null) state.open(kept);
    }

    /// To the next or previous kept scene, round and round.
    public void step(int by) {
        if (names.isEmpty()) return;
        int at = names.indexOf(present.get());
        open(names.get(Math.floorMod(at < 0 ? (by > 0 ? 0 : -1) : at + by, names.size())));
    }

    /// False when the name is taken or empty.
    public boolean rename(String from, String to) {
        Scene kept = all().saved().get(from);
        if (kept == null || room.readOnly() || to.isBlank() || (!to.equals(from) && isTaken(to))) return false;
        if (to.equals(from)) return true;
        room.kitchen().decideScenes(Strings.of("recipe.op.rename", from, to), "", s -> {
            Scenes renamed = s.without(from).withSaved(kept.named(to));
            return s.present().filter(p -> p.name().equals(from)).map(p -> renamed.withPresent(p.named(to))).orElse(renamed);
        });
        return true;
    }

    public void delete(String name) {
        if (!room.readOnly() && isTaken(name))
            room.kitchen().decideScenes(Strings.of("recipe.op.delete", name), "", s -> s.without(name));
    }

    /// All kept scenes, by name.
    public java.util.Map<String, Scene> saved() { return all().saved(); }

    public boolean isTaken(String name) { return all().saved().containsKey(name); }

    /// A name nobody has yet.
    public String freeName(String wish) {
        String name = wish;
        for (int i = 2; isTaken(name); i++) name = wish + " " + i;
        return name;
    }

    private Scenes all() { return room.kitchen().scenes().get(); }
}
