package org.discern.ui.intent.tune;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.intent.live.Rooms;
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
                    System.out.println(TuneDragBench.run(Rooms.of(DiscoveryFixture.of(20_000, 180, 3)), 300));
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
