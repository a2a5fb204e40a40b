package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.prefs.KeysSheet;
import org.discern.ui.prefs.KeysViewModel;
import org.discern.work.settings.Density;

/// Preferences, keys and density as pictures under `target/gallery`, light and dark, in two sizes: run its `main` and look.
final class PrefsGallery {
    private static final DiscoveryFixture FOUND = DiscoveryFixture.of(10_003, 40, 5);

    private PrefsGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) all(size[0], size[1], List.of(args));
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void all(int width, int height, List<String> only) {
        states().forEach((name, state) -> {
            if (only.isEmpty() || only.contains(name)) take(name, width, height, state);
        });
    }

    private static Map<String, Consumer<ShellFixture>> states() {
        return Map.of("prefs", f -> {
            f.settings.set(f.settings.get().with(f.settings.get().look().withDensity(Density.COMFORTABLE).withTextScale(1)).with(f.settings
                    .get().machine().withThreads(1).withCacheFolder("/var/cache/people/me/discern/engines/and/vectors")));
            f.open(FOUND).commands.run("edit.preferences.show");
        }, "prefs-found", f -> {
            f.open(FOUND).commands.run("edit.preferences.show");
            type(f, "text");
        }, "prefs-none", f -> {
            f.open(FOUND).commands.run("edit.preferences.show");
            type(f, "sound");
        }, "keys", f -> {
            f.settings.set(f.settings.get().withKeys(Map.of("edit.select.invert", "Shortcut+U")));
            f.commands.remap(f.settings.get().keys());
            f.open(FOUND).commands.run("edit.preferences.keys");
            ((TableView<?>) f.window.root().lookup(".keys .table-view")).getSelectionModel().select(12);
        }, "keys-clash", f -> {
            var model = new KeysViewModel(f.commands, f.settings, MenuBuilder.ORDER);
            f.open(FOUND).window.dialogs().sheet("Keyboard shortcuts", new KeysSheet(model));
            ((TableView<?>) f.window.root().lookup(".keys .table-view")).getSelectionModel().select(12);
            model.offer("edit.undo.redo", "Shortcut+S");
        }, "shortcuts", f -> f.open(FOUND).commands.run("help.learn.shortcuts"), "compact", f -> {
            Theme.density(Density.COMPACT);
            f.settings.set(f.settings.get().with(f.settings.get().look().withDensity(Density.COMPACT)));
            f.open(FOUND).window.showBottom("history");
        });
    }

    private static void type(ShellFixture f, String words) { ((TextField) f.window.root().lookup(".prefs .text-field")).setText(words); }

    private static void take(String name, int width, int height, Consumer<ShellFixture> state) {
        var fixture = new ShellFixture();
        Scene scene = fixture.window.scene(width, height);
        Pictures.settle(scene);
        state.accept(fixture);
        Pictures.settle(scene);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + width + "-" + Theme.current().get().name()
                .toLowerCase(Locale.ROOT) + ".png"));
        Theme.density(Density.COMFORTABLE);
    }
}
