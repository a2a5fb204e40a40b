package org.discern.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.intent.Discovery;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.user.Histories;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.work.desk.Desk;
import org.discern.work.intent.ShownIntent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern show`.
@Command(name = "show", description = "List the clusters of the current run at the present cut, and what the user histories and the recipe graph hold.")
final class ShowCommand extends ProjectCommand {
    @Parameters(paramLabel = "FILE.discern", description = "The project.")
    private @Nullable Path project;

    @Option(names = "--examples", paramLabel = "N", description = "Utterances shown of each (default: 3).")
    private int examples = 3;

    @Option(names = "--all", description = "Known intents and groups too small to be one, too.")
    private boolean all;

    ShowCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        open(desk, project, false);
        var value = new LinkedHashMap<String, Object>();
        var lines = new StringBuilder();
        Histories histories = desk.workspace().histories().get();
        if (histories.size() > 0) show(desk, histories, value, lines);
        RecipeGraph graph = desk.workspace().awaitRecipeGraph();
        if (graph.size() > 0) {
            value.put("graph", GraphLines.value(graph));
            lines.append(lines.isEmpty() ? "" : "\n").append(GraphLines.lines(graph));
            desk.workspace().awaitRecipeRun().ifPresent(run -> {
                value.put("recipeRun", run.record().id());
                lines.append("\nrecipe model: run ").append(run.record().id());
            });
        }
        if (histories.size() == 0 && graph.size() == 0 || desk.workspace().awaitDiscovery().isPresent())
            show(desk, currentRun(desk), value, lines);
        return new Answer(value, lines.toString());
    }

    private void show(Desk desk, Discovery run, Map<String, Object> value, StringBuilder lines) {
        List<ShownIntent> intents = desk.showIntents().list(Math.max(0, examples), all).stream().filter(i -> all || i.kind()
                .equals("new")).toList();
        value.put("run", run.record().id());
        value.put("rows", run.record().rows());
        value.put("cutHeight", run.cutHeight(desk.workspace().decisions().get()));
        value.put("intents", intents.stream().map(ShowCommand::value).toList());
        for (ShownIntent i : intents) lines.append(lines.isEmpty() ? "" : "\n").append(line(i));
    }

    private static void show(Desk desk, Histories histories, Map<String, Object> value, StringBuilder lines) {
        long labels = histories.events().stream().map(UserEvent::label).filter(label -> !label.isEmpty()).distinct().count();
        int longest = 0;
        for (int u = 0; u < histories.users().size(); u++) longest = Math.max(longest, histories.of(u).size());
        value.put("users", histories.users().size());
        value.put("events", histories.size());
        value.put("labels", labels);
        value.put("longestHistory", longest);
        lines.append(String.format(Locale.ROOT, "%d users, %d events, %d labels; the longest history has %d events", histories
                .users().size(), histories.size(), labels, longest));
        Optional<UserRun> run = desk.workspace().awaitUserRun();
        run.ifPresent(r -> {
            value.put("userRun", r.record().id());
            value.put("classes", r.classes());
            lines.append("; user model: run ").append(r.record().id()).append(", ").append(r.classes().size()).append(" classes");
        });
    }

    private static Map<String, Object> value(ShownIntent i) {
        var out = new LinkedHashMap<String, Object>();
        out.put("node", i.node());
        out.put("name", i.name());
        out.put("suggested", i.suggested());
        out.put("kind", i.kind());
        out.put("size", i.size());
        out.put("labelled", i.labelled());
        out.put("unseen", i.unseen());
        out.put("domain", i.domain());
        out.put("state", i.state());
        out.put("cohesion", i.cohesion());
        out.put("typical", i.typical());
        return out;
    }

    private static String line(ShownIntent i) {
        String name = i.name().isEmpty() ? "(" + i.suggested() + ")" : i.name();
        var out = new StringBuilder(String.format(Locale.ROOT, "%-6s %5d  %s", i.kind(), i.size(), name));
        if (!i.domain().isEmpty()) out.append("  in ").append(i.domain());
        if (!i.state().equals("new")) out.append("  ").append(i.state());
        for (String text : i.typical())
            out.append("\n                ").append(text.length() > 100 ? text.substring(0, 100) + "…" : text);
        return out.toString();
    }
}
