/// Two states of the clusters side by side: what is new, split, merged, moved, grown, gone, with the utterances behind each line
/// and the settings that differ. [DiffViewModel] holds which two and what of them is shown; [DiffView] is laid over the window as a
/// sheet, by commands of the menu *Discover* ([DiffCommands]) and by whoever has an outcome to show before it is accepted.
/// May import `ui.intent.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `app`.
@NullMarked
package org.discern.ui.intent.diff;

import org.jspecify.annotations.NullMarked;
