package org.discern.ui.learn;

import java.util.Objects;
import javafx.scene.Parent;

/// The style sheet of this room.
final class Looks {
    private Looks() {}

    static void dress(Parent root) {
        root.getStylesheets().add(Objects.requireNonNull(Looks.class.getResource("/org/discern/ui/learn/learn.css"))
                .toExternalForm());
    }
}
