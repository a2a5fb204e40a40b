package org.discern.engine.recipe.request;

import java.util.List;
import java.util.Set;

/// The words of a recipe's text without what it says is absent: a gap (the empty string) stands for the word after *no,
/// without, instead of* (and those it is joined to by *or*), and for the thing before *free*. On the careful side: of *no
/// nuts, eggs* the eggs still count as mentioned.
final class Mentions {
    private static final Set<String> NO = Set.of("no", "without", "not", "non", "sans", "minus");
    private static final Set<String> GOES_ON = Set.of("or", "nor", "any", "the", "a", "added", "of", "contain");
    private Mentions() {}

    static String[] of(String text) {
        List<Words.Token> tokens = Words.tokens(text);
        String[] out = new String[tokens.size()];
        boolean absent = false; // whether the next word is
        boolean hidden = false; // whether the last word was
        for (int i = 0; i < out.length; i++) {
            Words.Token token = tokens.get(i);
            if (token.isMark()) {
                absent = false;
                hidden = false;
                out[i] = "";
                continue;
            }
            String stem = token.stem();
            out[i] = absent && !GOES_ON.contains(stem) ? "" : stem;
            boolean next = i + 1 < out.length && tokens.get(i + 1).is("of");
            boolean list = hidden && (stem.equals("or") || stem.equals("nor"));
            hidden = out[i].isEmpty();
            absent = NO.contains(stem) || (next && (stem.equals("instead") || stem.equals("free"))) || list || (absent && GOES_ON
                    .contains(stem));
            if (stem.equals("free") && i > 0) before(out, i - 1);
        }
        return out;
    }

    private static void before(String[] out, int at) {
        int i = at;
        while (i >= 0 && out[i].isEmpty()) i--;
        if (i < 0 || at - i > 1) return;
        out[i] = "";
        if (i >= 2 && (out[i - 1].equals("and") || out[i - 1].equals("or"))) out[i - 2] = "";
    }
}
