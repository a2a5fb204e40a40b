package org.discern.app.window;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.discern.domain.WorkbenchException;
import org.discern.ui.kit.Fx;

/// The toolkit: whether there is a screen, and the way in without one.
public final class Display {
    private static boolean started;

    private Display() {}

    /// True when a window can be seen.
    public static boolean isThere() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String chosen = System.getProperty("glass.platform", "");
        if (!chosen.isEmpty()) return !chosen.equals("Headless");
        return !linux || !env("DISPLAY").isEmpty() || !env("WAYLAND_DISPLAY").isEmpty();
    }

    /// Starts the toolkit, in memory when there is no screen; once, however often it is called.
    ///
    /// @throws WorkbenchException naming the one package to install when text cannot be drawn
    public static synchronized void start() {
        if (started) return;
        if (!isThere() && System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        try {
            Platform.startup(() -> {});
            boolean noFonts = call(() -> Font.getFamilies().isEmpty());
            if (noFonts) throw fonts(new IllegalStateException("No fonts"));
            started = true;
        } catch (UnsatisfiedLinkError | NullPointerException missing) {
            throw fonts(missing);
        }
    }

    /// Runs on the screen's thread and waits for the answer.
    public static <T> T call(Supplier<T> action) {
        var answer = new CompletableFuture<T>();
        Fx.run(() -> {
            try {
                answer.complete(action.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failure) throw failure;
            if (wrapped.getCause() instanceof Error failure) throw failure;
            throw wrapped;
        }
    }

    private static WorkbenchException fonts(Throwable cause) {
        return new WorkbenchException("Text cannot be drawn on this machine because fonts or the font library are missing. "
                + "Install them with: apt-get install libpangoft2-1.0-0", cause);
    }

    private static String env(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
