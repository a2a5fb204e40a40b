package org.discern.ui.user.read;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/// Follows one drag from press to release through the scene, since a list hands its cells to other rows while they are dragged,
/// and the cell that was pressed would lose the hand.
final class HandDrag {
    private HandDrag() {}

    /// @param node that was pressed, in a scene
    static void follow(Node node, Consumer<MouseEvent> dragged, Consumer<MouseEvent> released) {
        Scene scene = node.getScene();
        EventHandler<MouseEvent> move = e -> {
            dragged.accept(e);
            e.consume();
        };
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, move);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent e) {
                scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, move);
                scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
                released.accept(e);
                e.consume();
            }
        });
    }
}
