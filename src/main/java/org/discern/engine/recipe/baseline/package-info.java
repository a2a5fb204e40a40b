/// What the recipe model is measured against: popularity, neighbours, closed form, factorisation, and the published graph
/// methods; with a request, matching with popularity. Each is, or gives, a
/// [Recommender][org.discern.engine.recipe.likes.Recommender] fitted to the rows it is given and nothing else.
///
/// ```
/// [LightGcn]  likes            -> [LikeGraph] mean of layers               -> [PairLoss]
/// [Sgl]       the same         +  two views with likes left out            -> + contrast of a node with itself
/// [Kgat]      likes, attributes-> [CollaborativeKnowledge] attentive layers -> [PairLoss], in turn with TransR
/// all three:  [Draws] an epoch's steps, [Epochs] until the validation part no longer gains
/// ```
///
/// May import `engine.recipe.{rank,kernel,layer}`, `domain`. Called by `work.recipe.evaluate`.
@NullMarked
package org.discern.engine.recipe.baseline;

import org.jspecify.annotations.NullMarked;
