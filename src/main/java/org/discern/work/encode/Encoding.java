package org.discern.work.encode;

import java.util.List;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;

/// Turns texts into unit vectors, a row each; usually the embedded encoder.
@FunctionalInterface
public interface Encoding {
    FloatMatrix encode(List<String> texts, Progress progress);
}
