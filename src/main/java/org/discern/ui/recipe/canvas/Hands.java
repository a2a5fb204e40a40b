package org.discern.ui.recipe.canvas;

import java.util.BitSet;
import org.discern.domain.recipe.Scene.Camera;

/// What a person does on the canvas. Bodies are places of the picture's scene.
public interface Hands {
    /// @param bodies empty clears
    /// @param extend adds, or takes away what is selected already
    void select(int[] bodies, boolean extend);

    /// The body below the pointer, -1 for none.
    void hover(int body);

    /// @param dx,dy since the last call, in scene units
    void drag(BitSet bodies, double dx, double dy);

    void drop(BitSet bodies);

    /// A double click or `Enter`: a mark expands, a badge opens.
    void open(int body);

    void dismiss();

    /// The camera was moved.
    void look(Camera camera);

    /// @param body -1 for the ground
    void menu(int body, double screenX, double screenY);

    void walk(double dx, double dy);

    void tab(int by);

    /// `Esc` with nothing left to clear: the focus goes on.
    void leave();
}
