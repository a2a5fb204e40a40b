package org.discern.work.intent.analyst;

/// One choice applied.
///
/// @param number from 1
/// @param verb which one, e.g. `accept`
/// @param words the operation as the history calls it
/// @param utterances how many it was about
/// @param keys keystrokes it took, moving about and typing included
/// @param read different utterances read so far
/// @param accuracy once it was applied, see [Score#of]
public record Decision(int number, String verb, String words, int utterances, int keys, int read, double accuracy) {}
