/// Intents grouped into domains: the same tree, curve and live threshold one level up, the proposals that follow from the
/// cut, and the homes the analyst gave. [DomainsViewModel] says what is shown, [DomainsView] shows it.
/// The intents are those of the cut in Tune ([LinkedTree]), under the names every view calls them by.
/// Dashed is proposed, solid is decided. A domain is chosen in a plain editable combo box and not in a `SearchableComboBox`,
/// which cannot take a domain that does not exist yet.
/// May import `ui.intent.{live,frame,tree}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.intent`.
@NullMarked
package org.discern.ui.intent.domains;

import org.jspecify.annotations.NullMarked;
