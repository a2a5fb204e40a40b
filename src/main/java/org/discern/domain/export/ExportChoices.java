package org.discern.domain.export;

import org.discern.domain.corpus.ExportFormat;

/// How a corpus is exported.
///
/// @param delimiter between domain and intent in the exported name; empty for the intent alone
/// @param locale of the texts, e.g. `en_US`; tools want it named
/// @param provenance of tables: whether the columns that say where each assignment comes from are written
public record ExportChoices(Labels labels, String delimiter, String locale, boolean provenance) {
    /// Which decisions count as labels.
    public enum Labels {
        /// Only what the rows came with.
        GIVEN,
        /// Rows of accepted and named clusters, too.
        ACCEPTED,
        /// Rows of every named cluster that is not rejected.
        NAMED
    }

    /// Tables hold decisions in columns of their own; tools only know labels.
    public static ExportChoices of(ExportFormat format) {
        return new ExportChoices(format.isTable() ? Labels.GIVEN : Labels.ACCEPTED, "", "en_US", true);
    }

    public ExportChoices withLabels(Labels other) { return new ExportChoices(other, delimiter, locale, provenance); }

    public ExportChoices withDelimiter(String other) { return new ExportChoices(labels, other, locale, provenance); }

    public ExportChoices withLocale(String other) { return new ExportChoices(labels, delimiter, other, provenance); }

    public ExportChoices withProvenance(boolean on) { return new ExportChoices(labels, delimiter, locale, on); }

    /// The language alone, e.g. `en`.
    public String language() { return locale.split("[_-]", -1)[0]; }

    /// What the receiving tool calls an intent.
    public String name(String intent, String domain) {
        return delimiter.isEmpty() || domain.isEmpty() ? intent : domain + delimiter + intent;
    }
}
