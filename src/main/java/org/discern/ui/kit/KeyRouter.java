package org.discern.ui.kit;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.jspecify.annotations.Nullable;

/// Brings keys to commands. Letters, and whatever acts in one view only, come before the controls hear them, but never while
/// somebody types, below an open sheet, or outside their view; where a command cannot run, the key goes on to the control.
/// Everything else (`Ctrl+Z`) comes after the controls, as a menu's accelerator would: a field undoes its own typing first.
/// The toolkit's accelerators are not used, since they lose their action when an item gets other keys.
public final class KeyRouter {
    /// Style class of a control that hears bare keys itself, such as a chip.
    public static final String OWN_KEYS = "own-keys";

    private final Commands commands;
    private final Supplier<String> view;
    private final BooleanSupplier covered;
    private boolean swallow;

    private KeyRouter(Commands commands, Supplier<String> view, BooleanSupplier covered) {
        this.commands = commands;
        this.view = view;
        this.covered = covered;
    }

    /// @param view id of the screen that shows now
    /// @param covered true while something else has the keys, such as an open sheet
    public static void install(Scene scene, Commands commands, Supplier<String> view, BooleanSupplier covered) {
        var router = new KeyRouter(commands, view, covered);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, router::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, router::typed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, router::leftOver);
    }

    /// Whether a command's keys come before the controls.
    private static boolean isFirst(Command command) { return !command.view().isEmpty() || Keys.isBare(command.keys()); }

    private void pressed(KeyEvent e) {
        swallow = false;
        if (covered.getAsBoolean()) return;
        for (Command command : commands.all()) {
            if (!acts(command, e.getTarget()) || !Keys.matches(command.keys(), e)) continue;
            if (!commands.run(command.id())) return;
            swallow = Keys.isBare(command.keys()); // its letter must not land in a field the command went to
            e.consume();
            return;
        }
    }

    private void leftOver(KeyEvent e) {
        for (Command command : commands.all())
            if (!isFirst(command) && Keys.matches(command.keys(), e)) {
                if (commands.run(command.id())) e.consume();
                return;
            }
    }

    private void typed(KeyEvent e) {
        if (swallow) {
            swallow = false;
            e.consume();
        } else if (!covered.getAsBoolean()) for (Command command : commands.all()) {
            if (!acts(command, e.getTarget()) || !Keys.typed(command.keys(), e.getCharacter())) continue;
            if (commands.run(command.id())) e.consume();
            return;
        }
    }

    private boolean acts(Command command, EventTarget target) {
        if (!isFirst(command) || !(command.view().isEmpty() || command.view().equals(view.get()))) return false;
        String keys = command.keys();
        if (target instanceof TextInputControl) return keys.endsWith("+Enter") && !Keys.isBare(keys);
        if (Keys.isBare(keys) && target instanceof Node node && node.getStyleClass().contains(OWN_KEYS)) return false;
        if (target instanceof ComboBoxBase<?> box && box.isShowing()) return false;
        boolean presses = keys.equals("Space") || keys.equals("Enter");
        return !(presses && (target instanceof ButtonBase || target instanceof ComboBoxBase<?>));
    }

    /// Whether a node lies within another.
    public static boolean within(Node outer, @Nullable Node inner) {
        for (Node at = inner; at != null; at = at.getParent()) if (at.equals(outer)) return true;
        return false;
    }
}
