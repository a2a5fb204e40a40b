package org.discern.engine.text;

/// One text as an encoder reads it: token ids with the marks for start and end, at most [Tokenizer#MAX_TOKENS].
/// The array is shared: do not write into it.
public record Tokens(int[] ids) {
    public int length() { return ids.length; }
}
