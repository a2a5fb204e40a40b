package org.discern.domain.intent.edit;

import java.util.List;

/// What an intent means, for those who train an assistant with it.
///
/// @param text one or two sentences
/// @param examples leaves that show it
/// @param counterExamples leaves that look like it and are something else
public record Description(String text, List<Integer> examples, List<Integer> counterExamples) {
    public static final Description NONE = new Description("", List.of(), List.of());

    public Description {
        text = text.strip();
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }

    public boolean isEmpty() { return text.isEmpty() && examples.isEmpty() && counterExamples.isEmpty(); }
}
