package org.discern.ui.intent.tune;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.discern.ui.kit.Theme;

/// Runs the drag bench on a fixture of 20,000 leaves.
final class DragBenchMain {
    private DragBenchMain() {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Theme.LIGHT.use();
                for (int i = 0; i < 2; i++)
                    System.out.println(TuneDragBench.run(20_000, 300));
            } catch (RuntimeException failure) {
                failure.printStackTrace();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }
}
