/// Intents grouped into domains: the same tree, curve and live threshold one level up, the proposals that follow from the
/// cut, and the homes the analyst gave. [DomainsViewModel] says what is shown, [DomainsView] shows it.
/// May import `ui.intent.{live,frame,tree}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.intent`.
@NullMarked
package org.discern.ui.intent.domains;

import org.jspecify.annotations.NullMarked;
