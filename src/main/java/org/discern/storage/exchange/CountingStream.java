package org.discern.storage.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.discern.domain.run.Progress;

/// Tells how far a file has been read, and asks whether to go on.
final class CountingStream extends FilterInputStream {
    private final Progress progress;
    private final long total;
    private long done;

    CountingStream(InputStream in, Progress progress, long total) {
        super(in);
        this.progress = progress;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) done++;
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        progress.check();
        int got = super.read(target, offset, length);
        if (got > 0) progress.at(done += got, total);
        return got;
    }
}
