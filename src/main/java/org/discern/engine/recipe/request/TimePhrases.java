package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds times in words: *under 30 minutes*, *half an hour*, *an hour and a half*, *1h30*, *20 to 30 min*, *no more than two
/// hours*. Cost: linear.
final class TimePhrases {
    /// Where a time stands, and the most minutes it allows.
    ///
    /// @param minutes -1 when it is a lower bound (*at least an hour*), which allows anything
    record Span(int from, int to, int minutes) {}

    private static final Map<String, Double> NUMBERS = Map.ofEntries(Map.entry("a", 1.0), Map.entry("an", 1.0), Map.entry("one",
            1.0), Map.entry("two", 2.0), Map.entry("three", 3.0), Map.entry("four", 4.0), Map.entry("five", 5.0), Map.entry("six",
                    6.0), Map.entry("seven", 7.0), Map.entry("eight", 8.0), Map.entry("nine", 9.0), Map.entry("ten", 10.0), Map
                            .entry("eleven", 11.0), Map.entry("twelve", 12.0), Map.entry("fifteen", 15.0), Map.entry("eighteen",
                                    18.0), Map.entry("twenty", 20.0), Map.entry("thirty", 30.0), Map.entry("forty", 40.0), Map
                                            .entry("fourty", 40.0), Map.entry("fifty", 50.0), Map.entry("sixty", 60.0), Map.entry(
                                                    "seventy", 70.0), Map.entry("eighty", 80.0), Map.entry("ninety", 90.0), Map
                                                            .entry("hundred", 100.0));
    private static final Map<String, Double> UNITS = Map.of("minute", 1.0, "min", 1.0, "hour", 60.0, "hr", 60.0, "h", 60.0, "day",
            1440.0, "second", 1 / 60.0, "sec", 1 / 60.0);
    private static final List<List<String>> UPPER = phrases("under", "below", "less than", "fewer than", "within", "at most",
            "up to", "in", "maximum", "max", "maximum of", "max of", "at the most", "no later than", "at maximum", "quicker than",
            "faster than", "shorter than", "sub", "not exceeding", "limit of", "inside", "inside of");
    private static final List<List<String>> LOWER = phrases("over", "more than", "longer than", "at least", "above",
            "minimum", "a minimum of", "exceeding", "exceed", "upward of", "beyond", "greater than");
    private static final List<List<String>> LOWER_AFTER = phrases("or more", "or longer", "plus", "and up", "or over", "minimum",
            "at least", "and more");
    private static final List<List<String>> UPPER_AFTER = phrases("or less", "or under", "or fewer", "or so", "or faster",
            "or quicker",
            "or below", "or sooner", "top", "max", "maximum", "at most", "at the most", "flat", "or shorter");
    private static final List<List<String>> UNITS_BEFORE_LOWER_IS_UPPER = phrases("no less than", "not less than");
    private static final Set<String> NEGATORS = Set.of("no", "not", "never", "dont", "doesnt", "shouldnt", "cant", "cannot",
            "wont",
            "without", "isnt", "mustnt", "nothing", "didnt");
    private static final Set<String> BARE = Set.of("in", "within", "under", "than", "about", "around");
    private static final Set<String> ABOUT = Set.of("about", "around", "roughly", "approximately", "only", "just", "the", "next",
            "a", "say", "total", "of", "maybe", "like", "exactly", "another");

    private final List<Words.Token> tokens;

    private TimePhrases(List<Words.Token> tokens) { this.tokens = tokens; }

    static List<Span> in(List<Words.Token> tokens) { return new TimePhrases(tokens).all(); }

    private List<Span> all() {
        List<Span> out = new ArrayList<>();
        int free = 0;
        int i = 0;
        while (i < tokens.size()) {
            Amount amount = time(i);
            if (amount == null) {
                i++;
                continue;
            }
            Span span = compared(i, amount, free);
            out.add(span);
            free = span.to();
            i = span.to();
        }
        return out;
    }

