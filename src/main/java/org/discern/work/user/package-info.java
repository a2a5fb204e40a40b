/// The second job's verbs: train the user model, read a scenario, measure.
/// May import `work`, `work.job`, `work.encode`, `work.report`, `engine`, `storage`, `domain`. Called by `work.desk`, `ui.user`
/// and `app`.
/// Why so (2026-11): a reading must answer within 150 ms beside a training, so it runs on plain Java weights and never
/// waits for the compute lane.
@NullMarked
package org.discern.work.user;

import org.jspecify.annotations.NullMarked;
