package org.discern.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// A person of the invented kitchen with true tastes.
///
/// @param diet a diet of [KitchenRecipe#diets] that every dish must suit, or empty
/// @param cuisines liked most, and `later` once the taste has drifted (the same when it does not)
/// @param drift day from which on `later` holds; beyond the last day when it never does
/// @param patience minutes beyond which a dish is too slow
/// @param activity events over the two years
record KitchenCook(String name, String diet, List<String> cuisines, List<String> later, int drift, Set<String> likes,
        Set<String> dislikes, String meal, int patience, int activity, int from, int to) {
    static final int DAYS = 730;

    static List<KitchenCook> all(int n, List<KitchenRecipe> recipes, RandomGenerator random) {
        List<String> cuisines = recipes.stream().map(KitchenRecipe::cuisine).distinct().sorted().toList();
        List<String> names = recipes.stream().flatMap(r -> r.names().stream()).map(KitchenBook::canonical).distinct().sorted()
                .toList();
        var out = new ArrayList<KitchenCook>();
        for (int i = 1; i <= n; i++) {
            double d = random.nextDouble();
            String diet = d < .58 ? "" : d < .8 ? "vegetarian" : d < .88 ? "vegan" : d < .94 ? "gluten-free" : "nut-free";
            List<String> first = Draw.shuffled(cuisines, random).subList(0, Draw.between(2, 3, random));
            boolean drifts = Draw.chance(.3, random);
            List<String> later = drifts ? Draw.shuffled(cuisines, random).subList(0, 2) : first;
            List<String> some = Draw.shuffled(names, random);
            int from = Draw.chance(.35, random) ? Draw.between(1, 500, random) : 0;
            int length = Draw.between(120, DAYS, random);
            int activity = (int) StrictMath.max(14, StrictMath.min(420, StrictMath.exp(4.42 + .7 * bell(random))));
            out.add(new KitchenCook(String.format(Locale.ROOT, "cook-%03d", i), diet, List.copyOf(first), List.copyOf(later),
                    drifts
                            ? from + length / 2
                            : DAYS + 1, new TreeSet<>(some.subList(0, Draw.between(8, 14, random))), new TreeSet<>(some.subList(
                                    20, Draw
                                            .between(24, 30, random))), random.nextDouble() < .7 ? "dinner" : "lunch", Draw
                                                    .between(20, 90, random),
                    activity, from, Math.min(DAYS - 1, from + length)));
        }
        return out;
    }

    /// About normal; a sum, so that it is the same on every machine.
    static double bell(RandomGenerator random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) sum += random.nextDouble();
        return sum;
    }

    /// How much the person truly likes a dish on a day.
    double liking(KitchenRecipe r, int day) {
        double out = (day >= drift ? later : cuisines).contains(r.cuisine()) ? 1.6 : 0;
        int liked = 0;
        for (String name : r.names()) {
            String canonical = KitchenBook.canonical(name);
            if (likes.contains(canonical) && liked++ < 2) out += .9;
            if (dislikes.contains(canonical)) out -= 1.5;
        }
        if (r.meal().equals(meal)) out += .4;
        if (r.minutes() > patience) out -= .015 * (r.minutes() - patience);
        if (!diet.isEmpty() && !r.diets().contains(diet)) out -= 4;
        return out;
    }
}
