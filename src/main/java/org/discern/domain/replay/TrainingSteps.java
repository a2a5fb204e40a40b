package org.discern.domain.replay;

import java.util.List;
import org.discern.domain.corpus.ImportPlan;

/// How a project came to a trained model: read its tables, train.
///
/// @param <S> the settings of the training
/// @param readings how each kind of table was read, latest first; empty when none was imported
public record TrainingSteps<S>(List<ImportPlan> readings, S settings) {
    public TrainingSteps { readings = List.copyOf(readings); }
}
