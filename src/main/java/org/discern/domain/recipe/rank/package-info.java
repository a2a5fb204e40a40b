/// Requests, rankings, and why a recipe stands where it stands; plus the comparisons an analyst keeps.
///
/// May import `domain.{recipe,run}`. Made by `engine.recipe` behind `work.recipe`, shown by `ui.recipe`.
/// Why so (2026-11): a query is a value in names and keys, so that a comparison is saved, replayed and undone as one.
@NullMarked
package org.discern.domain.recipe.rank;

import org.jspecify.annotations.NullMarked;
