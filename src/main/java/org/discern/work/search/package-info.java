/// One search over all utterances: chips by word, pattern and meaning, combined with *and*; their hits are the window's
/// filter and selection. [Searcher] is pure but for the clock of its guard; [Search] is the search of an open project.
/// May import `work`, `work.encode`, `work.job`, `storage`, `engine.text`, `domain`. Called by `work.desk`, `ui.search`, `app`.
/// Why so (2026-11): 200,000 folded texts lie in 10 MB and are scanned in 20 ms, faster than an FTS5 table hands its
/// row numbers over, and with nothing to keep in step with imports and undo.
@NullMarked
package org.discern.work.search;

import org.jspecify.annotations.NullMarked;
