package org.discern.work.intent;

import org.discern.domain.run.Progress;
import org.discern.work.intent.evaluate.EvaluateSpec;
import org.discern.work.intent.evaluate.Evaluation;
import org.discern.work.intent.evaluate.EvaluationReport;

/// Measures intent discovery by the published protocol; the use case behind `discern evaluate intents`.
public final class EvaluateDiscovery {
    private final Evaluation.Setting setting;

    public EvaluateDiscovery(Evaluation.Setting setting) { this.setting = setting; }

    /// Runs all draws, writing the report after each.
    ///
    /// @throws org.discern.domain.WorkbenchException when a file is missing or not as it should be
    public EvaluationReport run(EvaluateSpec spec, Progress progress) { return new Evaluation(setting).run(spec, progress); }
}
