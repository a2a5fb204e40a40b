package org.discern.domain.export;

/// Dialogflow CX (conversational agents).
///
/// Source: cloud.google.com/dialogflow/quotas, "Limits" for CX agents: 10,000 intents, 2,000 training phrases an intent and
/// language, 768 characters a phrase, display names of at most 64 characters;
/// cloud.google.com/dialogflow/cx/docs/concept/intent advises at least 10 to 20 phrases, by the intent's complexity. The
/// names of the two default intents are taken.
///
/// The figures of the quotas page are from memory (2026-11): the page could not be reached when this was written.
public record DialogflowCxRules() implements ToolRules {
    @Override
    public String tool() { return "Dialogflow CX"; }

    @Override
    public ToolLimits limits(String locale) {
        return new ToolLimits(64, 10_000, 2_000, ToolLimits.NONE, 768, Long.MAX_VALUE, 1, 10);
    }

    @Override
    public String nameRule() { return "cannot hold line breaks"; }

    @Override
    public java.util.Set<String> reserved() { return java.util.Set.of("default negative intent"); }

    @Override
    public String legal(String name) { return name.strip().replaceAll("[\\r\\n\\t]+", " "); }
}
