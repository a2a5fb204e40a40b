package org.discern.domain.corpus;

/// Where a row of an import stands.
///
/// @param file its name, as the report tells it
/// @param line where the row begins, from 1
public record RowPlace(String file, long line) implements Comparable<RowPlace> {
    @Override
    public int compareTo(RowPlace other) {
        int byFile = file.compareTo(other.file);
        return byFile == 0 ? Long.compare(line, other.line) : byFile;
    }
}
