package org.discern.work.job;

import org.discern.domain.run.Progress;

/// Work that takes long enough to be shown, cancelled and waited for.
///
/// @param <T> what it makes
@FunctionalInterface
public interface Job<T> {
    T run(Progress progress) throws Exception;
}
