/// Use cases of the job *recipes*: import a kitchen, train the recipe model, rank and explain.
/// May import `engine.recipe`, `engine.text`, `storage`, `domain`, `work` and `work.{job,encode,report}`. Called by `ui.recipe`
/// and the command line.
@NullMarked
package org.discern.work.recipe;

import org.jspecify.annotations.NullMarked;
