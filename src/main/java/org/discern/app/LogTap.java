package org.discern.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.regex.Pattern;
import org.discern.work.log.LogLine;
import org.discern.work.log.LogRing;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Hands every line of the log to a [LogRing] too. The bare form of a line keeps the words of our own sources and, of what
/// they were filled with, numbers and fault codes: anything else may be a person's text or a path.
final class LogTap extends AppenderBase<ILoggingEvent> {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{3}-[0-9A-Z]{3}");
    private static final String LEFT_OUT = "…";

    private final LogRing ring;

    private LogTap(LogRing ring) { this.ring = ring; }

    /// From now on, until the program ends or the returned action runs.
    static Runnable attach(LogRing ring) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return () -> {}; // another logger was put in
        var tap = new LogTap(ring);
        tap.setContext(context);
        tap.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(tap);
        return () -> root.detachAppender(tap);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String source = event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1);
        IThrowableProxy failure = event.getThrowableProxy();
        ring.add(new LogLine(0, event.getInstant(), level(event), event.getThreadName(), source, event.getFormattedMessage(),
                failure == null ? "" : ThrowableProxyUtil.asString(failure), bare(event), failure == null ? "" : bare(failure)));
    }

    private static LogLine.Level level(ILoggingEvent event) {
        return switch (event.getLevel().levelStr) {
            case "ERROR" -> LogLine.Level.ERROR;
            case "WARN" -> LogLine.Level.WARN;
            case "INFO" -> LogLine.Level.INFO;
            default -> LogLine.Level.DEBUG;
        };
    }

    private static String bare(ILoggingEvent event) {
        if (!event.getLoggerName().startsWith("org.discern.")) return LEFT_OUT; // a library may build its words from anything
        @Nullable
        Object[] with = event.getArgumentArray();
        var out = new StringBuilder();
        String template = event.getMessage();
        int from = 0;
        for (int i = 0;; i++) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) return out.append(template.substring(from)).toString();
            out.append(template, from, hole).append(with != null && i < with.length && isHarmless(with[i]) ? with[i] : LEFT_OUT);
            from = hole + 2;
        }
    }

    private static boolean isHarmless(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Enum<?> || (value instanceof String words
                && CODE.matcher(words).matches());
    }

    private static String bare(IThrowableProxy failure) {
        var out = new StringBuilder();
        IThrowableProxy at = failure;
        for (int depth = 0; at != null && depth < 10; depth++, at = at.getCause()) {
            out.append(depth == 0 ? "" : "caused by ").append(at.getClassName()).append('\n');
            for (StackTraceElementProxy place : at.getStackTraceElementProxyArray())
                out.append("  ").append(place
                        .getSTEAsString()).append('\n');
        }
        return out.toString().stripTrailing();
    }
}
