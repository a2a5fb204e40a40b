/// The protocol of `discern evaluate recipes`: every user's likes split by order 70/10/20, all recipes ranked, seen ones
/// removed; all rows tuned on the validation part by the same command and scored by `engine.measure`.
/// May import `work.recipe`, `work.report`, `engine`, `storage.exchange`, `domain`. Called by the command line and tests.
@NullMarked
package org.discern.work.recipe.evaluate;

import org.jspecify.annotations.NullMarked;
