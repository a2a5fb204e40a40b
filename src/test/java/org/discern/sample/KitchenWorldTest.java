package org.discern.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.discern.sample.KitchenWorld.Done;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What `sample-data/README.md` says of the kitchen.
class KitchenWorldTest {
    private static final Path FOLDER = Path.of("sample-data");
    private static KitchenWorld world;

    @BeforeAll
    static void make() { world = new KitchenWorld(); }

    private static String packed(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theGeneratorMakesExactlyTheShippedFiles() throws IOException {
        assertEquals(world.recipeTable(), packed(KitchenWorld.RECIPES));
        assertEquals(world.interactionTable(), packed(KitchenWorld.INTERACTIONS));
        assertEquals(world.ingredientTable(), Files.readString(FOLDER.resolve(KitchenWorld.INGREDIENTS)));
        assertEquals(world.key(), Files.readString(FOLDER.resolve(KitchenWorld.KEY)));
    }

    @Test
    void thereIsEnoughOfEverything() {
        assertEquals(688, world.recipes.size());
        assertEquals(200, world.cooks.size());
        assertTrue(world.done.size() >= 15_000, "interactions: " + world.done.size());
        assertEquals(688, world.recipes.stream().map(KitchenRecipe::name).distinct().count());
        for (KitchenRecipe r : world.recipes) {
            assertTrue(r.ingredients().size() >= 5 && r.steps().size() >= 3 && r.minutes() >= 10, r.name());
            assertFalse(r.row().contains("{"), r.row());
            for (String name : r.names()) assertFalse(name.isEmpty() || Character.isDigit(name.charAt(0)), name);
        }
    }

    @Test
    void rareDoingsTellAndBrowsingStrays() {
        Map<String, Long> all = world.done.stream().collect(Collectors.groupingBy(Done::type, TreeMap::new, Collectors
                .counting()));
        Map<String, Long> stray = world.done.stream().filter(Done::stray).collect(Collectors.groupingBy(Done::type, Collectors
                .counting()));
        double n = world.done.size();
        assertEquals(.03, all.getOrDefault("cook-along", 0L) / n, .005);
        assertEquals(.62, all.getOrDefault("browse", 0L) / n, .02);
        assertEquals(.15, world.done.stream().filter(Done::stray).count() / n, .01);
        assertTrue(stray.getOrDefault("browse", 0L) > 4 * stray.getOrDefault("check-ingredients", 0L));
        assertEquals(0, stray.getOrDefault("cook-along", 0L));
        var liking = new TreeMap<String, Double>();
        Map<String, KitchenCook> cooks = world.cooks.stream().collect(Collectors.toMap(KitchenCook::name, c -> c));
        for (Done d : world.done) {
            int day = (int) ((d.time() - world.done.getFirst().time()) / 86_400);
            liking.merge(d.type(), cooks.get(d.cook()).liking(d.recipe(), day) / all.getOrDefault(d.type(), 1L), Double::sum);
        }
        assertTrue(liking.getOrDefault("cook-along", 0.0) > liking.getOrDefault("save", 0.0) && liking.getOrDefault("save",
                0.0) > liking.getOrDefault("check-ingredients", 0.0) && liking.getOrDefault("check-ingredients", 0.0) > liking
                        .getOrDefault("browse", 0.0), liking.toString());
    }

    /// The same dishes are not the fashion of both years.
    @Test
    void fashionsChange() {
        var first = new HashSet<>(top(true));
        first.retainAll(top(false));
        assertTrue(first.size() < 35, first.size() + " of the 50 most popular dishes stay");
    }

    private static java.util.List<String> top(boolean early) {
        long middle = world.done.getFirst().time() + 365L * 86_400;
        Map<String, Long> counts = world.done.stream().filter(d -> d.time() < middle == early).collect(Collectors.groupingBy(
                d -> d
                        .recipe().id(), Collectors.counting()));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry
                .comparingByKey())).limit(50).map(Map.Entry::getKey).toList();
    }

    @Test
    void dietsAreTrue() {
        for (KitchenRecipe r : world.recipes) {
            String all = String.join(" ", r.ingredients());
            if (r.diets().contains("vegetarian"))
                assertFalse(all.matches(".*(chicken|beef|lamb|prawn|salmon|bacon|fish).*"), all);
            if (r.diets().contains("vegan")) assertFalse(all.matches(".*(eggs|cheddar|feta|parmesan|honey|yoghurt).*"), all);
        }
    }
}
