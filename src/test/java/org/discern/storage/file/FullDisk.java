package org.discern.storage.file;

/// Makes the disk under a project full, for tests of other rooms: no page more than there is now.
public final class FullDisk {
    private FullDisk() {}

    public static void under(ProjectFile file) {
        file.limitPages(file.<Long>read(c -> Connections.number(c, "PRAGMA page_count")));
    }

    public static void freed(ProjectFile file) { file.limitPages(1L << 30); }
}
