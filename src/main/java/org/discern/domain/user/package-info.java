/// People and what they said before: events in time order, the readings a personalised classifier gives, and the what-if
/// scenarios an analyst plays with.
///
/// A **reading** is the answer to one request of one user: class probabilities without and with history, and a reason for
/// every thing remembered. A **scenario** is a request with an edited history; it is replayable, so it can be kept.
///
/// [Taste], [Drift] and [Gains] are what can be said of a history without any model: its label mix over time, where it changes,
/// and for whom history helped.
///
/// May import `domain.{array,corpus,run}`. Made by `storage` (histories) and `engine.user` (readings), shown by `ui.user`.
@NullMarked
package org.discern.domain.user;

import org.jspecify.annotations.NullMarked;
