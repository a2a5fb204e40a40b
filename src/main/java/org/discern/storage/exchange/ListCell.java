package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A list in one cell: a Python or JSON list of texts and numbers (`['a', "b", 3]`), R's `c("a", "b")`, or values parted by `;`
/// or `|`. Nothing is evaluated: only literals are read, anything else is refused.
final class ListCell {
    private static final int MOST = 10_000;

    private final String text;
    private int at;

    private ListCell(String text) { this.text = text; }

    /// Why a cell is no list, for people.
    static final class NoList extends Exception {
        private static final long serialVersionUID = 1;

        NoList(String why) { super(why); }
    }

    /// @return the values in order, blank ones left out
    static List<String> of(String cell) throws NoList {
        String trimmed = cell.strip();
        if (trimmed.isEmpty() || trimmed.equals("NA") || trimmed.equals("None") || trimmed.equals("character(0)")
                || trimmed.equalsIgnoreCase("nan")) return List.of();
        boolean r = trimmed.startsWith("c(\"");
        if (r || trimmed.charAt(0) == '[') return new ListCell(trimmed).list(r ? 2 : 1, r ? ')' : ']');
        String by = trimmed.indexOf(';') >= 0 ? ";" : trimmed.indexOf('|') >= 0 ? "\\|" : "\0";
        var out = new ArrayList<String>();
        for (String part : trimmed.split(by, -1)) if (!part.isBlank()) out.add(part.strip());
        return out;
    }

    private List<String> list(int from, char end) throws NoList {
        at = from;
        var out = new ArrayList<String>();
        skip();
        while (peek() != end) {
            String value = value().strip();
            if (!value.isEmpty()) out.add(value);
            if (out.size() > MOST) throw new NoList("a list of more than " + MOST + " values");
            skip();
            if (peek() == ',') {
                at++;
                skip();
            } else if (peek() != end) throw new NoList("“" + shown() + "” stands where a comma or the list's end should");
        }
        at++;
        skip();
        if (at < text.length()) throw new NoList("something follows the list: “" + shown() + "”");
        return out;
    }

    private char peek() throws NoList {
        if (at >= text.length()) throw new NoList("the list does not end");
        return text.charAt(at);
    }

    private void skip() { while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++; }

    private String value() throws NoList {
        char c = peek();
        if (c == '\'' || c == '"') return quoted(c);
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-._".indexOf(text.charAt(at)) >= 0)) at++;
        String bare = text.substring(from, at);
        String word = bare.toLowerCase(Locale.ROOT);
        if (word.equals("none") || word.equals("null") || word.equals("nan") || word.equals("na")) return "";
        if (bare.isEmpty() || !bare.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
            at = from;
            throw new NoList("“" + shown() + "” is neither a text in quotes nor a number");
        }
        return bare;
    }

    private String quoted(char quote) throws NoList {
        var out = new StringBuilder();
        at++;
        while (peek() != quote) {
            char c = text.charAt(at++);
            out.append(c == '\\' ? escaped() : String.valueOf(c));
        }
        at++;
        return out.toString();
    }

    private String escaped() throws NoList {
        char c = peek();
        at++;
        return switch (c) {
            case 'n', 'r', '\n' -> "\n";
            case 't' -> "\t";
            case '\\', '\'', '"', '/' -> String.valueOf(c);
            case 'x' -> number(2);
            case 'u' -> number(4);
            case 'U' -> number(8);
            default -> "\\" + c; // as Python keeps it
        };
    }

    private String number(int digits) throws NoList {
        String hex = at + digits <= text.length() ? text.substring(at, at + digits) : "";
        if (!hex.matches("[0-9a-fA-F]{" + digits + "}")) throw new NoList("“\\" + hex + "” is no character");
        at += digits;
        int point = Integer.parseUnsignedInt(hex, 16);
        if (!Character.isValidCodePoint(point)) throw new NoList("“\\" + hex + "” is no character");
        return digits == 4 ? String.valueOf((char) point) : Character.toString(point); // halves come as two escapes in JSON
    }

    private String shown() { return Limits.shortened(text.substring(at), 20); }
}
