package org.discern.ui.kit;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.jspecify.annotations.Nullable;

/// Brings keys to commands. Letters, and whatever acts in one view only, come before the controls hear them, but never while
/// somebody types, below an open sheet, or outside their view; they rest on a button or a choice that was reached by keyboard or
/// used last, while one used with the mouse gives the keys back to the list or canvas they came from. Where a command cannot run,
/// the key goes on to the control. Everything else (`Ctrl+Z`) comes after the controls, as a menu's accelerator would: a field
/// undoes its own typing first. The toolkit's accelerators are not used, since they lose their action when an item gets other keys.
public final class KeyRouter {
    /// Style class of a control that hears bare keys itself, such as a chip.
    public static final String OWN_KEYS = "own-keys";

    private final Commands commands;
    private final Supplier<String> view;
    private final BooleanSupplier covered;
    private boolean swallow;
    private @Nullable Node home; // the list or canvas that had the keys last
    private @Nullable Node used; // the button or choice that the mouse was pressed on last

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
        scene.focusOwnerProperty().addListener((_, _, now) -> router.focused(now));
        router.focused(scene.getFocusOwner());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, router::pressed);
        // before the button acts: a sheet that it opens shall find the keys where they belong when it closes
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> router.giveBack(e.getTarget(), false));
        scene.addEventFilter(ComboBoxBase.ON_HIDDEN, e -> router.giveBack(e.getTarget(), true));
        scene.addEventFilter(MenuButton.ON_HIDDEN, e -> router.giveBack(e.getTarget(), true));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, router::leftOver);
    }

    /// Whether a command's keys come before the controls.
    private static boolean isFirst(Command command) { return !command.view().isEmpty() || Keys.isBare(command.keys()); }

    private void focused(@Nullable Node now) {
        if (now != null && !covered.getAsBoolean() && !isPressable(now) && !(now instanceof TextInputControl)) home = now;
    }

    private void pressed(MouseEvent e) {
        used = null;
        for (Node at = e.getTarget() instanceof Node node ? node : null; at != null && used == null; at = at.getParent())
            if (isPressable(at)) used = at;
    }

    /// @param isOver whether a choice was open and is closed now
    private void giveBack(EventTarget target, boolean isOver) {
        Node from = used;
        Node to = home;
        if (from == null || to == null || !from.isFocused() || covered.getAsBoolean()) return;
        boolean opens = from instanceof ComboBoxBase<?> || from instanceof MenuButton;
        if (opens != isOver || !(target instanceof Node node && within(from, node))) return;
        if (from instanceof ComboBoxBase<?> box && box.isEditable()) return; // a word may follow
        if (!shows(to, from.getScene())) return;
        used = null;
        to.requestFocus();
    }

    private static boolean shows(Node node, Scene scene) {
        if (!scene.equals(node.getScene()) || node.isDisabled()) return false;
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    private static boolean isPressable(Node node) { return node instanceof ButtonBase || node instanceof ComboBoxBase<?>; }

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
        if (!(target instanceof Node node) || !isPressable(node)) return true;
        if (keys.equals("Space") || keys.equals("Enter")) return false;
        boolean isInHand = node.isFocusVisible() || node.equals(used); // else it got them because nothing else wanted them
        return !(isInHand && isLetter(keys));
    }

    /// A letter or a digit, with Shift or without; signs such as `[` mean nothing to a button.
    private static boolean isLetter(String keys) {
        String key = keys.startsWith("Shift+") ? keys.substring("Shift+".length()) : keys;
        return key.length() == 1 && Character.isLetterOrDigit(key.charAt(0));
    }

    /// Whether a node lies within another.
    public static boolean within(Node outer, @Nullable Node inner) {
        for (Node at = inner; at != null; at = at.getParent()) if (at.equals(outer)) return true;
        return false;
    }
}
