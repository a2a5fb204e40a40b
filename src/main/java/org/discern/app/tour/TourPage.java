package org.discern.app.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.Discovery;
import org.discern.domain.run.Metric;
import org.discern.domain.user.UserRun;
import org.discern.ui.kit.Numbers;
import org.discern.work.intent.ShownIntent;

/// The page that shows what the tour saw: figures on top, the intents found, then every picture. Plain HTML, no scripts.
final class TourPage {
    /// One picture.
    ///
    /// @param file beside the page
    record Shot(String view, int width, boolean dark, String file) {}

    private static final Map<String, String> TITLES = Map.ofEntries(Map.entry("welcome", "Welcome"), Map.entry("data-before",
            "Data, before the first run"), Map.entry("data", "1 Data"), Map.entry("unseen", "2 Unseen"), Map.entry("tune",
                    "3 Tune"), Map.entry("review", "4 Review"), Map.entry("review-split", "A split, looked at before it is done"),
            Map.entry("domains", "5 Domains"), Map.entry("runs", "Runs"),
            Map.entry("personalise", "6 Personalise"), Map.entry("graph", "7 Graph"), Map.entry("personalise-gain",
                    "How much does history help"), Map.entry(
                            "personalise-scenarios", "Scenarios"));

    private final Corpus corpus;
    private final Discovery found;
    private final List<ShownIntent> intents;
    private final long ms;
    private final UserRun users;
    private final List<Shot> shots;

    TourPage(Corpus corpus, Discovery found, List<ShownIntent> intents, long ms, UserRun users, List<Shot> shots) {
        this.corpus = corpus;
        this.found = found;
        this.intents = List.copyOf(intents);
        this.ms = ms;
        this.users = users;
        this.shots = List.copyOf(shots);
    }

    /// The same in a few lines, for the terminal.
    List<String> lines() {
        var out = new ArrayList<String>();
        figures().forEach((name, value) -> out.add(String.format("%-28s %s", name, value)));
        fresh().stream().limit(8).forEach(intent -> out.add(String.format("  new intent, %4d utterances: %s", intent.size(),
                title(intent))));
        return out;
    }

    private List<ShownIntent> fresh() { return intents.stream().filter(i -> i.kind().equals("new")).toList(); }

    private Map<String, String> figures() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("Utterances", Numbers.count(corpus.size()));
        out.put("Labelled", Numbers.count(corpus.utterances().stream().filter(Utterance::hasIntent).count()));
        out.put("Known intents", Numbers.count(corpus.intents().size()));
        var verdict = found.unseen().verdict();
        out.put("Unfamiliar rows", verdict.unfamiliar()
                ? Numbers.count(verdict.rows()) + " (" + Numbers.count(verdict.low()) + " to " + Numbers.count(verdict.high())
                        + ")"
                : "none");
        out.put("New intents found", Numbers.count(fresh().size()));
        double top = found.tree().maxHeight();
        out.put("Learned threshold", found.curve().isLearned()
                ? Numbers.two(top > 0 ? found.curve().learned() / top : 0)
                : found.curve()
                        .refusal());
        out.put("Score there", Numbers.two(found.curve().scoreAt(found.curve().learned())));
        out.put("Time, import to clusters", Numbers.duration(ms));
        out.put("User events", Numbers.count(users.outcomes().size()));
        for (Metric metric : users.record().metrics()) {
            if (metric.name().equals("testAccuracyWithout")) out.put("Right from the text alone", Numbers.two(metric.value()));
            if (metric.name().equals("testAccuracyWith")) out.put("Right with history", Numbers.two(metric.value()));
        }
        return out;
    }

    String html() {
        var page = new StringBuilder(STYLE);
        page.append(
                "<h1>Discern</h1><p class=lead>A tour of the workbench on the bundled sample: a made-up help desk, some of whose "
                        + "intents carry no label, and what made-up people asked an assistant over half a year.</p><dl>");
        figures().forEach((name, value) -> page.append("<div><dt>").append(escape(name)).append("</dt><dd>").append(escape(value))
                .append(
                        "</dd></div>"));
        page.append(
                "</dl><h2>New intents</h2><table><tr><th>Suggested name<th class=n>Utterances<th class=n>Cohesion<th>Typical</tr>");
        for (ShownIntent intent : fresh())
            page.append("<tr><td>").append(escape(title(intent))).append("<td class=n>").append(Numbers.count(intent.size()))
                    .append(
                            "<td class=n>").append(Numbers.two(intent.cohesion())).append("<td class=t>").append(escape(String
                                    .join(" · ", intent
                                            .typical()))).append("</tr>");
        page.append("</table><h2>Views</h2>");
        String last = "";
        for (Shot shot : shots) {
            if (!shot.view().equals(last)) {
                if (!last.isEmpty()) page.append("</div>");
                page.append("<h3>").append(TITLES.getOrDefault(shot.view(), shot.view())).append("</h3><div class=shots>");
                last = shot.view();
            }
            page.append("<a href=\"").append(shot.file()).append("\"><img loading=lazy src=\"").append(shot.file()).append(
                    "\" alt=\"").append(
                            escape(TITLES.getOrDefault(shot.view(), shot.view()))).append("\"><span>").append(shot.width())
                    .append(" px, ").append(shot
                            .dark() ? "dark" : "light").append("</span></a>");
        }
        return page.append(last.isEmpty() ? "" : "</div>").append("</main>").toString();
    }

    private static String title(ShownIntent intent) {
        return Optional.of(intent.name()).filter(name -> !name.isEmpty()).orElse(intent.suggested());
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static final String STYLE = """
            <!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width"><title>Discern, a tour</title>
            <style>
            :root{color-scheme:light dark;--fg:#1f2328;--soft:#59636e;--line:#d1d9e0;--bg:#fff;--sub:#f6f8fa}
            @media(prefers-color-scheme:dark){:root{--fg:#e6edf3;--soft:#9198a1;--line:#30363d;--bg:#0d1117;--sub:#161b22}}
            body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 Inter,system-ui,sans-serif}
            main{max-width:1120px;margin:0 auto;padding:48px 24px 96px}
            h1{font-size:36px;margin:0}h2{font-size:20px;margin:48px 0 12px}h3{font-size:15px;margin:32px 0 8px}
            .lead{color:var(--soft);margin:4px 0 32px;max-width:60ch}
            dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:1px;background:var(--line);border:1px solid var(--line);
            border-radius:6px;overflow:hidden;margin:0}dl div{background:var(--bg);padding:12px 16px}dt{color:var(--soft);font-size:13px}
            dd{margin:0;font-size:20px;font-weight:600;font-variant-numeric:tabular-nums}
            table{border-collapse:collapse;width:100%}th{font-size:13px;color:var(--soft);text-align:left}th,td{padding:6px 12px 6px 0;
            border-bottom:1px solid var(--line);vertical-align:top}.n{text-align:right;font-variant-numeric:tabular-nums}.t{color:var(--soft)}
            .shots{display:grid;grid-template-columns:1fr 1fr;gap:16px}.shots a{color:var(--soft);font-size:13px;text-decoration:none}
            .shots img{width:100%;border:1px solid var(--line);border-radius:6px;display:block}
            </style><main>""";
}
