package org.discern.work.settings;

/// What the program may use of the machine. A change counts from the next start, since engines take theirs once.
///
/// @param threads for computing, [#AUTOMATIC] or 1 to [#MOST_THREADS]; another number counts as automatic
/// @param cacheFolder absolute path for unpacked engine libraries and kept vectors; empty for the app's own folder
public record Machine(int threads, String cacheFolder) {
    /// One core is left to the screen.
    public static final int AUTOMATIC = 0;
    public static final int MOST_THREADS = 256;
    public static final Machine FIRST = new Machine(AUTOMATIC, "");

    public Machine {
        if (threads < 0 || threads > MOST_THREADS) threads = AUTOMATIC;
        cacheFolder = cacheFolder.strip();
    }

    public Machine withThreads(int other) { return new Machine(other, cacheFolder); }

    public Machine withCacheFolder(String other) { return new Machine(threads, other); }
}
