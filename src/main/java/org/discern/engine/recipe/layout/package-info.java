/// Where the marks of a visible scene stand: a force layout one can step, hold and pin while it is looked at.
///
/// Legend: `N` bodies (marks and badges), `E` edges. Plain Java over arrays, no clock and no unseeded random, so the same
/// scene, seed and steps give the same picture. May import `domain` only; called by `work.recipe.walk`.
/// Why our own (2026-11): JGraphT's indexed Fruchterman–Reingold takes 30 ms a step at 5,000 nodes and is one blocking call;
/// a hand that drags a mark needs single steps of a few milliseconds and marks that stay where they are put.
@NullMarked
package org.discern.engine.recipe.layout;

import org.jspecify.annotations.NullMarked;
