/// Sentence vectors for every job: encoders by what the run settings say, and the project's cache before them, so that a
/// text is encoded once.
/// May import `work`, `engine.text`, `storage.table`, `domain`. Called by the use cases of the three jobs and `work.desk`.
/// Why so (2026-11): intents, users and recipes read the same texts; none of them may know another.
@NullMarked
package org.discern.work.encode;

import org.jspecify.annotations.NullMarked;
