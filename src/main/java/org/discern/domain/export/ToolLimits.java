package org.discern.domain.export;

/// The numbers a tool publishes. [#NONE] where it names none.
///
/// @param nameLength of an intent's name, in UTF-16 characters
/// @param intents of one bot
/// @param examples of one intent
/// @param examplesInAll of one bot
/// @param textLength of one example, in UTF-16 characters
/// @param charactersInAll of all examples of one bot
/// @param fewest examples an intent needs, or the tool refuses it
/// @param advised examples an intent should have
public record ToolLimits(int nameLength, int intents, int examples, int examplesInAll, int textLength, long charactersInAll,
        int fewest, int advised) {
    public static final int NONE = Integer.MAX_VALUE;
}
