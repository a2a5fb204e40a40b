/// The user model: a request read in the light of a long-term memory and of the latest events.
///
/// Legend: `B` users of a step, `K` events of one user a step, `N` readings of a step, `V` width of a sentence vector,
/// `D` width of the network, `C` classes (index `C` is *other*), `n` short-term events, `m` long-term slots,
/// `T = 1 + m + n` tokens.
///
/// ```
/// event leaves the window -> [SlotTracker] which slot, tallies     \
///                         -> gate(slot, event) -> slot vector (D)   } [UserMemory], at most 8 KB
/// latest n events         -> projected vectors (D), time, label    /
/// request + slots + events -> transformer -> profile -> p(class)
/// ```
///
/// The network exists twice: [org.discern.engine.user.UserNetwork] learns (DJL), [org.discern.engine.user.TrainedUsers] reads
/// and absorbs in plain Java, so that a reading takes a millisecond and never waits for a training. A test holds them equal.
///
/// May import `engine.nn`, `domain.{user,array,run}`, DJL in the network and its trainer alone. Called by `work.user`.
@NullMarked
package org.discern.engine.user;

import org.jspecify.annotations.NullMarked;
