package org.discern.ui.intent.domains;

/// One line of the outline.
sealed interface DomainLine {
    /// A domain; drop an intent on it to re-home it.
    ///
    /// @param isDecided whether a person put any of its intents there
    record Domain(DomainsViewModel.Group group, boolean isDecided) implements DomainLine {}

    /// One of its intents.
    ///
    /// @param isDecided whether a person put it here, or it was always here; else the run proposes it
    record Intent(String name, boolean isNew, boolean isDecided) implements DomainLine {}
}
