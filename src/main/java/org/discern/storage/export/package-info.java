/// The labelled phrases in the formats of other tools: Rasa, Dialogflow ES and CX, Lex V2, Watson; and the model as JSON.
///
/// May import `storage.exchange` (for [WholeFile][org.discern.storage.exchange.WholeFile]), `domain`, Jackson's streaming
/// generator, SnakeYAML Engine, FastCSV. Called by `work.project`. Whatever is written here, `storage.exchange` reads again;
/// the same phrases give the same bytes, so that exports can be compared (2026-11).
@NullMarked
package org.discern.storage.export;

import org.jspecify.annotations.NullMarked;
