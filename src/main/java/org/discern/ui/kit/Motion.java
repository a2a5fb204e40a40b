package org.discern.ui.kit;

import javafx.application.Platform;
import org.discern.work.Signal;

/// Whether things may glide and flash: not when the person said so here or in the system's settings. On the screen's thread.
public final class Motion {
    private static final Signal<Boolean> REDUCED = new Signal<>(false);

    private Motion() {}

    /// What the person said here.
    public static Signal<Boolean> reduced() { return REDUCED; }

    public static boolean isReduced() { return REDUCED.get() || Platform.getPreferences().isReducedMotion(); }
}
