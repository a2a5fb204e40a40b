/// How unfamiliar the utterances are: the histogram of the novelty score with its cut, what the cut gets right and wrong, and
/// the utterances behind every number. [UnseenViewModel] says what is shown, [UnseenView] shows it.
/// May import `ui.intent.{live,frame}`, `ui.kit`, `work`, `domain` and JavaFX. Called by `ui.intent`.
@NullMarked
package org.discern.ui.intent.unseen;

import org.jspecify.annotations.NullMarked;
