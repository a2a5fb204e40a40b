package org.discern.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The phrase stock as texts. No text stands in two groups, so that a text tells its group, and nothing about a text
/// depends on what its speaker means by it.
final class PhraseBook {
    private static final int CLEAR_SPOKEN = 100;
    private static final int CLEAR_TYPED = 45;
    private static final int OPEN_SPOKEN = 52;
    private static final int OPEN_TYPED = 24;

    private final List<PhraseGroup> groups = new ArrayList<>();
    private final Map<String, List<String>> slots = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>(); // text, case and ending aside -> group
    private final RandomGenerator random;
    private final Grammar grammar;

    private PhraseBook(long seed) {
        random = new SplittableRandom(seed);
        grammar = new Grammar(slots, random);
    }

    /// All groups, clear ones first as they stand in the stock.
    static List<PhraseGroup> read(long seed) {
        var book = new PhraseBook(seed);
        String header = "";
        var patterns = new ArrayList<String>();
        for (String line : stock()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("@slot ")) {
                int colon = line.indexOf(':');
                book.slots.put(line.substring("@slot ".length(), colon), Arrays.stream(line.substring(colon + 1).split("\\|"))
                        .map(String::strip).toList());
            } else if (line.startsWith("@")) {
                book.add(header, patterns);
                header = line;
                patterns.clear();
            } else {
                patterns.add(line);
            }
        }
        book.add(header, patterns);
        return List.copyOf(book.groups);
    }

    private static List<String> stock() {
        try (InputStream in = PhraseBook.class.getResourceAsStream("/sample/assistant-phrases.txt")) {
            if (in == null) throw new IllegalStateException("The phrase stock is missing from the test resources");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String header, List<String> patterns) {
        if (header.isEmpty()) return;
        String[] words = header.replace(":", "").split(" +");
        if (words[0].equals("@clear")) {
            groups.add(new PhraseGroup(words[1], "", words[2], List.of(words[1]), texts(words[1], patterns, CLEAR_SPOKEN,
                    false), texts(words[1], patterns, CLEAR_TYPED, true)));
        } else {
            groups.add(new PhraseGroup(words[1], words[2], words[3], Arrays.asList(words).subList(4, words.length), texts(
                    words[1], patterns, OPEN_SPOKEN, false), texts(words[1], patterns, OPEN_TYPED, true)));
        }
    }

    private List<String> texts(String group, List<String> patterns, int wanted, boolean typed) {
        var texts = new ArrayList<String>();
        // A small group runs out of new texts; then it has fewer.
        for (int attempt = 0; attempt < wanted * 40 && texts.size() < wanted; attempt++) {
            String pattern = patterns.get(random.nextInt(patterns.size()));
            String text = dress(pattern.charAt(0), grammar.draw(pattern.substring(1)), typed);
            String bare = text.toLowerCase(Locale.ROOT).replaceAll("[.?!]+$", "");
            if (owners.computeIfAbsent(bare, t -> group).equals(group) && !texts.contains(text)) texts.add(text);
        }
        return texts;
    }

    private boolean chance(int percent) { return random.nextInt(100) < percent; }

    private String dress(char kind, String bare, boolean typed) {
        String text = bare;
        boolean polite = text.contains("please") || text.contains("thing for");
        if (kind == '!' && chance(14)) text = (chance(50) ? "could you " : "can you ") + text;
        else if (kind == '!' && !polite && chance(16)) text = text + " please";
        if (chance(6)) text = List.of("ok ", "hey, ", "um ").get(random.nextInt(3)) + text;
        if (!typed) return kind == '?' && chance(35) ? text + "?" : text;
        if (chance(25)) text = text.replace("please", "pls");
        if (chance(16)) text = typo(text);
        if (chance(80)) text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        boolean asks = kind == '?' || text.toLowerCase(Locale.ROOT).matches("(could|can) you .*");
        if (asks && chance(60)) return text + "?";
        return chance(30) ? text + (asks ? "?" : ".") : text;
    }

    /// Two letters swapped, one lost or one doubled, inside a longer word.
    private String typo(String text) {
        String[] words = text.split(" ");
        int w = random.nextInt(words.length);
        String word = words[w];
        if (!word.matches("[a-z]{5,}")) return text;
        int at = 1 + random.nextInt(word.length() - 3);
        char here = word.charAt(at);
        char next = word.charAt(at + 1);
        words[w] = word.substring(0, at) + switch (random.nextInt(3)) {
            case 0 -> "" + next + here + word.substring(at + 2);
            case 1 -> word.substring(at + 1);
            default -> "" + here + here + word.substring(at + 1);
        };
        return String.join(" ", words);
    }
}
