package org.discern.storage.handout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Handout;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.handout.Ink;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.WholeFile;

/// The report as one HTML file: style, font and charts are inside it, nothing is fetched and nothing runs. Well-formed XML too,
/// light and dark by the reader's system, and it prints.
public final class HtmlHandout {
    private final Handout handout;
    private final Progress progress;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private long done;

    private HtmlHandout(Handout handout, Progress progress) {
        this.handout = handout;
        this.progress = progress;
    }

    /// @return how many bytes the file has
    /// @throws org.discern.domain.WorkbenchException when the file cannot be written; what was there before is unchanged
    public static long write(Path target, Handout handout, Progress progress) {
        return WholeFile.write(target, to -> {
            byte[] bytes = of(handout, progress).getBytes(StandardCharsets.UTF_8);
            to.write(bytes);
            return bytes.length;
        });
    }

    /// The file's text.
    static String of(Handout handout, Progress progress) throws IOException {
        var page = new HtmlHandout(handout, progress);
        page.whole();
        return page.out.toString();
    }

    private void whole() throws IOException {
        out.append(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>")
                .append(HtmlText.escaped(handout.title())).append("</title>\n<style>\n").append(style()).append(
                        "</style>\n</head>\n<body>\n<header>\n<h1>").append(HtmlText.escaped(handout.title())).append("</h1>\n");
        for (String line : handout.lines()) element("p", "muted", line);
        out.append("</header>\n<main>\n<section>\n");
        handout.cover().forEach(this::block);
        out.append("<nav aria-label=\"").append(HtmlText.escaped(handout.contents())).append("\">\n");
        element("h2", "", handout.contents());
        out.append("<ol>\n");
        for (int c = 0; c < handout.chapters().size(); c++)
            out.append("<li><a href=\"#c").append(c + 1).append("\">").append(HtmlText.escaped(handout.chapters().get(c)
                    .title())).append("</a></li>\n");
        out.append("</ol>\n");
        if (!handout.out().isEmpty()) element("p", "muted", handout.out());
        out.append("</nav>\n</section>\n");
        for (int c = 0; c < handout.chapters().size(); c++) {
            Chapter chapter = handout.chapters().get(c);
            out.append("<section id=\"c").append(c + 1).append("\">\n");
            element("h2", "chapter", chapter.title());
            chapter.blocks().forEach(this::block);
            out.append("</section>\n");
        }
        out.append("</main>\n<footer>");
        out.append(HtmlText.escaped(handout.foot())).append("</footer>\n</body>\n</html>\n");
    }

    private void block(Block block) {
        progress.check();
        progress.at(++done, handout.blocks());
        switch (block) {
            case Block.Heading heading -> element("h3", "", heading.text());
            case Block.Passage passage -> element("p", "", passage.text());
            case Block.Note note -> element("p", "note", note.text());
            case Block.Missing missing -> element("p", "missing", missing.text());
            case Block.Points points -> list("points", points.sentences());
            case Block.Tally tally -> {
                out.append("<div class=\"tally\">\n");
                for (Block.Tally.Count count : tally.counts())
                    out.append("<div><b>").append(HtmlText.escaped(count.number())).append("</b><span>").append(HtmlText.escaped(
                            count.what())).append("</span></div>\n");
                out.append("</div>\n");
            }
            case Block.Pairs pairs -> pairs(pairs.pairs());
            case Block.Grid grid -> grid(grid);
            case Block.Figure figure -> {
                out.append("<figure>\n");
                SvgMarks.draw(out, figure.drawing());
                element("figcaption", "", figure.caption());
                out.append("</figure>\n");
            }
            case Block.Card card -> {
                out.append("<article>\n<h4>").append(HtmlText.escaped(card.title())).append(" <span>").append(HtmlText.escaped(
                        card.standing())).append("</span></h4>\n");
                pairs(card.pairs());
                if (!card.quotes().isEmpty()) list("quotes", card.quotes());
                out.append("</article>\n");
            }
        }
    }

    private void element(String name, String look, String text) {
        out.append('<').append(name);
        if (!look.isEmpty()) out.append(" class=\"").append(look).append('"');
        out.append(" dir=\"auto\">").append(HtmlText.escaped(text)).append("</").append(name).append(">\n");
    }

    private void list(String look, List<String> lines) {
        if (lines.isEmpty()) return;
        out.append("<ul class=\"").append(look).append("\">\n");
        for (String line : lines) element("li", "", line);
        out.append("</ul>\n");
    }

    private void pairs(List<Pair> pairs) {
        if (pairs.isEmpty()) return;
        out.append("<dl>\n");
        for (Pair pair : pairs)
            out.append("<dt>").append(HtmlText.escaped(pair.name())).append("</dt><dd dir=\"auto\">").append(HtmlText.escaped(pair
                    .value())).append("</dd>\n");
        out.append("</dl>\n");
    }

    private void grid(Block.Grid grid) {
        out.append("<div class=\"wide\"><table>\n<caption>").append(HtmlText.escaped(grid.caption())).append(
                "</caption>\n<thead><tr>");
        for (Block.Grid.Column column : grid.columns()) cell("th", " scope=\"col\"", column.number(), column.title());
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : grid.rows()) {
            out.append("<tr>");
            for (int c = 0; c < row.size(); c++) cell("td", "", grid.columns().get(c).number(), row.get(c));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private void cell(String name, String more, boolean number, String text) {
        out.append('<').append(name).append(more).append(number ? " class=\"number\"" : " dir=\"auto\"").append('>').append(
                HtmlText
                        .escaped(text)).append("</").append(name).append('>');
    }

    private static String style() throws IOException {
        var css = new StringBuilder();
        for (Fonts font : Fonts.values())
            css.append("@font-face{font-family:Inter;font-weight:").append(font.weight()).append(
                    ";src:url(data:font/woff;base64,").append(Base64.getEncoder().encodeToString(font.woff())).append(
                            ") format(\"woff\")}\n");
        css.append(":root{");
        for (Ink ink : Ink.values())
            css.append("--").append(SvgMarks.word(ink)).append(String.format(Locale.ROOT, ":#%06x;", ink.rgb()));
        css.append("}\n");
        for (Ink ink : Ink.values()) {
            String word = SvgMarks.word(ink);
            css.append(".ink-").append(word).append("{fill:var(--").append(word).append(")} .line-").append(word).append(
                    "{stroke:var(--").append(word).append(")}\n");
        }
        try (InputStream in = HtmlHandout.class.getResourceAsStream("handout.css")) {
            if (in == null) throw new IOException("Missing handout.css");
            return css.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).toString();
        }
    }
}
