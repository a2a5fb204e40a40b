package org.discern.domain.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Made-up users of a household assistant, whose requests are often the same words for different wishes: steady, slowly
/// drifting, suddenly changed, returning, and new ones. For pictures and tests; the same seed gives the same users.
public final class UserFixture {
    /// What can be asked, with ways to say it; the first ways of some intents are said for others too.
    public static final Map<String, List<String>> WAYS = ways();
    private static final List<String> VAGUE = List.of("play something for tonight", "put it on again", "the usual please",
            "remind me about it tomorrow", "turn it down a bit", "add that to the list", "start it now",
            "what about this evening",
            "same as last time", "get it going for the kids");
    private static final long DAY = 86_400;
    private static final long START = 1_704_067_200L; // 1 January 2024

    private UserFixture() {}

    private static Map<String, List<String>> ways() {
        Map<String, List<String>> out = new LinkedHashMap<>();
        out.put("play_music", List.of("play some jazz", "put on my running songs", "next song please", "shuffle the party mix"));
        out.put("play_podcast", List.of("continue the history podcast", "newest episode of the science show",
                "play the news pod"));
        out.put("set_timer", List.of("timer for ten minutes", "set a pasta timer", "how long is left on the timer"));
        out.put("set_alarm", List.of("wake me at six", "cancel the morning alarm", "alarm for half past seven"));
        out.put("shopping_list", List.of("add oat milk", "we need bread and eggs", "read me the shopping list"));
        out.put("lights", List.of("lights off in the bedroom", "dim the kitchen lights", "warm light for reading"));
        out.put("heating", List.of("make it warmer in here", "heating to nineteen degrees", "turn the radiator off"));
        out.put("weather", List.of("do I need a coat", "will it rain on saturday", "how hot will it get"));
        out.put("recipe", List.of("what can I cook with lentils", "read me the next step", "a quick vegan dinner"));
        out.put("call", List.of("call my sister", "ring the dentist", "call grandma on video"));
        out.put("calendar", List.of("what is on today", "move the meeting to friday", "am I free on the ninth"));
        out.put("tv", List.of("put the match on", "next episode on the big screen", "turn the tv to channel four"));
        return out;
    }

    /// @param users at least 5
    public static Histories of(int users, long seed) {
        var random = new SplittableRandom(seed);
        List<UserEvent> events = new ArrayList<>();
        long id = 1;
        List<String> labels = List.copyOf(WAYS.keySet());
        for (int u = 0; u < users; u++) {
            int kind = u % 8; // 0..3 steady, 4 drifting, 5 sudden, 6 returning, 7 new
            int n = kind == 7
                    ? random.nextInt(3) + (u % 16 == 7 ? 1 : 0)
                    : kind == 6 && u % 3 == 0
                            ? 520 + random.nextInt(80)
                            : 14
                                    + random.nextInt(110);
            double[] first = mix(random, labels.size());
            double[] second = mix(random, labels.size());
            long time = START + random.nextInt(120) * DAY + random.nextInt(86_400);
            for (int i = 0; i < n; i++) {
                double place = n < 2 ? 0 : (double) i / (n - 1);
                double late = switch (kind) {
                    case 4 -> place;
                    case 5 -> place < 0.6 ? 0 : 1;
                    case 6 -> place < 0.35 || place > 0.75 ? 0 : 1;
                    default -> 0;
                };
                double[] now = random.nextDouble() < late ? second : first;
                String label = labels.get(draw(random, now));
                boolean vague = random.nextDouble() < 0.45;
                List<String> said = vague ? VAGUE : WAYS.getOrDefault(label, VAGUE);
                boolean pause = kind == 6 && (i == (int) (n * .35) || i == (int) (n * .75));
                time += pause ? 60 * DAY : (long) (random.nextDouble() * random.nextDouble() * 5 * DAY) + 600;
                events.add(new UserEvent(id++, name(u), time, said.get(random.nextInt(said.size())), random.nextDouble() < .03
                        ? ""
                        : label, ""));
            }
        }
        return Histories.of(events);
    }

    private static String name(int u) { return String.format(java.util.Locale.ROOT, "u_%04d", 101 + u); }

    private static double[] mix(SplittableRandom random, int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) weights[i] = Math.pow(random.nextDouble(), 6) + 0.01;
        return weights;
    }

    private static int draw(SplittableRandom random, double[] weights) {
        double sum = 0;
        for (double w : weights) sum += w;
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) if ((at -= weights[i]) < 0) return i;
        return weights.length - 1;
    }
}
