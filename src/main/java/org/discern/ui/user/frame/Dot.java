package org.discern.ui.user.frame;

import javafx.scene.shape.Circle;
import org.discern.ui.kit.Theme;
import org.discern.ui.user.live.LabelTints;

/// A label's colour beside its name.
public final class Dot extends Circle {
    public Dot() { super(4); }

    public void show(String label, LabelTints tints) { setFill(tints.of(label, Theme.current().get())); }
}
