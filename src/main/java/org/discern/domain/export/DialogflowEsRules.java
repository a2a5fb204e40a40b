package org.discern.domain.export;

/// Dialogflow ES (essentials).
///
/// Source: cloud.google.com/dialogflow/quotas, "Limits" for ES agents: 2,000 intents, 2,000 training phrases an intent and
/// language, 100,000 an agent and language, 768 characters a phrase; intent names of at most 100 characters;
/// cloud.google.com/dialogflow/es/docs/intents-training-phrases advises 10 to 20 phrases at least.
///
/// The figures of the quotas page are from memory (2026-11): the page could not be reached when this was written.
public record DialogflowEsRules() implements ToolRules {
    @Override
    public String tool() { return "Dialogflow ES"; }

    @Override
    public ToolLimits limits(String locale) { return new ToolLimits(100, 2_000, 2_000, 100_000, 768, Long.MAX_VALUE, 1, 10); }

    @Override
    public String nameRule() { return "cannot hold line breaks"; }

    @Override
    public java.util.Set<String> reserved() { return java.util.Set.of("default fallback intent"); }

    @Override
    public String legal(String name) { return name.strip().replaceAll("[\\r\\n\\t]+", " "); }
}
