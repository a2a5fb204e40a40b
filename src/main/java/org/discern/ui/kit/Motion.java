package org.discern.ui.kit;

import javafx.application.Platform;
import org.discern.work.Signal;
import org.discern.work.settings.LessMotion;

/// Whether things may glide and flash: not when the person said so here or in the system's settings. On the screen's thread.
public final class Motion {
    private static final Signal<Boolean> REDUCED = new Signal<>(false);
    private static boolean always; // whatever the system says

    private Motion() {}

    /// Whether the person said so here.
    public static Signal<Boolean> reduced() { return REDUCED; }

    /// Takes what the person said, and tells those who move things.
    public static void choose(LessMotion choice) {
        always = choice == LessMotion.OFF;
        REDUCED.set(choice == LessMotion.ON);
    }

    public static boolean isReduced() { return REDUCED.get() || (!always && Platform.getPreferences().isReducedMotion()); }
}
