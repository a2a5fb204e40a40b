package org.discern.engine.intent.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits text into lower-case words, and knows the words that carry no topic (English).
final class Words {
    private static final Set<String> STOP = Set.of(
            """
                    a about actually after again ain't all also am an and any anyone anything are aren't as ask at be because been before \
                    being but by can can't cannot could couldn't did didn't do does doesn't doing don't down each either else ever every \
                    few for from get gets getting give go going gonna got had has hasn't have haven't having he hello help her here hey hi \
                    him his how how's however i i'd i'll i'm i've id if im in into is isn't it it's its itself ive just know let let's \
                    like ll look made make many may maybe me might more most much must my myself need needs no nor not now of off oh ok \
                    okay on once one only or other our out over own please possible quite re really right s same say see shall she should \
                    show so some somebody someone something soon still such sure t take tell than thank thanks that that's the their them \
                    then there there's these they they're thing things think this those though to told too try trying u um under until up \
                    us ve very via wanna want wanted wants was wasn't way we we're we've well were what what's when where where's whether \
                    which while who who's whose why will with won't would wouldn't yeah yes you you're your yours
                    """
                    .strip().split("\\s+"));

    private Words() {}

    /// Runs of letters and digits, apostrophes inside words kept; no other marks.
    static List<String> of(String text) {
        var out = new ArrayList<String>();
        String low = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        int from = -1;
        for (int i = 0; i <= low.length();) {
            int c = i < low.length() ? low.codePointAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                    || (c == '\'' && from >= 0 && i + 1 < low.length() && Character.isLetter(low.codePointAt(i + 1)));
            if (inside && from < 0) from = i;
            if (!inside && from >= 0) {
                out.add(low.substring(from, i));
                from = -1;
            }
            i += Character.charCount(c);
        }
        return out;
    }

    static boolean isStop(String word) { return STOP.contains(word) || (word.length() == 1 && word.charAt(0) < 128); }
}
