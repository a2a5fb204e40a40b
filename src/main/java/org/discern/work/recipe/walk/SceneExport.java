package org.discern.work.recipe.walk;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.discern.domain.recipe.NodeKind;

/// A scene for other programs: GraphML, GEXF, a node and an edge table, and SVG. All carry positions and colours; what is hidden
/// is left out, and a badge becomes one node with the number it stands for. Text in, text out: who calls writes the file.
///
/// Why written here and not by JGraphT's exporters (2026-11): theirs of GEXF cannot say position, colour and size of a node, and
/// a scene is more than its graph.
///
/// @param scene what is visible
/// @param x,y positions per body, in scene units
/// @param colours opaque RGB per body
public record SceneExport(SceneGraph scene, float[] x, float[] y, int[] colours) {
    /// Formats of one file each; the two tables go together.
    public enum Format {
        GRAPHML("graphml"), GEXF("gexf"), CSV("csv"), SVG("svg"), PNG("png");

        private final String ending;

        Format(String ending) { this.ending = ending; }

        public String ending() { return ending; }

        /// The format of a file name; CSV for an unknown one.
        public static Format of(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            for (Format format : values()) if (name.endsWith("." + format.ending)) return format;
            return CSV;
        }
    }

    /// The colours of a drawing, as `#rrggbb`.
    public record Look(String ground, String line, String text) {}

    /// Typed attributes as in the GraphML primer (Brandes, Eiglsperger, Lerner 2001).
    public String graphml() {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (String key : List.of("kind:string", "key:string", "name:string", "count:int", "x:double", "y:double",
                "color:string")) key(out, "node", key);
        key(out, "edge", "relation:string");
        out.append("  <graph id=\"scene\" edgedefault=\"undirected\">\n");
        for (int i = 0; i < scene.size(); i++) {
            if (!scene.isShown(i)) continue;
            out.append("    <node id=\"").append(id(i)).append("\">");
            value(out, "kind", scene.kind(i).word());
            value(out, "key", scene.isMark(i) ? scene.graph().key(scene.node(i)) : "");
            value(out, "name", scene.name(i));
            value(out, "count", String.valueOf(count(i)));
            value(out, "x", number(x[i]));
            value(out, "y", number(y[i]));
            value(out, "color", hex(colours[i]));
            out.append("</node>\n");
        }
        for (int e = 0; e < scene.edges(); e++) {
            if (!scene.isEdgeShown(e)) continue;
            out.append("    <edge source=\"").append(id(scene.a(e))).append("\" target=\"").append(id(scene.b(e))).append("\">");
            value(out, "relation", scene.relationName(e));
            out.append("</edge>\n");
        }
        return out.append("  </graph>\n</graphml>\n").toString();
    }

    private static void key(StringBuilder out, String of, String nameAndType) {
        String[] parts = nameAndType.split(":", 2);
        out.append("  <key id=\"").append(parts[0]).append("\" for=\"").append(of).append("\" attr.name=\"").append(parts[0])
                .append("\" attr.type=\"").append(parts[1]).append("\"/>\n");
    }

    private static void value(StringBuilder out, String key, String value) {
        out.append("<data key=\"").append(key).append("\">").append(escaped(value)).append("</data>");
    }

    /// GEXF 1.3 with the `viz` module, as Gephi reads it; its y axis points up.
    public String gexf() {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n")
                .append("  <graph defaultedgetype=\"undirected\">\n    <attributes class=\"node\">\n")
                .append("      <attribute id=\"kind\" title=\"kind\" type=\"string\"/>\n")
                .append("      <attribute id=\"key\" title=\"key\" type=\"string\"/>\n")
                .append("      <attribute id=\"count\" title=\"count\" type=\"integer\"/>\n    </attributes>\n    <nodes>\n");
        for (int i = 0; i < scene.size(); i++) {
            if (!scene.isShown(i)) continue;
            int c = colours[i];
            out.append("      <node id=\"").append(id(i)).append("\" label=\"").append(escaped(scene.name(i))).append(
                    "\"><attvalues>");
            attribute(out, "kind", scene.kind(i).word());
            attribute(out, "key", scene.isMark(i) ? scene.graph().key(scene.node(i)) : "");
            attribute(out, "count", String.valueOf(count(i)));
            out.append("</attvalues><viz:position x=\"").append(number(x[i])).append("\" y=\"").append(number(-y[i])).append(
                    "\" z=\"0\"/><viz:color r=\"").append(c >> 16 & 255).append("\" g=\"").append(c >> 8 & 255).append(
                            "\" b=\"").append(c & 255).append("\"/><viz:size value=\"").append(number(SceneLayout.radius(scene,
                                    i)))
                    .append("\"/></node>\n");
        }
        out.append("    </nodes>\n    <edges>\n");
        for (int e = 0; e < scene.edges(); e++)
            if (scene.isEdgeShown(e))
                out.append("      <edge id=\"").append(e).append("\" source=\"").append(id(scene.a(e))).append("\" target=\"")
                        .append(id(scene.b(e))).append("\" label=\"").append(escaped(scene.relationName(e))).append("\"/>\n");
        return out.append("    </edges>\n  </graph>\n</gexf>\n").toString();
    }

    private static void attribute(StringBuilder out, String id, String value) {
        out.append("<attvalue for=\"").append(id).append("\" value=\"").append(escaped(value)).append("\"/>");
    }

