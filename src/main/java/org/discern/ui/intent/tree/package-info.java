/// One live threshold over one merge tree, for any items: the dendrogram as a raster ([TreeRaster], [TreeCanvas]), the score
/// curve under the same axis ([CurveStrip]), and both with one handle in [ThresholdPane]. Tune shows utterances in it, Domains
/// shows intents. What a join holds stands in a ControlsFX `PopOver`: it waits until the pointer rests and opens beside it,
/// since a pop-over that follows the pointer, or comes to lie under it, flickers. May import `ui.intent.live`, `ui.kit`, `domain` and JavaFX. The raster knows no toolkit and is timed alone.
@NullMarked
package org.discern.ui.intent.tree;

import org.jspecify.annotations.NullMarked;
