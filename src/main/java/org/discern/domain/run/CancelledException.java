package org.discern.domain.run;

/// Thrown by [Progress#check()] once the user has cancelled; a cancelled run leaves no half record.
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CancelledException() { super("Cancelled"); }
}