    /// Columns `id,kind,key,name,count,x,y,color`.
    public String nodesCsv() {
        var out = new StringBuilder("id,kind,key,name,count,x,y,color\r\n");
        for (int i = 0; i < scene.size(); i++)
            if (scene.isShown(i))
                out.append(line(id(i), scene.kind(i).word(), scene.isMark(i) ? scene.graph().key(scene.node(i)) : "", scene.name(
                        i), String.valueOf(count(i)), number(x[i]), number(y[i]), hex(colours[i])));
        return out.toString();
    }

    /// Columns `source,target,relation`.
    public String edgesCsv() {
        var out = new StringBuilder("source,target,relation\r\n");
        for (int e = 0; e < scene.edges(); e++)
            if (scene.isEdgeShown(e)) out.append(line(id(scene.a(e)), id(scene.b(e)), scene.relationName(e)));
        return out.toString();
    }

    /// A drawing with names, a legend and a caption in small print.
    ///
    /// @param names of the kinds, for the legend
    public String svg(Look look, List<NodeKind> kinds, java.util.function.Function<NodeKind, String> names, String caption) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < scene.size(); i++) {
            if (!scene.isShown(i)) continue;
            box[0] = Math.min(box[0], x[i]);
            box[1] = Math.min(box[1], y[i]);
            box[2] = Math.max(box[2], x[i]);
            box[3] = Math.max(box[3], y[i]);
        }
        if (box[0] > box[2]) box = new double[]{0, 0, 1, 1};
        double left = box[0] - 80;
        double top = box[1] - 50;
        double width = Math.max(360, box[2] - left + 80);
        double height = box[3] - top + 100;
        var out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"").append(number(left)).append(' ')
                .append(
                        number(top)).append(' ').append(number(width)).append(' ').append(number(height)).append(
                                "\" font-family=\"Inter, sans-serif\" font-size=\"11\" text-anchor=\"middle\">\n<rect x=\"")
                .append(number(
                        left)).append("\" y=\"").append(number(top)).append("\" width=\"").append(number(width)).append(
                                "\" height=\"").append(number(height)).append("\" fill=\"").append(look.ground()).append(
                                        "\"/>\n<g stroke=\"").append(look.line()).append("\" stroke-opacity=\".55\">\n");
        for (int e = 0; e < scene.edges(); e++) {
            boolean again = e > 0 && scene.a(e) == scene.a(e - 1) && scene.b(e) == scene.b(e - 1) && scene.isEdgeShown(e - 1);
            if (again || !scene.isEdgeShown(e)) continue;
            out.append("<line x1=\"").append(number(x[scene.a(e)])).append("\" y1=\"").append(number(y[scene.a(e)])).append(
                    "\" x2=\"").append(number(x[scene.b(e)])).append("\" y2=\"").append(number(y[scene.b(e)])).append("\"/>\n");
        }
        out.append("</g>\n");
        for (int i = 0; i < scene.size(); i++) {
            if (!scene.isShown(i)) continue;
            float r = SceneLayout.radius(scene, i);
            out.append("<g transform=\"translate(").append(number(x[i])).append(' ').append(number(y[i])).append(")\">");
            MarkShape.of(scene.kind(i)).svg(out, r, hex(colours[i]));
            out.append("<text y=\"").append(number(r + 12)).append("\" fill=\"").append(look.text()).append("\">").append(escaped(
                    scene.name(i))).append("</text></g>\n");
        }
        legend(out, look, kinds, names, left + 16, top + height - 40);
        return out.append("<text x=\"").append(number(left + 16)).append("\" y=\"").append(number(top + height - 12)).append(
                "\" font-size=\"9\" text-anchor=\"start\" fill=\"").append(look.text()).append("\">").append(escaped(caption))
                .append(
                        "</text>\n</svg>\n").toString();
    }

    private void legend(StringBuilder out, Look look, List<NodeKind> kinds, java.util.function.Function<NodeKind, String> names,
            double x0, double y0) {
        double at = x0;
        for (NodeKind kind : kinds) {
            int body = -1;
            for (int i = 0; i < scene.marks() && body < 0; i++) if (scene.kind(i) == kind && scene.isShown(i)) body = i;
            if (body < 0) continue;
            String name = names.apply(kind);
            out.append("<g transform=\"translate(").append(number(at)).append(' ').append(number(y0)).append(")\">");
            MarkShape.of(kind).svg(out, 5, hex(colours[body]));
            out.append("<text x=\"10\" y=\"4\" text-anchor=\"start\" fill=\"").append(look.text()).append("\">").append(escaped(
                    name)).append("</text></g>\n");
            at += 34 + name.length() * 6.4;
        }
    }

    private int count(int body) { return scene.isMark(body) ? 1 : scene.held(body); }

    private static String id(int body) { return "n" + body; }

    private static String hex(int rgb) { return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff); }

    private static String number(double value) { return String.format(Locale.ROOT, "%.1f", value); }

    private static String line(String... fields) {
        var line = new StringJoiner(",", "", "\r\n");
        for (String field : fields) {
            // a leading = + - @ would be a formula where the table is opened; numbers are none
            boolean risky = !field.isEmpty() && "=+-@".indexOf(field.charAt(0)) >= 0 && !field.matches("[-+]?\\d+(\\.\\d+)?");
            String safe = risky ? "'" + field : field;
            boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            line.add(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }
        return line.toString();
    }

    private static String escaped(String words) {
        var out = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= 32 || c == '\n' || c == '\t') out.appendCodePoint(c); // other control signs are no XML
                }
            }
        });
        return out.toString();
    }
}
