package org.discern.ui.recipe.canvas;

import java.util.BitSet;
import org.discern.domain.recipe.Scene.Camera;

/// What a person does on the canvas. Bodies are places of the picture's scene. Whatever is not
/// taken up does nothing.
public interface Hands {
    /// For a canvas nobody touches: a picture, a bench.
    Hands STILL = new Hands() {
    };

    /// @param bodies empty clears
    /// @param extend adds, or takes away what is selected already
    default void select(int[] bodies, boolean extend) {}

    /// The body below the pointer, -1 for none.
    default void hover(int body) {}

    /// @param dx,dy since the last call, in scene units
    default void drag(BitSet bodies, double dx, double dy) {}

    default void drop(BitSet bodies) {}

    /// A double click or `Enter`: a mark expands, a badge opens.
    default void open(int body) {}

    default void dismiss() {}

    /// The camera was moved.
    default void look(Camera camera) {}

    /// @param body -1 for the ground
    default void menu(int body, double screenX, double screenY) {}

    default void walk(double dx, double dy) {}

    default void tab(int by) {}

    /// `Esc` with nothing left to clear: the focus goes on.
    default void leave() {}
}