    private record Amount(double value, int next) {}

    /// A whole time, in minutes: `amount unit [amount unit]`.
    private @Nullable Amount time(int from) {
        Amount first = range(from);
        if (first == null) return null;
        Amount whole = united(first, from);
        if (whole == null) return bare(first, from);
        double unit = unit(whole.next - 1);
        int at = whole.next;
        double minutes = whole.value;
        if (starts(at, "and", "a", "half")) return new Amount(minutes + unit / 2, at + 3);
        if (starts(at, "and", "half")) return new Amount(minutes + unit / 2, at + 2);
        if (starts(at, "and", "a", "quarter")) return new Amount(minutes + unit / 4, at + 3);
        if (starts(at, "and", "three", "quarter")) return new Amount(minutes + unit * .75, at + 3);
        if (unit == 60) {
            int more = starts(at, "and") ? at + 1 : at;
            Amount rest = number(more);
            if (rest != null && rest.next < tokens.size() && unit(rest.next) == 1)
                return new Amount(minutes + rest.value, rest.next
                        + 1);
            if (rest != null && more == at && rest.value < 60 && isDigits(more) && unit(rest.next) < 0 && word(whole.next - 1)
                    .equals("h"))
                return new Amount(minutes + rest.value, rest.next); // 1h30
        }
        return new Amount(minutes, at);
    }

    /// *Ready in 20*, *in under thirty*: minutes, when nothing that could be counted follows.
    private @Nullable Amount bare(Amount amount, int from) {
        boolean whole = amount.value == Math.rint(amount.value) && amount.value >= 5 && amount.value <= 120;
        if (!whole || from == 0 || !BARE.contains(word(from - 1))) return null;
        boolean ends = amount.next == tokens.size() || tokens.get(amount.next).isMark();
        for (List<String> after : UPPER_AFTER) ends |= at(amount.next, after);
        return ends ? amount : null;
    }

    /// The amount times its unit; `half an hour`, `quarter of an hour`, `one and a half hours` have words between.
    private @Nullable Amount united(Amount amount, int from) {
        int at = amount.next;
        double value = amount.value;
        if (starts(at, "and", "a", "half") && unit(at + 3) > 0) {
            at += 3;
            value += .5;
        } else if (value < 1) {
            if (starts(at, "of")) at++;
            if (starts(at, "an") || starts(at, "a")) at++;
        } else if (starts(at, "more") || starts(at, "full") || starts(at, "whole") || starts(at, "short")) at++;
        double unit = unit(at);
        if (unit < 0) return null;
        boolean article = at == from + 1 && (word(from).equals("a") || word(from).equals("an"));
        if (article && (word(at).equals("min") || word(at).equals("h") || word(at).startsWith("sec"))) return null;
        return new Amount(value * unit, at + 1);
    }

    /// `20`, or the upper end of `20 to 30`, `20-30`, `20 or 30`.
    private @Nullable Amount range(int from) {
        Amount low = number(from);
        if (low == null) return null;
        int at = low.next;
        if (starts(at, "to") || starts(at, "or") || starts(at, "and") && from > 0 && word(from - 1).equals("between")) at++;
        Amount high = number(at);
        boolean isRange = high != null && high.value > low.value && (at > low.next || isDigits(from) && isDigits(at))
                && high.value >= 1;
        return isRange ? high : low;
    }

    private @Nullable Amount number(int i) {
        if (i >= tokens.size()) return null;
        if (isDigits(i)) return digits(i);
        String word = word(i);
        if (word.equals("half")) return new Amount(.5, i + 1);
        if (word.equals("quarter")) return new Amount(.25, i + 1);
        if (starts(i, "three", "quarter")) return new Amount(.75, i + 2);
        if (starts(i, "a", "half") || starts(i, "a", "quarter")) return number(i + 1);
        if (starts(i, "a", "couple", "of")) return new Amount(2, i + 3);
        if (starts(i, "couple", "of")) return new Amount(2, i + 2);
        Double value = NUMBERS.get(word);
        if (value == null) return null;
        if (value >= 20 && value < 100 && i + 1 < tokens.size()) {
            Double one = NUMBERS.get(word(i + 1));
            if (one != null && one < 10 && word(i + 1).length() > 2) return new Amount(value + one, i + 2);
        }
        if (value == 1 && starts(i + 1, "hundred")) return new Amount(100, i + 2);
        return new Amount(value, i + 1);
    }

