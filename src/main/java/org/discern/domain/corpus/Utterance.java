package org.discern.domain.corpus;

/// One utterance as imported. Empty strings mean "not given"; nothing here is ever null.
///
/// @param id stable in the project file, from 1; survives export and re-import
/// @param text what the user said
/// @param intent the label, or empty when unlabelled; [#OUT_OF_DOMAIN] marks rows known to belong to no intent
/// @param domain the group of related intents, or empty
/// @param split `train`, `dev`, `test` or any word of the file, or empty
/// @param user who said it, or empty
/// @param time ISO-8601, as given, or empty
/// @param copies how many exact duplicates this row stands for, itself included, at least 1
public record Utterance(long id, String text, String intent, String domain, String split, String user, String time, int copies) {
    /// The label of rows that belong to no intent at all (CLINC150's word).
    public static final String OUT_OF_DOMAIN = "oos";

    public Utterance { if (copies < 1) throw new IllegalArgumentException("copies must be at least 1"); }

    public static Utterance of(long id, String text, String intent) { return new Utterance(id, text, intent, "", "", "", "", 1); }

    /// True when the row names a real intent (neither unlabelled nor out of domain).
    public boolean hasIntent() { return !intent.isEmpty() && !isOutOfDomain(); }

    public boolean isOutOfDomain() {
        return intent.equals(OUT_OF_DOMAIN) || intent.equals("ood") || intent.equals("out_of_domain");
    }

    public Utterance withIntent(String newIntent, String newDomain) {
        return new Utterance(id, text, newIntent, newDomain, split, user, time, copies);
    }
}
