package org.discern.ui.kit;

import java.util.Locale;

/// How numbers look everywhere: two decimals, thousands apart, shares in percent, times short.
public final class Numbers {
    private Numbers() {}

    /// `0.42`; a dash when there is no number.
    public static String two(double value) {
        return Double.isFinite(value) ? String.format(Locale.ENGLISH, "%.2f", value == 0 ? 0.0 : value) : "–";
    }

    /// `+0.09` or `−0.22`; `0.00` for what rounds to nothing; a dash when there is no number.
    public static String signed(double value) {
        String shown = two(Math.abs(value));
        return !Double.isFinite(value) || shown.equals("0.00") ? shown : (value > 0 ? "+" : "−") + shown;
    }

    /// `12,345`.
    public static String count(long value) { return String.format(Locale.ENGLISH, "%,d", value); }

    /// `6.1 %` of a share in 0..1.
    public static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ENGLISH, "%.1f %%", 100 * share) : "–";
    }

    /// `0.82 to 0.91`.
    public static String range(double low, double high) { return two(low) + " to " + two(high); }

    /// `0:41` or `1:02:07`; a dash when unknown (negative).
    public static String duration(long ms) {
        if (ms < 0) return "–";
        long s = (ms + 500) / 1000;
        return s < 3600
                ? String.format(Locale.ENGLISH, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ENGLISH, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }

    /// `540` or `3.2` a second.
    public static String rate(double perSecond) {
        return perSecond >= 10 ? count(Math.round(perSecond)) : String.format(Locale.ENGLISH, "%.1f", perSecond);
    }
}
