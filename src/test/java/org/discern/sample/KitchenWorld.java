package org.discern.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// Makes the recipe world, `kitchen-…`, in the folder named on the command line (`sample-data` by default).
public final class KitchenWorld {
    static final String RECIPES = "kitchen-recipes.csv.gz";
    static final String INTERACTIONS = "kitchen-interactions.csv.gz";
    static final String INGREDIENTS = "kitchen-ingredients.csv";
    static final String KEY = "kitchen-key.json";
    static final int BEST = 30;
    private static final long SEED = 20260901;
    private static final int COOKS = 200;
    private static final int CANDIDATES = 80;
    private static final long BEGIN = Instant.parse("2024-09-01T00:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;
    /// How often a thing is done, how likely it is a stray click, and how much taste decides it.
    private static final Map<String, double[]> TYPES = types();

    final List<KitchenRecipe> recipes;
    final List<KitchenCook> cooks;
    final List<Done> done = new ArrayList<>();
    private final double[] fame;
    private final int[] peak;

    /// One thing a cook did.
    ///
    /// @param value of a rating 1..5, else 0
    record Done(String cook, KitchenRecipe recipe, String type, long time, int value, boolean stray) {}

    KitchenWorld() {
        var random = new SplittableRandom(SEED);
        recipes = KitchenBook.read(random.split());
        cooks = KitchenCook.all(COOKS, recipes, random.split());
        fame = new double[recipes.size()];
        peak = new int[recipes.size()];
        for (int r = 0; r < fame.length; r++) {
            fame[r] = StrictMath.exp(.7 * KitchenCook.bell(random));
            peak[r] = random.nextInt(KitchenCook.DAYS);
        }
        for (KitchenCook cook : cooks) days(cook, random.split());
        done.sort(Comparator.comparingLong(Done::time).thenComparing(Done::cook));
    }

    private static Map<String, double[]> types() {
        var out = new LinkedHashMap<String, double[]>();
        out.put("browse", new double[]{.62, .205, .8});
        out.put("check-ingredients", new double[]{.14, .12, 1.3});
        out.put("save", new double[]{.08, .05, 1.8});
        out.put("add-to-list", new double[]{.06, .03, 2});
        out.put("rate", new double[]{.04, 0, 2});
        out.put("review", new double[]{.03, 0, 2});
        out.put("cook-along", new double[]{.03, 0, 2.6});
        return out;
    }

    /// A dish is famous in itself, has its weeks, and its season.
    private double popularity(int r, int day) {
        double weeks = (day - peak[r]) / 60.0;
        double season = StrictMath.cos(2 * StrictMath.PI * (day - 122) / 365.25); // 1 in the first days of January
        String category = recipes.get(r).category();
        double warm = category.equals("stew") || category.equals("soup") || category.equals("pie")
                ? .5
                : category.equals("salad")
                        || category.equals("bowl") ? -.6 : 0;
        return fame[r] * (1 + 3 * StrictMath.exp(-weeks * weeks)) * (1 + warm * season);
    }

    private void days(KitchenCook cook, SplittableRandom random) {
        int left = cook.activity();
        while (left > 0) {
            int day = Draw.between(cook.from(), cook.to(), random);
            long time = BEGIN + day * DAY + Draw.between(6, 21, random) * 3_600L + random.nextInt(3_600);
            double[] sums = new double[recipes.size()];
            double sum = 0;
            for (int r = 0; r < sums.length; r++) sums[r] = sum += popularity(r, day);
            for (int n = Math.min(left, Draw.between(1, 6, random)); n > 0; n--, left--) {
                done.add(one(cook, day, time, sums, random));
                time += Draw.between(15, 400, random);
            }
        }
    }

    private Done one(KitchenCook cook, int day, long time, double[] sums, SplittableRandom random) {
        var shares = new LinkedHashMap<String, Double>();
        TYPES.forEach((name, t) -> shares.put(name, t[0]));
        String type = Draw.weighted(shares, random);
        double[] t = TYPES.getOrDefault(type, new double[3]);
        if (Draw.chance(t[1], random)) return new Done(cook.name(), Draw.one(recipes, random), type, time, 0, true);
        KitchenRecipe chosen = recipes.getFirst();
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CANDIDATES; c++) {
            KitchenRecipe r = recipes.get(at(sums, random.nextDouble() * sums[sums.length - 1]));
            // adding this noise and taking the best draws from the softmax (Gumbel)
            double merit = t[2] * cook.liking(r, day) - StrictMath.log(-StrictMath.log(random.nextDouble() + 1e-12));
            if (merit > best) {
                best = merit;
                chosen = r;
            }
        }
        int stars = type.equals("rate")
                ? (int) Math.max(1, Math.min(5, StrictMath.rint(2.6 + .7 * cook.liking(chosen, day) + .7 * KitchenCook.bell(
                        random))))
                : 0;
        return new Done(cook.name(), chosen, type, time, stars, false);
    }

