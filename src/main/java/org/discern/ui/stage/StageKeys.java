package org.discern.ui.stage;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys of a show, the same in the audience's window and on the speaker's side. A field that takes text keeps its letters.
final class StageKeys {
    private final StageViewModel model;
    private final Runnable notes;
    private final Runnable end;

    /// @param notes brings the speaker's side up or puts it away
    /// @param end closes the show
    StageKeys(StageViewModel model, Runnable notes, Runnable end) {
        this.model = model;
        this.notes = notes;
        this.end = end;
    }

    void pressed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        boolean writes = e.getTarget() instanceof TextInputControl;
        switch (e.getCode()) {
            case ESCAPE -> {
                if (writes && e.getTarget() instanceof TextInputControl field) field.getParent().requestFocus();
                else end.run();
            }
            case PAGE_DOWN -> model.forward();
            case PAGE_UP -> model.back();
            case SPACE, RIGHT, ENTER, DOWN -> {
                if (writes) return;
                model.forward();
            }
            case LEFT, UP, BACK_SPACE -> {
                if (writes) return;
                model.back();
            }
            case B, PERIOD -> {
                if (writes) return;
                model.black();
            }
            case H -> {
                if (writes) return;
                model.hide(!model.state().get().hidden());
            }
            case N -> {
                if (writes) return;
                notes.run();
            }
            case HOME -> {
                if (writes) return;
                model.choose(0);
            }
            case END -> {
                if (writes) return;
                model.choose(model.show().get().size() - 1);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }
}
