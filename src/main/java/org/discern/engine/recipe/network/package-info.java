/// The recipe model: what users and recipes have in common (collaborative part), and what recipes are made of (graph part).
///
/// Legend: `U` users, `R` recipes, `A` attributes, `N = U + R + A` nodes in the numbering of the recipe graph, `D` width of a
/// node's vector, `G` width of its graph part (layers side by side), `B` interactions of a step, `M` recipes drawn against them.
///
/// ```
/// interactions, trust per type -> [CollaborativePart]  e -> W e -> W W e, mean over layers      (U + R, D) \
/// recipes, attributes, users   -> [AttentivePart]      attention, bi-interaction, layers joined (N, G)      } p(recipe | user)
/// popularity                   -> one number a recipe                                                      /
/// score(u, r) = c_u · c_r + gate * 8 * g_u · g_r + popularity_r
/// ```
///
/// The graph part's gate starts nearly closed, so that a graph that says nothing does no harm; whether it stays open is
/// decided on the validation part. In the graph part a user hears recipes and a recipe hears attributes, never the other
/// way, so a recipe nobody knows gets its vector as any other does, and a user with a changed history in a millisecond.
///
/// May import `engine.recipe.{kernel,layer}`, `domain.{recipe,array,run}`. Called by `work.recipe` and `work.recipe.evaluate`.
///
/// Why so (2026-11): gradients are written by hand here and checked against finite differences (the kernels also against
/// torch), because a step over the whole graph with two contrastive views took two to three times as long in a tensor
/// library, most of it in temporary arrays; and so a training depends on no native memory and needs no turn in one process.
@NullMarked
package org.discern.engine.recipe.network;

import org.jspecify.annotations.NullMarked;
