package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.discern.domain.WorkbenchException;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.TableFormat;
import org.discern.domain.recipe.GraphBatch;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.RecipeText;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.ListCell.NoList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every layout of recipes, and every fault of section 6: nothing is lost without a word.
final class RecipeImportTest {
    private static final String RAW = """
            name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,ingredients,n_ingredients
            red  soup,44,25,7,2008-02-19,"['30-minutes-or-less', 'course', 'italian', 'vegan', 'main-dish', 'oven', 'cozy']","[150.5, 3.0, 25.0, 8.0]",2,"['chop', ""don't burn""]",a soup &amp; more,"['2 cups red lentils', 'salt', 'salt']",3
            bare dish,45,0,7,2008-02-19,[],[],0,[],,[],0
            broken,46,5,7,2008-02-19,"['a', b]",[],0,[],,[],0
            ,,5,7,2008-02-19,[],[],0,[],,[],0
            slow,47,soon,7,2008-02-19,[],[],0,[],,['x'],0
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text); }

    private static GraphBatch read(Path path) {
        return RecipeReader.read(path, TableSniffer.preview(path).plan(), Progress.NONE);
    }

    /// `head - relation - tail` of every edge.
    private static List<String> edges(GraphPart part) {
        var out = new ArrayList<String>();
        for (int e = 0; e < part.edges(); e++)
            out.add(part.keys().get(part.heads()[e]) + " - " + part.relations().get(part.relation()[e]).name() + " - " + part
                    .kinds()
                    .get(part.tails()[e]).word() + " " + part.keys().get(part.tails()[e]));
        return out;
    }

    private static List<String> reasons(GraphBatch batch) {
        return batch.report().rows().rejected().stream().map(r -> r.row() + ": " + r.reason()).toList();
    }

    private static void balance(GraphBatch b) {
        var r = b.report().rows();
        assertEquals(r.rowsRead(), r.accepted() + r.folded() + r.rejectedCount(), "every row is told of");
    }

    @Test
    void rawRecipesAsFoodComHasThem() throws IOException {
        Path path = file("RAW_recipes.csv", RAW);
        assertEquals(ImportKind.RECIPES, TableSniffer.preview(path).plan().kind());
        GraphBatch batch = read(path);
        balance(batch);
        assertEquals(List.of("44 - takes - time 30 minutes or less", "44 - is from - cuisine italian", "44 - suits - diet vegan",
                "44 - is eaten at - meal main dish", "44 - needs - appliance oven", "44 - is tagged - tag cozy",
                "44 - is - nutrition low in calories", "44 - is - nutrition low in total fat",
                "44 - is - nutrition high in sugar",
                "44 - contains - ingredient red lentils", "44 - contains - ingredient salt"), sorted(batch.part()));
        RecipeText text = batch.part().texts().get(0);
        assertEquals(List.of("chop", "don't burn"), text.steps());
        assertEquals("a soup & more", text.description());
        assertEquals(25, text.minutes());
        assertEquals(new RecipeText.Nutrient("calories", 150.5), text.nutrition().getFirst());
        assertEquals("red soup", batch.part().names().getFirst());
        assertEquals(List.of("4: “tags” is no list that can be read: “b]” is neither a text in quotes nor a number",
                "5: There is no recipe id", "6: “soon” is no number of minutes"), reasons(batch));
        assertEquals(1, batch.report().bare());
        assertTrue(batch.report().rows().notes().stream().anyMatch(n -> n.startsWith("1 recipe has an empty list")), batch
                .report()
                .rows().notes().toString());
        assertTrue(batch.report().doubles() >= 1);
    }

    private static List<String> sorted(GraphPart part) {
        return edges(part).stream().sorted((a, b) -> Integer.compare(rank(a), rank(b))).toList();
    }

    private static int rank(String edge) {
        List<String> order = List.of("takes", "is from", "suits", "is eaten at", "needs", "is tagged", " - is - ", "contains");
        for (int i = 0; i < order.size(); i++) if (edge.contains(order.get(i))) return i;
        return order.size();
    }

    @Test
    void interactionsAsFoodComHasThem() throws IOException {
        GraphBatch batch = read(file("RAW_interactions.csv", """
                user_id,recipe_id,date,rating,review
                1,44,2003-07-10,5,"Good, very"
                1,45,2003-07-09,0,no stars
                2,44,someday,4,x
                ,44,2003-07-10,4,x
                3,,2003-07-10,4,x
                4,44,2003-07-10,many,x
                1,44,2003-07-10,5,"again"
                """));
        balance(batch);
        GraphPart part = batch.part();
        assertEquals(Map.of("rate", 2L, "review", 1L), batch.report().interactions());
        assertEquals(5f, part.value()[0]);
        assertTrue(Float.isNaN(part.value()[1]));
        assertEquals(List.of("4", "5", "6", "7"), reasons(batch).stream().map(r -> r.substring(0, 1)).toList());
        assertEquals(1, batch.report().rows().duplicates());
        RecipeGraph graph = GraphUnion.of(List.of(part));
        assertTrue(graph.interactions().time()[0] < graph.interactions().time()[1], "put in order of time");
    }

    @Test
    void reviewsWithoutDatesKeepTheOrderOfTheirNumbers() throws IOException {
        GraphBatch batch = read(file("reviews.csv", "ReviewId,UserId,RecipeId,Rating\n9,1,44,5\n3,1,45,4\nx,1,46,4\n"));
        assertTrue(batch.part().timesAreOrder());
        assertEquals(9, batch.part().time()[0]);
        assertEquals(List.of("4: “x” is no whole number"), reasons(batch));
    }

    @Test
    void splitTablesBecomeAttributes() throws IOException {
        assertEquals(List.of("56 - is made of - ingredient-group dairy", "62 - is made of - ingredient-group vegetables",
                "62 - is made of - ingredient-group fruit"), edges(read(file("recipe_main_ingredients.csv",
                        "RecipeId,MainIngredients\n56,\"[\"\"dairy\"\"]\"\n62,\"[\"\"vegetables\"\", \"\"fruit\"\"]\"\n"))
                        .part()));
        assertEquals(List.of("62 - is from - cuisine european", "62 - is from - cuisine polish"), edges(read(file(
                "recipe_regions.csv",
                "RecipeId,Name,Continents,Regions,Countries\n62,salad,\"[\"\"European\"\"]\",[],\"[\"\"polish\"\"]\"\n"))
                .part()));
        GraphPart labels = read(file("recipe_labels.csv", "RecipeId,Name,Label\n62,\"Bean Salad\",Salad of Beans\n")).part();
        assertEquals(0, labels.edges(), "a normalised name is no attribute");
        assertEquals("Salad of Beans", labels.texts().get(0).description());
        assertEquals(List.of("62 - takes - time less time than most", "62 - is - nutrition high in sugar"), edges(read(file(
                "z.csv",
                "id,name,log_minutes,calories,sugar (PDV%)\n62,bean salad,-0.7,0.1,2.5\n")).part()));
        GraphBatch similar = read(file("similar.csv",
                "recipe_id_a,recipe_id_b,weight\n1,2,.5\n2,1,.4\n3,3,.1\n4,,.1\n"));
        assertEquals(List.of("1 - is similar to - recipe 2"), edges(similar.part()));
        assertEquals(List.of(1L, 1L, 2L), List.of(similar.report().loops(), similar.report().doubles(), similar.report().rows()
                .rejectedCount()));
        balance(similar);
    }

    @Test
    void genericTablesWithTheirOwnWords() throws IOException {
        GraphBatch doings = read(file("log.csv", """
                user,item,type,time,value
                u1,r1,View,2026-01-01T10:00:00Z,
                u1,r1,Cook along,1767261700,
                u2,r1,teleport,2026-01-01,3
                """));
        assertEquals(Map.of("browse", 1L, "cook-along", 1L, "teleport", 1L), doings.report().interactions());
        assertEquals(1, doings.report().unknownTypes());
        assertTrue(doings.report().rows().notes().toString().contains("teleport"));
        GraphBatch triples = read(file("kg.tsv", """
                item\trelation\tattribute
                r1\tcuisine\tThai
                r1\thas_ingredient\t200 g Red Lentils
                r1\tsmells of\tHome
                r1\tcuisine\tthai
                """));
        assertEquals(List.of("r1 - is from - cuisine thai", "r1 - contains - ingredient red lentils",
                "r1 - smells of - tag home"), edges(triples.part()));
        assertEquals(1, triples.report().rows().folded());
        Path odd = file("odd.csv", "who,what,how\na,b,c\n");
        ImportPlan plan = TableSniffer.preview(odd, ImportKind.RECIPES).plan();
        WorkbenchException refused = assertThrows(WorkbenchException.class, () -> RecipeReader.read(odd, plan, Progress.NONE));
        assertTrue(String.valueOf(refused.getMessage()).contains("the recipe's id"), refused.getMessage());
        GraphBatch mapped = RecipeReader.read(odd, plan.withHeader(true).withColumns(List.of("who", "what", "how")).withRole(0,
                ColumnRole.USER).withRole(1, ColumnRole.ITEM), Progress.NONE);
        assertEquals(Map.of("interact", 1L), mapped.report().interactions());
    }

    @Test
    void jsonLinesMayHoldLists() throws IOException {
        GraphBatch batch = read(file("r.jsonl",
                "{\"recipe_id\": \"a\", \"name\": \"A\", \"ingredients\": [\"egg\", \"1 cup milk\"]}\n"));
        assertEquals(List.of("a - contains - ingredient egg", "a - contains - ingredient milk"), edges(batch.part()));
    }

    @Test
    void ingredientsAreLinkedAndTheRestTold() throws IOException {
        file("ingr_map.csv",
                "raw_ingr,raw_words,processed,replaced,count,id\nred onions,2,red onion,onion,9,1\nextra-virgin olive oil,3,olive oil,olive oil,9,2\n");
        Path path = file("recipes.csv",
                "recipe_id,name,ingredients\n1,A,\"['red onions', 'extra-virgin olive oil', 'onion', 'moon dust', 'Olive Oil, best']\"\n2,B,['moon dust']\n");
        GraphBatch batch = read(path);
        assertEquals(List.of("1 - contains - ingredient onion", "1 - contains - ingredient olive oil",
                "1 - contains - ingredient moon dust", "2 - contains - ingredient moon dust"), edges(batch.part()));
        assertEquals(List.of(4L, 2L), List.of(batch.report().linking().linked(), batch.report().linking().unlinked()));
        assertEquals("moon dust", batch.report().linking().examples().getFirst().word());
        Path map = folder.resolve("ingr_map.csv");
        assertThrows(WorkbenchException.class, () -> read(map));
        ImportPlan plan = TableSniffer.preview(path).plan();
        assertThrows(WorkbenchException.class, () -> RecipeReader.read(path, plan.withDomainFile(path.toString()),
                Progress.NONE));
    }

    @Test
    void hyperedges() throws IOException {
        file("node-labels.txt", "salt\nblack \"pepper\"\nrice\n");
        file("hyperedge-labels.txt", "2\n1\n9\n");
        file("hyperedge-label-identities.txt", "thai\nirish\n");
        Path edges = file("hyperedges.txt", "1\t3\n2\n1\n4\t1\n");
        GraphBatch batch = read(edges);
        assertEquals(List.of("set-1 - contains - ingredient salt", "set-1 - contains - ingredient rice",
                "set-1 - is from - cuisine irish", "set-2 - contains - ingredient black \"pepper\"",
                "set-2 - is from - cuisine thai"), edges(batch.part()));
        assertEquals(2, batch.report().rows().rejectedCount());
        assertEquals(TableFormat.HYPEREDGES, TableSniffer.preview(folder).plan().format(), "the folder stands for it");
    }

    private static final String GRAPHML = """
            <?xml version="1.0"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="node" attr.name="kind"/>
            <key id="n" for="node" attr.name="name"/><key id="r" for="edge" attr.name="relation"/>
            <graph edgedefault="undirected">
            <edge source="r" target="u"><data key="r">cook along</data></edge>
            <node id="u"><data key="k">user</data></node>
            <node id="r"><data key="k">recipe</data><data key="n">Soup &lt;3</data></node>
            <node id="c"><data key="k">CUISINE</data><data key="n">Thai</data></node>
            <node id="x"><data key="k">planet</data></node>
            <node id="lonely"><data key="k">user</data></node>
            <edge source="r" target="c"/><edge source="r" target="ghost"/><edge source="r" target="r"/><edge source="c" target="r"/>
            </graph></graphml>
            """;

    @Test
    void graphMl() throws IOException {
        GraphBatch batch = read(file("g.graphml", GRAPHML));
        balance(batch);
        assertEquals(List.of("r - is from - cuisine thai"), edges(batch.part()));
        assertEquals(Map.of("cook-along", 1L), batch.report().interactions());
        assertEquals(List.of(1L, 1L, 1L), List.of(batch.report().dangling(), batch.report().loops(), batch.report().doubles()));
        assertEquals(3, batch.report().rows().rejectedCount());
        assertEquals(2, batch.report().count(NodeKind.USER), "an isolated user is one, too");
        RecipeGraph graph = GraphUnion.of(List.of(batch.part()));
        assertEquals("Soup <3", graph.name(graph.find(NodeKind.RECIPE, "r")));
        assertEquals(0, graph.degree(graph.find(NodeKind.USER, "lonely")));
    }

    /// A file from outside must neither read others nor fill the memory.
    @Test
    void graphMlReadsNoEntitiesFromOutside() throws IOException {
        Path secret = file("secret.txt", "secret");
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE graphml [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + GRAPHML
                .substring(GRAPHML.indexOf("<graphml")).replace("Soup &lt;3", "&e;");
        Path path = file("h.graphml", hostile);
        WorkbenchException refused = assertThrows(WorkbenchException.class, () -> read(path));
        assertTrue(String.valueOf(refused.getMessage()).contains("not sound XML"), refused.getMessage());
        Path cut = file("cut.graphml", GRAPHML.substring(0, 600));
        assertThrows(WorkbenchException.class, () -> read(cut));
    }

    @Test
    void nodesAndEdges() throws IOException {
        Path nodes = file("kitchen-nodes.csv", "id,kind,name\nu:1,user,Ada\n2,recipe,Soup\n3,ingredient,Salt\n");
        assertEquals(ImportKind.UTTERANCES, TableSniffer.preview(nodes).plan().kind(), "one half is no graph");
        Path edges = file("kitchen-edges.csv", "source,target,relation,time,value\nu:1,2,rated,2026-01-01,5\n3,2,,,\n2,9,,,\n");
        for (Path path : List.of(nodes, edges)) {
            GraphBatch batch = read(path);
            assertEquals(List.of("2 - contains - ingredient salt"), edges(batch.part()));
            assertEquals(Map.of("rate", 1L), batch.report().interactions());
            assertEquals(List.of("4: The edge ends at “9”, which no node stands for"), reasons(batch));
        }
        assertEquals(read(nodes).sha256(), read(edges).sha256(), "either half means the same graph");
    }

    @Test
    void oneUserOneRecipe() throws IOException {
        GraphBatch batch = read(file("one.csv", "user_id,recipe_id,date,rating\n1,2,2020-01-01,5\n"));
        RecipeGraph graph = GraphUnion.of(List.of(batch.part()));
        assertEquals(List.of(1, 1, 1L), List.of(graph.users(), graph.recipes(), graph.edges()));
    }

    @Test
    void filesThatSayNothingAreRefusedInWords() throws IOException {
        Path dates = file("dates.csv", "ReviewId,date\n1,2001-07-24\n");
        assertTrue(String.valueOf(assertThrows(WorkbenchException.class, () -> read(dates)).getMessage()).contains(
                "neither users"));
        Path none = file("none.csv", "recipe_id,name,ingredients\n");
        assertThrows(WorkbenchException.class, () -> read(none));
        Path bad = file("bad.csv", "recipe_id,name,ingredients\n,x,[]\n");
        assertTrue(String.valueOf(assertThrows(WorkbenchException.class, () -> read(bad)).getMessage()).contains(
                "None of the 1 rows"));
        Path words = file("words.txt", "hello there\nyou\n");
        assertThrows(WorkbenchException.class, () -> RecipeReader.read(words, TableSniffer.preview(words, ImportKind.RECIPES)
                .plan(), Progress.NONE));
    }

    @Test
    void listsAreReadAndNeverEvaluated() throws NoList {
        assertEquals(List.of("a", "b'c", "d\"e", "1.5", "-2"), ListCell.of("['a', \"b'c\", 'd\"e', 1.5, -2, None, '']"));
        assertEquals(List.of("crème", "tab\there", "\uD83C\uDF5D", "/"), ListCell.of(
                "[\"cr\\u00e8me\", \"tab\\there\", \"\\ud83c\\udf5d\", \"\\/\"]"));
        assertEquals(List.of("x", "y"), ListCell.of("c(\"x\", \"y\")"));
        assertEquals(List.of("x", "y z"), ListCell.of("x; y z"));
        assertEquals(List.of("one, two"), ListCell.of("one, two"));
        assertEquals(List.of(), ListCell.of(" [ ] "));
        assertEquals(List.of("a"), ListCell.of("['a',]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"['a'", "['a' 'b']", "[a]", "['a'] + ['b']", "[__import__('os')]", "[[1]]", "['\\u12']", "['a', 'b",
            "[1,,2]", "['x'](1)", "[\\ud83c]"})
    void whatIsNoListIsRefused(String cell) { assertThrows(NoList.class, () -> ListCell.of(cell)); }

    @Test
    void quantitiesAreNoPartOfAnIngredient() {
        for (String[] one : new String[][]{{"200 g Red Lentils", "red lentils"}, {"2 1/2 cups  flour", "flour"}, {"½ tsp salt",
                "salt"}, {"2% milk", "2% milk"}, {"7-up", "7-up"}, {"1 (14 ounce) can beans", "(14 ounce) can beans"}, {
                        "3 cloves of garlic",
                        "garlic"}, {"100", "100"}, {"2 eggs", "eggs"}})
            assertEquals(one[1], RecipeWords.ingredient(one[0]));
    }

    @Test
    void numbersAreAddedOnce() {
        var set = new LongSet();
        for (int round = 0; round < 2; round++)
            for (long i = 0; i < 5_000; i++) assertEquals(round == 0, set.add(i * 4_294_967_296L + i % 7));
    }
}
