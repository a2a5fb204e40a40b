package org.discern.work;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.zip.CRC32;
import org.discern.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns a failure into a [Problem], and logs it there and only there.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /// @param doing what was going on, for failures that carry no text for people, e.g. `Import chats.csv`
    public static Problem of(String doing, Throwable failure) {
        Problem problem = told(doing, failure);
        LOG.error("{} failed [{}]", doing, problem.code(), unwrapped(failure));
        return problem;
    }

    /// The same without a line in the log, for a failure that stands there already.
    public static Problem told(String doing, Throwable failure) {
        Throwable cause = unwrapped(failure);
        String code = code(cause);
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return new Problem(text(doing, cause), code, "Discern " + code + "\n" + doing + "\n" + trace);
    }

    /// One line for people: the failure's own text when it has one for them.
    public static String text(String doing, Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof WorkbenchException told) return String.valueOf(told.getMessage());
        if (cause instanceof OutOfMemoryError)
            return doing + " needs more memory than there is. Close other work, or use less data.";
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return doing + " did not work: " + why.lines().findFirst().orElse("");
    }

    /// Without the wrappers that threads put around a failure.
    public static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null)
            cause = cause.getCause();
        return cause;
    }

    /// The same fault gives the same code on every machine: kinds of failure and our places in the code, no line numbers,
    /// no texts (they hold file names).
    static String code(Throwable failure) {
        var crc = new CRC32();
        int depth = 0;
        for (Throwable t = failure; t != null && depth < 5; t = t.getCause(), depth++) {
            add(crc, t.getClass().getName());
            for (StackTraceElement place : t.getStackTrace())
                if (place.getClassName().startsWith("org.discern")) add(crc, place.getClassName() + place.getMethodName());
        }
        String digits = Long.toString(crc.getValue() & 0x3fffffff, 36).toUpperCase(Locale.ROOT);
        String six = "000000".substring(Math.min(6, digits.length())) + digits;
        return six.substring(0, 3) + "-" + six.substring(3);
    }

    private static void add(CRC32 crc, String word) { crc.update(word.getBytes(StandardCharsets.UTF_8)); }
}
