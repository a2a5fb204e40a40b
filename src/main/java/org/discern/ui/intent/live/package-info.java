/// What the intent screens share while a hand moves: the live threshold and novelty cut ([IntentViewModel]), what they give,
/// and cheap facts about clusters that can be had within a frame (colours, cohesion, leading words).
/// May import `ui.kit` (no nodes), `work`, `domain` and JavaFX properties; the four screens import it, it imports none of them.
/// Why apart: one value moves, four screens follow, and all of it is tested without a toolkit (house of 2026-11).
@NullMarked
package org.discern.ui.intent.live;

import org.jspecify.annotations.NullMarked;
