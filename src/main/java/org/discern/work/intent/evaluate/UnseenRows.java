package org.discern.work.intent.evaluate;

import java.util.List;
import org.discern.work.report.Row;

/// Evaluates stage 1 on one draw: lines of the task `unseen`, metrics `f1All f1Known f1Open acc`.
@FunctionalInterface
public interface UnseenRows {
    /// @param draw what may be known; its labelled rows are the training set
    List<Row> of(Bench bench, Draw draw);
}
