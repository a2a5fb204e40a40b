package org.discern.domain;

import org.jspecify.annotations.Nullable;

/// A failure with a text for people: what happened, to what, and what to do next.
/// Thrown by `storage` and `engine`, shown once where the user acted. Details live in the cause.
public final class WorkbenchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WorkbenchException(String textForPeople) { super(textForPeople); }

    public WorkbenchException(String textForPeople, @Nullable Throwable cause) { super(textForPeople, cause); }
}
