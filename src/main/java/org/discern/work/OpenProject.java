package org.discern.work;

import org.discern.domain.operation.Operation;

/// The open file as the workspace uses it.
final class OpenProject {
    boolean readOnly() { return false; }

    void commit(Operation operation) { if (readOnly()) throw new IllegalStateException(operation.label()); }
}
