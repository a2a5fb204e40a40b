package org.discern.engine.recipe.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words of a text in the one form in which requests, names and recipe texts meet: lower case, without accents and plural.
///
/// Source: Harman, "How effective is suffixing?", 1991, DOI 10.1002/(SICI)1097-4571(199101)42:1<7::AID-ASI2>3.0.CO;2-P (the S
/// stemmer). Differs: *-ie* and *-y* meet (cookie, cookies), *-oes*, *-ches* and a few irregular plurals are known.
/// Cost: linear in the text.
public final class Words {
    /// A longer run of letters is no word; its rest is dropped.
    private static final int LONGEST = 48;

    private static final Pattern FRACTION = Pattern.compile("[½¼¾]");
    private static final Pattern FRACTION_AFTER = Pattern.compile("(?<=\\d) ?([½¼¾])");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("leaves", "leaf"), Map.entry("loaves", "loaf"),
            Map.entry("halves", "half"), Map.entry("calves", "calf"), Map.entry("knives", "knife"), Map.entry("children",
                    "child"),
            Map.entry("geese", "goose"), Map.entry("molasses", "molasses"), Map.entry("swiss", "swiss"), Map.entry("hummus",
                    "hummus"), Map.entry("gas", "gas"), Map.entry("shelves", "shelf"), Map.entry("octopi", "octopus"), Map.entry(
                            "fungi", "fungus"), Map.entry("zucchinis", "zucchini"), Map.entry("quiche", "quiche"), Map.entry(
                                    "quiches", "quiche"), Map.entry("ceviche", "ceviche"), Map.entry("brioche", "brioche"), Map
                                            .entry("brioches", "brioche"), Map.entry("wales", "wales"), Map.entry("netherlands",
                                                    "netherlands"), Map.entry("philippines", "philippine"), Map.entry("brussels",
                                                            "brussels"), Map.entry("less", "less"), Map.entry("does", "does"),
            Map.entry("this", "this"), Map.entry("pies", "pie"), Map.entry("pie", "pie"), Map.entry("ties", "tie"));

    /// A word or a mark of a text.
    ///
    /// @param word folded, as said; the mark itself for a mark
    /// @param stem its form; the mark itself for a mark
    record Token(String word, String stem) {
        /// A comma; a slash, which says *or*; or the end of a clause.
        boolean isMark() { return word.length() == 1 && ",/.".contains(word); }

        boolean is(String mark) { return word.equals(mark); }
    }

    private Words() {}

    /// The forms of the words of a text, in order; no marks.
    public static List<String> stems(String text) {
        List<String> out = new ArrayList<>();
        for (Token token : tokens(text)) if (!token.isMark()) out.add(token.stem);
        return out;
    }

    /// A phrase in its form: stems separated by spaces. *Low in sugar* and *low sugar* are one.
    public static String form(String phrase) {
        List<String> stems = stems(phrase);
        for (int i = stems.size() - 2; i > 0; i--)
            if (stems.get(i).equals("in") && (stems.get(i - 1).equals("low") || stems.get(i - 1).equals("high"))) stems.remove(i);
        return String.join(" ", stems);
    }

    /// The form of one folded word.
    static String stem(String word) {
        String known = IRREGULAR.get(word);
        if (known != null) return known;
        int n = word.length();
        if (n <= 3) return word.equals("hrs") ? "hr" : word;
        if (word.endsWith("ies")) return n == 4 ? word.substring(0, 3) : word.substring(0, n - 3) + "y";
        if (word.endsWith("ie")) return n == 4 ? word : word.substring(0, n - 2) + "y";
        if (word.endsWith("oes") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes") || word.endsWith(
                "sses"))
            return word.substring(0, n - 2);
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is"))
            return word.substring(0, n - 1);
        return word;
    }

    /// Words and marks. Hostile text gives odd words, never an error.
    static List<Token> tokens(String text) {
        String s = folded(text);
        List<Token> out = new ArrayList<>();
        int n = s.length();
        int i = 0;
        while (i < n) {
            char c = s.charAt(i);
            if (c >= 'a' && c <= 'z' || c > 127 && Character.isLetter(c)) i = letters(s, i, out);
            else if (Character.isDigit(c)) i = digits(s, i, out);
            else {
                mark(s, i, c, out);
                i++;
            }
        }
        return out;
    }

    private static int letters(String s, int from, List<Token> out) {
        var word = new StringBuilder();
        int i = from;
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= 'a' && c <= 'z' || c > 127 && Character.isLetter(c)) {
                if (word.length() < LONGEST) word.append(c);
            } else if (c == '.' && isAcronym(s, i, word)) {
                word.append(s.charAt(i + 1));
                i += i + 2 < s.length() && s.charAt(i + 2) == '.' ? 2 : 1;
            } else if (c != '\'' || i + 1 == s.length() || !Character.isLetter(s.charAt(i + 1))) break;
        }
        if (word.length() == 1 && word.charAt(0) == 'w' && i < s.length() && s.charAt(i) == '/') { // w/ and w/o
            boolean without = i + 1 < s.length() && s.charAt(i + 1) == 'o' && (i + 2 == s.length() || !Character.isLetter(s
                    .charAt(i
                            + 2)));
            add(out, without ? "without" : "with");
            return without ? i + 2 : i + 1;
        }
        add(out, word.toString());
        return i;
    }

    /// *u.s.* is one word of two letters.
    private static boolean isAcronym(String s, int dot, StringBuilder before) {
        return before.length() == 1 && dot + 1 < s.length() && Character.isLetter(s.charAt(dot + 1)) && (dot + 2 == s.length()
                || !Character.isLetter(s.charAt(dot + 2)));
    }

    private static int digits(String s, int from, List<Token> out) {
        var number = new StringBuilder();
        int i = from;
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isDigit(c)) number.append((char) ('0' + Character.digit(c, 10)));
            else if ((c == '.' || c == ',') && i + 1 < s.length() && Character.isDigit(s.charAt(i + 1))) {
                boolean thousands = c == ',' && i + 3 < s.length() && Character.isDigit(s.charAt(i + 2)) && Character.isDigit(s
                        .charAt(i + 3));
                if (!thousands && number.indexOf(".") < 0) number.append('.');
                else if (!thousands) break;
            } else break;
        }
        if (number.length() > 12) number.setLength(12);
        add(out, number.toString());
        return i;
    }

    private static void mark(String s, int i, char c, List<Token> out) {
        switch (c) {
            case ',' -> out.add(new Token(",", ","));
            case '/', '|' -> out.add(new Token("/", "/"));
            case '.', ';', '!', '?', '(', ')', '[', ']', '\n' -> out.add(new Token(".", "."));
            case '-', '–', '—' -> {
                boolean alone = i > 0 && s.charAt(i - 1) == ' ' && i + 1 < s.length() && s.charAt(i + 1) == ' ';
                if (alone || c == '—') out.add(new Token(".", "."));
            }
            case '&', '+' -> add(out, "and");
            case '<', '≤' -> add(out, "under");
            case '>', '≥' -> add(out, "over");
            default -> {
                // white space, control characters, pictures
            }
        }
    }

    private static void add(List<Token> out, String word) { out.add(new Token(word, stem(word))); }

    private static String part(String fraction) {
        return switch (fraction) {
            case "½" -> ".5";
            case "¼" -> ".25";
            default -> ".75";
        };
    }

    private static String folded(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) plain = text.charAt(i) < 128;
        if (plain) return text.toLowerCase(Locale.ROOT);
        String s = FRACTION_AFTER.matcher(text).replaceAll(m -> part(m.group(1)));
        s = FRACTION.matcher(s).replaceAll(m -> " 0" + part(m.group())).replace('’', '\'').replace('‘', '\'').replace(
                'ʼ', '\'').replace("œ", "oe").replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
        s = Normalizer.normalize(s, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++)
            if (Character.getType(s.charAt(i)) != Character.NON_SPACING_MARK) out.append(s.charAt(i));
        return out.toString();
    }
}