    private static int at(double[] sums, double mark) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sums[middle] > mark) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    String recipeTable() {
        return "recipe_id,name,description,minutes,cuisine,category,meal,diet,appliance,ingredients,steps\n" + recipes.stream()
                .map(
                        r -> r.row() + "\n").collect(Collectors.joining());
    }

    String interactionTable() {
        return "user_id,recipe_id,type,time,value\n" + done.stream().map(d -> String.join(",", d.cook, d.recipe.id(), d.type,
                Instant
                        .ofEpochSecond(d.time).toString(), d.value == 0 ? "" : Integer.toString(d.value)) + "\n").collect(
                                Collectors
                                        .joining());
    }

    String ingredientTable() {
        return "raw_ingr,replaced\n" + KitchenBook.vocabulary(recipes).entrySet().stream().map(e -> KitchenRecipe.quoted(e
                .getKey())
                + "," + KitchenRecipe.quoted(e.getValue()) + "\n").collect(Collectors.joining());
    }

    /// Per cook the true tastes and the dishes truly liked most at the end; and the rows that are stray clicks, from 1.
    String key() {
        var out = new StringBuilder("{\"users\": [\n");
        for (int c = 0; c < cooks.size(); c++) out.append(key(cooks.get(c))).append(c + 1 < cooks.size() ? ",\n" : "\n");
        out.append("], \"stray\": [");
        boolean first = true;
        for (int i = 0; i < done.size(); i++) {
            if (!done.get(i).stray) continue;
            out.append(first ? "" : ", ").append(i + 1);
            first = false;
        }
        return out.append("]}\n").toString();
    }

    private String key(KitchenCook c) {
        List<String> best = best(c, KitchenCook.DAYS).stream().map(KitchenRecipe::id).toList();
        String drift = c.drift() > KitchenCook.DAYS
                ? "null"
                : "{\"from\": \"" + Instant.ofEpochSecond(BEGIN + c.drift() * DAY) + "\", \"cuisines\": " + list(c.later()) + "}";
        return "{\"user\": \"" + c.name() + "\", \"diet\": \"" + c.diet() + "\", \"cuisines\": " + list(c.cuisines())
                + ", \"drift\": " + drift + ", \"likes\": " + list(List.copyOf(c.likes())) + ", \"dislikes\": " + list(List
                        .copyOf(c
                                .dislikes())) + ", \"minutes\": " + c.patience() + ", \"best\": " + list(best) + "}";
    }

    List<KitchenRecipe> best(KitchenCook cook, int day) {
        return recipes.stream().sorted(Comparator.comparingDouble((KitchenRecipe r) -> -cook.liking(r, day)).thenComparing(
                KitchenRecipe::id)).limit(BEST).toList();
    }

    private static String list(List<String> words) {
        return words.stream().map(w -> '"' + w + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "sample-data");
        var made = new KitchenWorld();
        pack(folder.resolve(RECIPES), made.recipeTable());
        pack(folder.resolve(INTERACTIONS), made.interactionTable());
        Files.writeString(folder.resolve(INGREDIENTS), made.ingredientTable());
        Files.writeString(folder.resolve(KEY), made.key());
    }

    private static void pack(Path file, String text) throws IOException {
        try (OutputStream out = new Tight(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The strongest compression; the gzip header carries no time, so the same seed gives the same bytes.
    private static final class Tight extends GZIPOutputStream {
        Tight(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(9);
        }
    }
}
