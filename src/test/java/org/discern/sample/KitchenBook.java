package org.discern.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Reads `kitchen-dishes.txt` and cooks every main with every accent of every dish.
final class KitchenBook {
    private static final String UNITS = "(?:[0-9]+ )(?:(?:g|kg|ml|l|tbsp|tsp|piece|bunch|handful|pinch|sprigs|leaves|head|fillets|"
            + "tins|slices|sheets?|stick|cloves of) )?";
    private static final List<String> MEAT = List.of("chicken", "beef", "pork", "lamb", "bacon", "ham", "turkey", "chorizo",
            "salami", "sausages", "pancetta", "rabbit");
    private static final List<String> FISH = List.of("salmon", "cod", "prawns", "tuna", "fish sauce", "anchovies", "mackerel",
            "haddock", "mussels", "octopus", "sardines", "sea bass");
    private static final List<String> DAIRY = List.of("butter", "cream", "cheese", "parmesan", "mozzarella", "ricotta", "feta",
            "halloumi", "paneer", "yoghurt", "cheddar", "gruyère", "manchego", "buttermilk", "custard", "500 ml milk", "pesto");
    private static final List<String> EGG = List.of("eggs", "egg noodles", "mayonnaise", "1 egg", "aioli", "tartare", "custard");
    private static final List<String> GLUTEN = List.of(" flour", "spaghetti", "rigatoni", "macaroni", "pasta", "egg noodles",
            "ramen noodles", "soy sauce", "bread", "breadcrumbs", "pitta", "baguettes", "buns", "pastry", "couscous", "tabbouleh",
            "flour tortillas", "dumplings", "falafel", "gochujang", "oats", "miso");
    private static final List<String> NUTS = List.of("almonds", "walnuts", "cashews", "pecans", "pesto", "tahini");
    /// Singulars of the text and the words by which the vocabulary knows them.
    private static final Map<String, String> PLURALS = Map.of("onion", "onions", "red onion", "red onions", "lime", "limes",
            "lemon", "lemons", "cucumber", "cucumbers", "egg", "eggs", "stick celery", "celery");

    private KitchenBook() {}

    /// In the order of the file; ids are `k001` ….
    static List<KitchenRecipe> read(RandomGenerator random) {
        var out = new ArrayList<KitchenRecipe>();
        var block = new ArrayList<String>();
        for (String line : text().lines().filter(l -> !l.startsWith("#")).toList()) {
            if (line.startsWith("@")) cook(block, out, random);
            block.add(line);
        }
        cook(block, out, random);
        return out;
    }

    /// Raw words to canonical ones, for every ingredient of the kitchen.
    static Map<String, String> vocabulary(List<KitchenRecipe> recipes) {
        var out = new TreeMap<String, String>();
        for (KitchenRecipe r : recipes) for (String name : r.names()) out.put(name, canonical(name));
        return out;
    }

    static String canonical(String name) { return PLURALS.getOrDefault(name, name); }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(KitchenBook.class.getResourceAsStream("/sample/kitchen-dishes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cook(List<String> block, List<KitchenRecipe> out, RandomGenerator random) {
        if (block.isEmpty()) return;
        String[] head = block.getFirst().substring(1).split("\\|", -1);
        var fields = new LinkedHashMap<String, String>();
        for (String line : block.subList(1, block.size())) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        block.clear();
        for (String main : parts(fields, "main", ";"))
            for (String accent : parts(fields, "accent", ";"))
                out.add(recipe(String.format(Locale.ROOT, "k%03d", out.size() + 1), head, fields, main.split("=", -1), accent
                        .split("=",
                                -1), random));
    }

    private static List<String> parts(Map<String, String> fields, String name, String by) {
        return List.of(Objects.requireNonNull(fields.get(name), name).split("\\s*" + by + "\\s*", -1));
    }

    private static KitchenRecipe recipe(String id, String[] head, Map<String, String> fields, String[] main, String[] accent,
            RandomGenerator random) {
        String[] range = head[5].strip().split("-", -1);
        int minutes = 5 * Draw.between(Integer.parseInt(range[0]) / 5, Integer.parseInt(range[1]) / 5, random);
        var ingredients = new ArrayList<>(parts(fields, "base", ";"));
        ingredients.add(main[1] + " " + main[0]);
        ingredients.add(accent[1] + " " + accent[0]);
        List<String> names = ingredients.stream().map(KitchenBook::name).toList();
        List<String> steps = parts(fields, "steps", " / ").stream().map(step -> filled(step, main, accent)).toList();
        String name = filled(Draw.one(parts(fields, "names", " / "), random), main, accent);
        return new KitchenRecipe(id, name, filled(Objects.requireNonNull(fields.get("about")), main, accent), minutes, head[1]
                .strip(), head[3].strip(), head[2].strip(), diets(ingredients), head[4].strip(), ingredients, names, steps);
    }

    private static String filled(String text, String[] main, String[] accent) {
        String m = main[0];
        return text.replace("{qm}", main[1] + " " + m).replace("{qa}", accent[1] + " " + accent[0]).replace("{m}", m).replace(
                "{a}",
                accent[0]).replace("{M}", m.substring(0, 1).toUpperCase(Locale.ROOT) + m.substring(1));
    }

    static String name(String line) { return line.replaceFirst("^" + UNITS, ""); }

    private static List<String> diets(List<String> ingredients) {
        boolean meat = has(ingredients, MEAT) || has(ingredients, List.of("chicken stock", "beef stock"));
        boolean fish = has(ingredients, FISH);
        boolean dairy = has(ingredients, DAIRY);
        boolean egg = has(ingredients, EGG);
        var out = new ArrayList<String>();
        if (!meat && !fish) out.add("vegetarian");
        if (!meat && !fish && !dairy && !egg && !has(ingredients, List.of("honey"))) out.add("vegan");
        if (!has(ingredients, GLUTEN)) out.add("gluten-free");
        if (!dairy) out.add("dairy-free");
        if (!has(ingredients, NUTS)) out.add("nut-free");
        return out;
    }

    private static boolean has(List<String> ingredients, List<String> words) {
        return ingredients.stream().anyMatch(line -> words.stream().anyMatch(line.replace("butternut", "")::contains));
    }
}
