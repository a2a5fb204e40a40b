package org.discern.storage.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads the times people's files have: seconds or milliseconds since 1970, ISO-8601 dates, and dates with a time of day, with
/// or without a zone. A date means its first moment; without a zone UTC is meant.
final class Times {
    /// What to tell people who wrote something else.
    static final String EXPECTED = "expected seconds or milliseconds since 1970, or a date as in 2026-03-01 or 2026-03-01T08:15:00Z";

    /// From here on a number counts milliseconds: as seconds it would lie beyond the year 5138.
    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal NO_TIME = BigDecimal.valueOf(100_000_000_000_000L);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+]?[0-9]{1,2})?");
    private static final DateTimeFormatter DATED = new DateTimeFormatterBuilder().parseCaseInsensitive().append(
            DateTimeFormatter.ISO_LOCAL_DATE).optionalStart()
            .appendPattern("['T'][ ]").append(DateTimeFormatter.ISO_LOCAL_TIME).optionalStart().appendPattern("[ ]['UTC']['GMT']")
            .optionalStart().appendOffset("+HH:MM:ss", "Z").optionalEnd().optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HH", "Z").optionalEnd().optionalEnd().optionalEnd().toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT); // else 30 February is read as its last day

    private Times() {}

    /// Seconds since 1970-01-01 UTC, rounded down; empty when the text is no such time.
    static OptionalLong seconds(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > 64) return OptionalLong.empty();
        return NUMBER.matcher(trimmed).matches() ? ofNumber(new BigDecimal(trimmed)) : ofDate(trimmed);
    }

    private static OptionalLong ofNumber(BigDecimal number) {
        BigDecimal size = number.abs();
        if (size.compareTo(NO_TIME) >= 0) return OptionalLong.empty();
        BigDecimal seconds = size.compareTo(MILLISECONDS) >= 0 ? number.movePointLeft(3) : number;
        return OptionalLong.of(seconds.setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    private static OptionalLong ofDate(String text) {
        try {
            TemporalAccessor time = DATED.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return OptionalLong.of(switch (time) {
                case OffsetDateTime with -> with.toEpochSecond();
                case LocalDateTime local -> local.toEpochSecond(ZoneOffset.UTC);
                case LocalDate date -> date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
                default -> throw new DateTimeException("neither date nor time");
            });
        } catch (DateTimeException none) {
            return OptionalLong.empty();
        }
    }
}
