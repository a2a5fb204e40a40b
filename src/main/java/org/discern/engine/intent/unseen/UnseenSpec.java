package org.discern.engine.intent.unseen;

/// How the detector works.
///
/// @param usePool whether the unlabelled rows themselves help, without labels: new intents show as dense groups with no
/// labelled row in them. Off, each row is judged alone, as DOC and ADB do.
/// @param seed decides the folds
public record UnseenSpec(boolean usePool, long seed) {
    public static UnseenSpec defaults(long seed) { return new UnseenSpec(true, seed); }

    /// Each row judged alone.
    public UnseenSpec alone() { return new UnseenSpec(false, seed); }
}
