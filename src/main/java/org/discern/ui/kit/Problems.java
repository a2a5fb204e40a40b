package org.discern.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.CancelledException;
import org.discern.work.Problem;

/// Where failures go that no screen can show in place.
@FunctionalInterface
public interface Problems {
    void show(Problem problem);

    /// Shows a failure; a cancelled task is none and stays silent.
    default void show(Throwable failure) {
        Throwable cause = cause(failure);
        if (!(cause instanceof CancelledException) && !(cause instanceof CancellationException)) show(problem(cause));
    }

    /// The failure in words: the text written for people, else a plain sentence; details aside.
    static Problem problem(Throwable failure) {
        Throwable cause = cause(failure);
        var details = new java.io.StringWriter();
        cause.printStackTrace(new java.io.PrintWriter(details));
        String words = cause instanceof WorkbenchException && cause.getMessage() != null
                ? cause.getMessage()
                : Strings.of("problem.unexpected");
        return new Problem(words, code(cause), details.toString());
    }

    /// What failed, without the wrappings of futures.
    static Throwable cause(Throwable failure) {
        Throwable at = failure;
        while ((at instanceof CompletionException || at instanceof ExecutionException) && at.getCause() != null)
            at = at.getCause();
        return at;
    }

    /// Short and the same for the same fault: made from where it was thrown.
    private static String code(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        int hash = failure.getClass().getName().hashCode();
        for (int i = 0; i < Math.min(4, trace.length); i++)
            hash = 31 * hash + (trace[i].getClassName() + trace[i].getMethodName()).hashCode();
        return String.format(java.util.Locale.ROOT, "%06X", hash & 0xFFFFFF);
    }
}
