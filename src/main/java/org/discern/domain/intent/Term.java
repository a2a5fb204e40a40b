package org.discern.domain.intent;

/// A word or pair of words that marks a cluster.
///
/// @param text one or two words, lower case
/// @param count how many utterances of the cluster hold it
/// @param pValue chance to meet it so often if the cluster were drawn blindly from all utterances; corrected for the number of terms tried
/// @param weight how strongly it marks the cluster, in standard deviations; terms are ranked by it
public record Term(String text, int count, double pValue, double weight) {
    public boolean isSignificant() { return pValue < 0.05; }
}
