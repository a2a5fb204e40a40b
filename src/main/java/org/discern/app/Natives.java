package org.discern.app;

import com.sun.jna.Function;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/// What must be settled before DJL, PyTorch or JavaFX load: no network, where libraries are unpacked, how many threads,
/// and that idle threads sleep. Spinning OpenMP threads slow a busy machine down up to twentyfold (measured, engine 2).
final class Natives {
    private Natives() {}

    /// @param threads for PyTorch: `max(1, cores - 1)` beside a window, all cores without
    static void prepare(Path home, int threads) {
        set("ai.djl.offline", "true");
        set("OPT_OUT_TRACKING", "true");
        set("PYTORCH_FLAVOR", "cpu");
        set("RUST_FLAVOR", "cpu");
        set("DJL_CACHE_DIR", home.resolve("engine").toString());
        set("jna.tmpdir", home.resolve("natives").toString());
        NativeFolder.prepare(home);
        set("javafx.cachedir", home.resolve("javafx").toString());
        set("ai.djl.pytorch.num_threads", Integer.toString(threads));
        set("java.awt.headless", "true"); // charts and pictures are drawn in memory; JavaFX has its own window system
        environment("ORT_DISABLE_TELEMETRY", "1"); // else it keeps an id of the machine and makes ready to send; nothing leaves here
        environment("GOMP_SPINCOUNT", "0");
        environment("KMP_BLOCKTIME", "0");
        environment("OMP_NUM_THREADS", Integer.toString(threads));
    }

    private static void set(String key, String value) { if (System.getProperty(key) == null) System.setProperty(key, value); }

    /// Sets a variable in this process for native libraries to read; Java itself cannot. What the user set stays.
    private static void environment(String key, String value) {
        if (System.getenv(key) != null) return;
        try {
            if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win"))
                Function.getFunction("msvcrt", "_putenv_s").invokeInt(new Object[]{key, value});
            else
                Function.getFunction("c", "setenv").invokeInt(new Object[]{key, value, 1});
        } catch (UnsatisfiedLinkError | RuntimeException without) {
            LoggerFactory.getLogger(Natives.class).warn("{} could not be set; training may slow a busy machine down", key);
        }
    }

}
