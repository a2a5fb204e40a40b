package org.discern.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobState;

/// Shows a job on standard error: one line rewritten on a terminal, else a line for each stage and one every ten seconds.
final class ProgressLine {
    private static final long SPARSE_MS = 10_000;
    private static final double FASTER_THAN_UTTERANCES = 20_000; // a second

    private final PrintWriter err;
    private final boolean terminal;
    private String stage = "";
    private int width;
    private long saidAtMs;

    private ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /// Waits for the job while showing how it stands.
    static <T> T await(JobHandle<T> job, PrintWriter err) {
        var line = new ProgressLine(err, isTerminal());
        job.onState(line::show);
        try {
            return job.await();
        } finally {
            line.end();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on it is null again when the streams are redirected
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private synchronized void show(JobState state) {
        if (state.stage().isEmpty() || state.phase().ended()) return;
        long now = System.nanoTime() / 1_000_000;
        String words = words(state);
        if (terminal) {
            err.print("\r" + words + " ".repeat(Math.max(0, width - words.length())));
            err.flush();
            width = words.length();
        } else if (!state.stage().equals(stage) || now - saidAtMs >= SPARSE_MS) {
            err.println(words);
            err.flush();
            saidAtMs = now;
        }
        stage = state.stage();
    }

    private synchronized void end() {
        if (terminal && width > 0) err.print("\r" + " ".repeat(width) + "\r");
        err.flush();
        width = 0;
    }

    private static String words(JobState state) {
        var out = new StringBuilder();
        if (state.steps() > 1) out.append(state.step()).append('/').append(state.steps()).append(' ');
        out.append(state.stage());
        boolean bytes = state.perSecond() > FASTER_THAN_UTTERANCES; // of a file being read: a share says more
        if (bytes && state.total() > 0) out.append(String.format(Locale.ROOT, "  %d %%", 100 * state.done() / state.total()));
        else if (state.total() > 0) out.append(String.format(Locale.ROOT, "  %d of %d", state.done(), state.total()));
        if (state.perSecond() > 0 && !bytes) out.append(String.format(Locale.ROOT, "  %.0f/s", state.perSecond()));
        if (state.remainingMs() >= 0) out.append("  ").append(state.remainingMs() / 1000).append(" s left");
        return out.toString();
    }
}
