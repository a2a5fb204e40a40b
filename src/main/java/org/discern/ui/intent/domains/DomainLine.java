package org.discern.ui.intent.domains;

/// One line of the outline.
sealed interface DomainLine {
    /// A domain; drop an intent on it to re-home it.
    record Domain(DomainsViewModel.Group group) implements DomainLine {}

    /// One of its intents.
    record Intent(String name, boolean isNew) implements DomainLine {}
}
