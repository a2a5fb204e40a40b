/// Tables in and out: the files people bring, and the labelled corpus they take away.
///
/// [TableSniffer][org.discern.storage.exchange.TableSniffer] looks at a file and guesses how to read it,
/// [CorpusReader][org.discern.storage.exchange.CorpusReader] (utterances) and
/// [HistoryReader][org.discern.storage.exchange.HistoryReader] (what users said) read it with the plan the analyst agreed to,
/// [CorpusWriter][org.discern.storage.exchange.CorpusWriter] writes one that reads back to the same utterances.
///
/// Rasa's YAML and the archives of Dialogflow and Lex are recognised like any table; `storage.export` writes them.
///
/// May import `domain`, FastCSV, Jackson's streaming parser, SnakeYAML Engine's events. Called by `work` and `storage.export`. Knows nothing of the project file.
/// Why so (2026-11): files from outside are never to be trusted. They are read line by line under fixed limits, so no file
/// can exhaust the memory; a row that cannot be used becomes a line of the report with its number and reason, and only a
/// file that cannot be used at all is an error. What is packed with gzip is read as if it were not. Text is kept exactly as it is, in and out: a cell that begins with `=` stays
/// so (nothing is escaped for spreadsheets, because a re-import must give the same text).
@NullMarked
package org.discern.storage.exchange;

import org.jspecify.annotations.NullMarked;
