/// The recipe knowledge graph as values: users, recipes, attributes, the relations between them, and what users did with
/// recipes. One imported file is a [GraphPart][org.discern.domain.recipe.GraphPart]; the project's graph is the union of all.
///
/// May import the JDK only. Made by `storage`, read by `engine.recipe`, walked and drawn by `ui.recipe`.
/// Why so (2026-11): columns and compressed sparse rows, because 25 million edges as objects would not fit; one numbering
/// (users, recipes, attributes), because then a matrix of node vectors needs no table of its own. Whatever is kept beyond a
/// session names nodes by kind and key, since numbers change with every import.
@NullMarked
package org.discern.domain.recipe;

import org.jspecify.annotations.NullMarked;
