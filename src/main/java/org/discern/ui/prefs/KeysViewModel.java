package org.discern.ui.prefs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Keymap;
import org.discern.work.Settings;
import org.discern.work.Signal;

/// Gives commands other keys. Keys that another command has in the same view are not taken silently: the offer names it and
/// waits for *swap*, *take* or *cancel*. What is given counts at once, in menus, on controls and in the palette.
public final class KeysViewModel {
    private final Commands commands;
    private final Signal<Settings> settings;
    private final List<String> menus;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>(Offer.NONE);

    /// A command in the list.
    ///
    /// @param where its menu, or the view in which it acts
    /// @param keys as shown; empty for none
    public record Row(String id, String label, String where, String keys, boolean changed) {}

    /// What somebody pressed and could not be given at once.
    ///
    /// @param id of the command; empty for no offer
    /// @param words what stands against it; empty for nothing
    /// @param clashes the commands that have the keys
    /// @param canSwap whether the other may get this one's keys in return
    public record Offer(String id, String keys, String words, List<Command> clashes, boolean canSwap) {
        static final Offer NONE = new Offer("", "", "", List.of(), false);

        public boolean isClash() { return !clashes.isEmpty(); }
    }

    /// @param menus in the order of the menu bar
    public KeysViewModel(Commands commands, Signal<Settings> settings, List<String> menus) {
        this.commands = commands;
        this.menus = List.copyOf(menus);
        this.settings = settings;
    }

    public Commands commands() { return commands; }

    /// Words of a command, of its place, or keys as shown.
    public StringProperty search() { return search; }

    public ReadOnlyObjectProperty<Offer> offer() { return offer.getReadOnlyProperty(); }

    /// The commands that fit the search; those of a view after those that act everywhere, otherwise in the order of the menus.
    public List<Row> rows() {
        return commands.all().stream().sorted(Comparator.comparing((Command c) -> !c.view().isEmpty()).thenComparingInt(c -> menus
                .indexOf(c.menu()))).map(this::row).filter(row -> Fuzzy.holdsAll(search.get(), row.label() + " " + row.where()
                        + " " + row.keys())).toList();
    }

    private Row row(Command command) {
        return new Row(command.id(), command.label().replace("…", ""), command.view().isEmpty()
                ? command.menu()
                : Strings.of("view.in." + command.view()), Keys.shown(command.keys()), settings.get().keys().containsKey(command
                        .id()));
    }

    public boolean isAnyChanged() { return !settings.get().keys().isEmpty(); }

    /// Gives a command these keys when nothing is against it, else says what is in [#offer].
    ///
    /// @param keys as in [Command#keys()]; empty takes its keys away
    /// @return whether they were given
    public boolean offer(String id, String keys) {
        Command command = commands.find(id).orElseThrow();
        List<Keymap.Refusal> refused = keys.isEmpty() || keys.equals(commands.standardKeys(id))
                ? List.of()
                : commands.refusals(command, keys);
        if (!refused.isEmpty()) {
            offer.set(new Offer(id, keys, Strings.of("keys.refused." + refused.getFirst(), Keys.shown(Keymap.normal(keys))), List
                    .of(), false));
            return false;
        }
        List<Command> clashes = Keymap.clashes(commands.all(), command, keys);
        if (clashes.isEmpty()) {
            give(Map.of(id, keys));
            return true;
        }
        Command other = clashes.getFirst();
        boolean swap = clashes.size() == 1 && !command.keys().isEmpty() && Keymap.clashes(commands.all(), other, command.keys())
                .stream().allMatch(third -> third.id().equals(id));
        String names = String.join(", ", clashes.stream().map(c -> "“" + row(c).label() + "” (" + row(c).where() + ")").toList());
        offer.set(new Offer(id, keys, Strings.of("keys.clash", Keys.shown(Keymap.normal(keys)), names), clashes, swap));
        return false;
    }

    /// The other command gets the keys this one had.
    public void swap() {
        Offer now = offer.get();
        if (!now.canSwap()) return;
        give(Map.of(now.id(), now.keys(), now.clashes().getFirst().id(), commands.keys(now.id())));
    }

    /// The others have no keys from now on.
    public void take() {
        Offer now = offer.get();
        if (!now.isClash()) return;
        var given = new HashMap<String, String>();
        now.clashes().forEach(other -> given.put(other.id(), ""));
        given.put(now.id(), now.keys());
        give(given);
    }

    public void cancel() { offer.set(Offer.NONE); }

    /// Back to the standard keys, if no other command has them meanwhile; then it is an offer like any other.
    public boolean reset(String id) { return offer(id, commands.standardKeys(id)); }

    public void resetAll() {
        settings.set(settings.get().withKeys(Map.of()));
        commands.remap(Map.of());
        cancel();
    }

    private void give(Map<String, String> given) {
        var chosen = new HashMap<>(settings.get().keys());
        given.forEach((id, keys) -> {
            String normal = keys.isEmpty() ? "" : Keymap.normal(keys);
            if (normal.equals(commands.standardKeys(id)) || keys.equals(commands.standardKeys(id))) chosen.remove(id);
            else chosen.put(id, normal);
        });
        settings.set(settings.get().withKeys(chosen));
        commands.remap(chosen);
        cancel();
    }
}
