package org.discern.domain.export;

/// One utterance with the intent it is exported under.
///
/// @param row its row in the corpus
/// @param intent as the project calls it
/// @param domain empty when unknown
/// @param name what the receiving tool is told: the intent, or domain and intent joined
public record Phrase(int row, String text, String intent, String domain, String name) {
    public Phrase withText(String other) { return new Phrase(row, other, intent, domain, name); }

    public Phrase withName(String other) { return new Phrase(row, text, intent, domain, other); }
}
