package org.discern.work.replay;

import java.util.List;

/// What came of the steps on another file.
///
/// @param rows utterances of the file
/// @param named clusters that got a name, for a person to confirm
/// @param merged of them made of several
/// @param rejected clusters rejected again
/// @param told what no rule could settle, for people
public record Replayed(int rows, int named, int merged, int rejected, List<String> told) {
    public Replayed { told = List.copyOf(told); }
}
