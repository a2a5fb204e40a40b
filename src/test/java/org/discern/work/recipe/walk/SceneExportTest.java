package org.discern.work.recipe.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.discern.domain.recipe.GraphPart;
import org.discern.domain.recipe.GraphUnion;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.Relation;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.SceneFilters;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SceneExportTest {
    private static final SceneExport EXPORT = export();

    /// Two recipes named to hurt, an ingredient they share, a badge.
    private static SceneExport export() {
        var part = new GraphPart.Builder();
        int one = part.node(NodeKind.RECIPE, "r1", "Mac & \"Cheese\" <quick>, easy");
        int two = part.node(NodeKind.RECIPE, "r2", "=cmd()");
        Relation contains = Relation.of(NodeKind.INGREDIENT);
        for (int r : new int[]{one, two}) part.edge(r, contains, part.node(NodeKind.INGREDIENT, "cheese", ""));
        part.edge(one, contains, part.node(NodeKind.INGREDIENT, "milk", ""));
        part.edge(one, contains, part.node(NodeKind.INGREDIENT, "salt", ""));
        RecipeGraph graph = GraphUnion.of(List.of(part.build(false)));
        Scene scene = SceneEdit.show(graph, Scene.EMPTY, new int[]{0, 1, 2});
        scene = SceneEdit.expand(graph, scene, new int[]{0}, 0, 0);
        SceneGraph seen = SceneGraph.of(graph, scene);
        int n = seen.size();
        assertEquals(4, n);
        return new SceneExport(seen, new float[]{0, 10, 20, 30}, new float[]{0, -5, 5, 0}, new int[]{0xff0072b2, 0xff0072b2,
                0xff008f68, 0xff008f68});
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(
                StandardCharsets.UTF_8)));
    }

    @Test
    void graphMlIsWellFormedAndHoldsAll() throws Exception {
        Document xml = parsed(EXPORT.graphml());
        assertEquals(4, xml.getElementsByTagName("node").getLength());
        assertEquals(3, xml.getElementsByTagName("edge").getLength());
        assertEquals("Mac & \"Cheese\" <quick>, easy", xml.getElementsByTagName("data").item(2).getTextContent());
    }

    @Test
    void gexfHasPlacesAndColours() throws Exception {
        Document xml = parsed(EXPORT.gexf());
        assertEquals(4, xml.getElementsByTagName("node").getLength());
        assertEquals("114", xml.getElementsByTagName("viz:color").item(0).getAttributes().getNamedItem("g").getNodeValue());
        assertEquals("5.0", xml.getElementsByTagName("viz:position").item(1).getAttributes().getNamedItem("y").getNodeValue(),
                "its y points up");
    }

    @Test
    void tablesAreQuotedAndNoFormula() {
        List<String> lines = EXPORT.nodesCsv().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(1).startsWith("n0,recipe,r1,\"Mac & \"\"Cheese\"\" <quick>, easy\",1,0.0,0.0,#0072b2"), lines.get(
                1));
        assertTrue(lines.get(2).contains("'=cmd()"), lines.get(2));
        assertTrue(lines.get(4).contains(",+2,2,"), "the badge: " + lines.get(4));
        assertEquals("source,target,relation", EXPORT.edgesCsv().lines().findFirst().orElseThrow());
        assertEquals(4, EXPORT.edgesCsv().lines().count());
    }

    @Test
    void svgIsWellFormedWithLegendAndCaption() throws Exception {
        String svg = EXPORT.svg(new SceneExport.Look("#ffffff", "#59636e", "#1f2328"), List.of(NodeKind.values()), NodeKind::word,
                "A caption");
        Document xml = parsed(svg);
        assertEquals(3, xml.getElementsByTagName("line").getLength());
        assertTrue(svg.contains("A caption") && svg.contains(">ingredient</text>"));
    }

    @Test
    void whatIsHiddenIsLeftOut() throws Exception {
        SceneGraph all = EXPORT.scene();
        var without = new SceneExport(SceneGraph.of(all.graph(), all.scene().withFilters(SceneFilters.NONE.withKinds(Set.of(
                NodeKind.INGREDIENT)))),
                EXPORT.x(), EXPORT.y(), EXPORT.colours());
        assertEquals(2, parsed(without.graphml()).getElementsByTagName("node").getLength());
        assertEquals(0, parsed(without.graphml()).getElementsByTagName("edge").getLength());
    }
}
