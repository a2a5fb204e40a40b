package org.discern.work.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a chip; all of them must begin a word of the utterance, in any order. What stands in quotes stays together.
record WordScan(List<String> parts) {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");

    static WordScan of(String text) {
        var parts = new ArrayList<String>();
        Matcher part = PART.matcher(FoldedTexts.fold(text));
        while (part.find()) {
            String words = (part.group(1) == null ? part.group() : part.group(1)).strip();
            if (!words.isEmpty()) parts.add(words);
        }
        return new WordScan(List.copyOf(parts));
    }

    /// The rows in `from..to`; none when there is no word.
    BitSet find(FoldedTexts texts, int from, int to) {
        var all = new BitSet(to);
        for (int i = 0; i < parts.size(); i++) {
            var one = new BitSet(to);
            texts.beginning(parts.get(i), from, to, one);
            if (i == 0) all = one;
            else all.and(one);
        }
        return all;
    }
}
