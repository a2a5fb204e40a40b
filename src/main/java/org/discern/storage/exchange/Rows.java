package org.discern.storage.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one source, one after the other. What cannot be read comes out as a rejected row.
interface Rows extends AutoCloseable {
    /// The next row, or null at the end.
    @Nullable
    RawRow next() throws IOException;

    /// Lines so far with nothing on them.
    long blankLines();

    /// What else is worth telling about the source, once all rows are read.
    List<String> notes();

    @Override
    void close() throws IOException;
}