    private Amount digits(int i) {
        double value = Math.min(1e6, Double.parseDouble(word(i)));
        if (i + 2 < tokens.size() && word(i + 1).equals("/") && isDigits(i + 2)) // 1/2
            return new Amount(value / Math.max(1, Double.parseDouble(word(i + 2))), i + 3);
        if (i + 3 < tokens.size() && isDigits(i + 1) && word(i + 2).equals("/") && isDigits(i + 3)) // 1 1/2
            return new Amount(value + Double.parseDouble(word(i + 1)) / Math.max(1, Double.parseDouble(word(i + 3))), i + 4);
        return new Amount(value, i + 1);
    }

    private Span compared(int from, Amount time, int free) {
        int to = time.next;
        boolean lower = false;
        for (List<String> after : LOWER_AFTER) if (at(to, after)) lower = true;
        int longest = 0;
        for (List<String> after : UPPER_AFTER) if (at(to, after)) longest = Math.max(longest, after.size());
        for (List<String> after : LOWER_AFTER) if (at(to, after)) longest = Math.max(longest, after.size());
        to += longest;
        int start = from;
        while (start > free && ABOUT.contains(word(start - 1))) start--;
        int above = before(start, LOWER, free);
        int low = above > 0 ? above : before(from, LOWER, free);
        if (low > 0) {
            start = (above > 0 ? start : from) - low;
            int no = negated(start, free);
            if (no < 0) lower = true;
            else start = no;
        } else if (before(start, UNITS_BEFORE_LOWER_IS_UPPER, free) > 0) {
            lower = true;
        } else {
            for (int more = before(start, UPPER, free); more > 0; more = before(start, UPPER, free)) start -= more;
        }
        int minutes = (int) Math.min(1_000_000, Math.max(1, Math.round(time.value)));
        return new Span(start, to, lower ? -1 : minutes);
    }

    /// Where a negation shortly before begins, -1 when there is none: *doesn't take more than*.
    private int negated(int start, int free) {
        for (int i = start - 1; i >= Math.max(free, start - 10); i--) {
            if (tokens.get(i).isMark()) return -1;
            if (NEGATORS.contains(word(i))) return i;
        }
        return -1;
    }

    private int before(int end, List<List<String>> phrases, int free) {
        int best = 0;
        for (List<String> phrase : phrases)
            if (end - phrase.size() >= free && at(end - phrase.size(), phrase)) best = Math.max(best, phrase.size());
        return best;
    }

    private boolean at(int i, List<String> phrase) {
        if (i + phrase.size() > tokens.size()) return false;
        for (int k = 0; k < phrase.size(); k++) if (!tokens.get(i + k).stem().equals(phrase.get(k))) return false;
        return true;
    }

    private boolean starts(int i, String... words) {
        if (i + words.length > tokens.size()) return false;
        for (int k = 0; k < words.length; k++) if (!tokens.get(i + k).stem().equals(words[k])) return false;
        return true;
    }

    private double unit(int i) {
        if (i >= tokens.size()) return -1;
        Double unit = UNITS.get(tokens.get(i).stem());
        return unit == null ? -1 : unit;
    }

    private String word(int i) { return tokens.get(i).word(); }

    private boolean isDigits(int i) { return i < tokens.size() && Character.isDigit(word(i).charAt(0)); }

    private static List<List<String>> phrases(String... phrases) {
        List<List<String>> out = new ArrayList<>();
        for (String phrase : phrases) out.add(Words.stems(phrase));
        return out;
    }
}
