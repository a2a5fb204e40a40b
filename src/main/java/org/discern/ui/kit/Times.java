package org.discern.ui.kit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/// Words for moments and ages. Moments are seconds since 1970, shown in UTC as they were imported.
public final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    public static final long DAY_SECONDS = 86_400;

    private Times() {}

    /// `3 Mar 2025`.
    public static String day(long time) { return DAY.format(at(time)); }

    /// `3 Mar 2025 14:05`.
    public static String moment(long time) { return MOMENT.format(at(time)); }

    /// `2025-03-03 14:05`, as it can be typed.
    public static String typed(long time) { return TYPED.format(at(time)); }

    /// Reads `2025-03-03 14:05` or `2025-03-03`; empty when it is neither.
    public static OptionalLong read(String words) {
        try {
            return OptionalLong.of(LocalDateTime.parse(words.strip(), TYPED).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException notAMoment) {
            try {
                return OptionalLong.of(LocalDate.parse(words.strip()).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
            } catch (DateTimeException notADay) {
                return OptionalLong.empty();
            }
        }
    }

    /// `12 min`, `5 h`, `2 d`, `3 mo`, `2 y`: how long before `at`.
    public static String age(long time, long at) {
        long s = Math.max(0, at - time);
        if (s < HOUR) return Strings.of("user.age.minutes", s / MINUTE);
        if (s < 2 * DAY_SECONDS) return Strings.of("user.age.hours", s / HOUR);
        if (s < 90 * DAY_SECONDS) return Strings.of("user.age.days", s / DAY_SECONDS);
        if (s < 730 * DAY_SECONDS) return Strings.of("user.age.months", Math.round(s / (30.44 * DAY_SECONDS)));
        return Strings.of("user.age.years", Math.round(s / (365.25 * DAY_SECONDS)));
    }

    private static LocalDateTime at(long time) { return LocalDateTime.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC); }
}
