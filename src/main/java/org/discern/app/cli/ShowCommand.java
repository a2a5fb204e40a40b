package org.discern.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.intent.Discovery;
import org.discern.work.desk.Desk;
import org.discern.work.intent.ShownIntent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern show`.
@Command(name = "show", description = "List the clusters of the current run at the present cut.")
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
        Discovery run = currentRun(desk);
        List<ShownIntent> intents = desk.showIntents().list(Math.max(0, examples), all).stream().filter(i -> all || i.kind()
                .equals(
                        "new")).toList();
        var value = new LinkedHashMap<String, Object>();
        value.put("run", run.record().id());
        value.put("rows", run.record().rows());
        value.put("cutHeight", run.cutHeight(desk.workspace().decisions().get()));
        value.put("intents", intents.stream().map(ShowCommand::value).toList());
        var lines = new StringBuilder();
        for (ShownIntent i : intents) lines.append(lines.isEmpty() ? "" : "\n").append(line(i));
        return new Answer(value, lines.toString());
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
