package org.discern.domain.corpus;

/// How a chip of a search reads its text.
public enum SearchMode {
    /// Every word begins a word of the utterance, whatever its case and accents; `"in quotes"` in that order.
    WORD,
    /// A regular expression found anywhere, in any case.
    REGEX,
    /// A sentence whose vector is near the utterance's.
    MEANING
}
