package org.discern.app.bench;

import java.lang.management.ManagementFactory;

/// Facts about the machine that figures depend on.
final class Machine {
    private Machine() {}

    static String words() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system.getAvailableProcessors() + " processors, " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB heap, "
                + system
                        .getName() + " " + system.getArch() + ", Java " + System.getProperty("java.version")
                + ", load at the start "
                + Math.round(system.getSystemLoadAverage() * 10) / 10.0;
    }

    static double seconds(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }
}
