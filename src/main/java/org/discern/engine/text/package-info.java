/// Text to numbers: tokens, sentence vectors, cache keys, and encoders that can be trained and written back.
///
/// Legend of shapes: `n` texts, `B` rows of one batch, `T` tokens of the longest row, `D` width (384 in the
/// embedded encoder), `H` attention heads, `F` width of the feed-forward layer, `V` vocabulary.
///
/// ONNX Runtime lives only here and encodes ([org.discern.engine.text.SentenceEncoder]); DJL trains
/// ([org.discern.engine.text.TrainableEncoder]) on the same weights, read from and patched into the ONNX file
/// ([org.discern.engine.text.OnnxWeights]). Two engines, because ONNX Runtime is faster at encoding but cannot
/// train (decided 2026-11-22). The fp32 weights are used, not int8: int8 vectors depend on their batch neighbours.
///
/// May import `engine.nn`, `domain.array`, `domain.run`, ONNX Runtime, DJL. Called by `engine.{intent,user,recipe}`
/// and by `work`. No file is read here: bytes of other encoders are handed in.
@NullMarked
package org.discern.engine.text;

import org.jspecify.annotations.NullMarked;
