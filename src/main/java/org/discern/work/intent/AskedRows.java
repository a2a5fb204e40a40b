package org.discern.work.intent;

import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;

/// Which rows a run asks about: those without a label. A corpus that is labelled throughout but holds rows marked as out of
/// domain, such as CLINC150, asks about these: which of them belong together, and should an intent be made of them? As long
/// as there are unlabelled rows, the marked ones serve as examples of the unknown instead.
public final class AskedRows {
    private AskedRows() {}

    /// True when the run asks about rows marked as out of domain, since no other is open.
    public static boolean areOutOfDomain(Corpus corpus) {
        return corpus.utterances().stream().noneMatch(u -> u.intent().isEmpty()) && corpus.utterances().stream().anyMatch(
                Utterance::isOutOfDomain);
    }

    /// The corpus with the rows in question unlabelled, same rows in the same order.
    static Corpus of(Corpus corpus) {
        if (!areOutOfDomain(corpus)) return corpus;
        var rows = corpus.utterances().stream().map(u -> u.isOutOfDomain() ? u.withIntent("", u.domain()) : u).toList();
        return new Corpus(corpus.name(), rows, corpus.domainOfIntent());
    }

    /// @throws WorkbenchException when there is nothing to ask about
    static void require(Corpus corpus) {
        if (corpus.size() == 0) throw new WorkbenchException("There are no utterances yet. Import a file first.");
        if (corpus.utterances().stream().anyMatch(u -> !u.hasIntent())) return;
        throw new WorkbenchException("Every utterance already carries a label, so there is nothing to discover. "
                + "Import utterances without an intent; or, to try Discern out, have the labels of some intents hidden: "
                + "'discern import' has --hide-intents for it.");
    }
}
