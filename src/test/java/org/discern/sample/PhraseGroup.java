package org.discern.sample;

import java.util.List;

/// Phrases that mean the same to one listener.
///
/// @param name the intent for clear phrases, else a name of its own
/// @param theme groups of one theme have the same intents and change together; empty for clear phrases, `other` for loners
/// @param hours when it is said: letters of `mden` (morning, day, evening, night)
/// @param intents what it can mean, the commonest first; one for clear phrases
/// @param spoken texts as a voice assistant writes them down
/// @param typed texts as typed on a phone
record PhraseGroup(String name, String theme, String hours, List<String> intents, List<String> spoken, List<String> typed) {
    PhraseGroup {
        intents = List.copyOf(intents);
        spoken = List.copyOf(spoken);
        typed = List.copyOf(typed);
    }

    boolean ambiguous() { return intents.size() > 1; }

    boolean saidAt(char slot) { return hours.indexOf(slot) >= 0; }
}
