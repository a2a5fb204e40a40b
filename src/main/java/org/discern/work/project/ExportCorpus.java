package org.discern.work.project;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.Locale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.ExportRow;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.ExportChoices.Labels;
import org.discern.domain.export.Finding;
import org.discern.domain.export.Finding.Gravity;
import org.discern.domain.export.Fix;
import org.discern.domain.export.Phrase;
import org.discern.domain.export.Phrases;
import org.discern.domain.export.Preflight;
import org.discern.domain.export.ToolRules;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.Description;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.CorpusWriter;
import org.discern.storage.export.ModelWriter;
import org.discern.storage.export.PhraseWriter;
import org.discern.work.Assigned;
import org.discern.work.Workspace;
import org.discern.work.job.JobHandle;
import org.discern.work.job.Lane;

/// Writes the corpus as the analyst sees it now: as a table with the columns that say where each assignment comes from, which
/// reads back to the same utterances; for another tool, once it is known what that tool would object to; or as a model.
public final class ExportCorpus {
    private final Workspace workspace;

    public ExportCorpus(Workspace workspace) { this.workspace = workspace; }

    /// What would be written, before it is.
    ///
    /// @param findings of the tool; none for tables and models
    public record Checked(Phrases phrases, List<Finding> findings) {
        public Checked { findings = List.copyOf(findings); }

        public int intents() { return phrases.byName().size(); }

        public long count(Gravity gravity) { return findings.stream().filter(f -> f.gravity() == gravity).count(); }
    }

    /// One moment of the project; what is decided while a job runs does not change what it writes.
    private record Moment(Corpus corpus, Optional<Discovery> discovery, IntentDecisions decisions) {}

    private Moment now() {
        return new Moment(workspace.corpus().get(), workspace.discovery().get(), workspace.decisions().get());
    }

    /// Looks at what would be written with these fixes.
    public JobHandle<Checked> check(ExportFormat format, ExportChoices choices, List<Fix> fixes) {
        Moment moment = now();
        return workspace.runner().quiet(Lane.QUICK, "Preflight", _ -> checked(format, choices, Fix.apply(phrases(moment,
                choices), fixes)));
    }

    /// Applies every fix on offer for findings at least as grave, those that come to light on the way included.
    public JobHandle<Checked> checkFixed(ExportFormat format, ExportChoices choices, Gravity worst) {
        Moment moment = now();
        return workspace.runner().quiet(Lane.QUICK, "Preflight", _ -> checked(format, choices, fixed(format, choices, phrases(
                moment,
                choices), worst)));
    }

    private static Phrases fixed(ExportFormat format, ExportChoices choices, Phrases phrases, Gravity worst) {
        return ToolRules.of(format, choices).map(rules -> Preflight.fixed(rules, phrases, choices.locale(), worst)).orElse(
                phrases);
    }

    private static Checked checked(ExportFormat format, ExportChoices choices, Phrases phrases) {
        return new Checked(phrases, ToolRules.of(format, choices).map(rules -> Preflight.of(rules, phrases, choices.locale()))
                .orElse(List.of()));
    }

    /// Writes a table, or a model; of a tool the phrases as they are.
    ///
    /// @return how many rows (of a model: intents) were written
    public JobHandle<Long> start(Path target, ExportFormat format, ExportChoices choices) {
        Moment moment = now();
        if (format.isTool()) return start(target, format, choices, phrases(moment, choices));
        return workspace.runner().start(Lane.QUICK, "Export " + target.getFileName(), progress -> {
            progress.stage("Write " + target.getFileName(), 1, 1);
            if (format == ExportFormat.MODEL)
                return ModelWriter.write(target, ModelSheets.of(projectName(), moment.corpus(), moment.discovery(), moment
                        .decisions()), progress);
            List<ExportRow> rows = rows(moment);
            return CorpusWriter.write(target, format, choices.provenance(), choices.labels() == Labels.GIVEN
                    ? rows
                    : taken(rows, choices), progress);
        });
    }

    /// Writes phrases that were checked.
    ///
    /// @return how many were written
    public JobHandle<Long> start(Path target, ExportFormat format, ExportChoices choices, Phrases phrases) {
        String bot = projectName();
        return workspace.runner().start(Lane.QUICK, "Export " + target.getFileName(), progress -> {
            progress.stage("Write " + target.getFileName(), 1, 1);
            return PhraseWriter.write(target, format, phrases, choices, bot, progress);
        });
    }

    /// Writes some rows as a table, with where each assignment comes from; the form by the file's ending, CSV for any other.
    ///
    /// @return how many were written
    public JobHandle<Long> start(Path target, BitSet some) {
        Moment moment = now();
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        ExportFormat format = name.endsWith(".tsv")
                ? ExportFormat.TSV
                : name.endsWith(".jsonl") ? ExportFormat.JSON_LINES : ExportFormat.CSV;
        return workspace.runner().start(Lane.QUICK, "Export " + target.getFileName(), progress -> {
            progress.stage("Write " + target.getFileName(), 1, 1);
            List<ExportRow> all = rows(moment);
            return CorpusWriter.write(target, format, true, some.stream().filter(row -> row < all.size()).mapToObj(all::get)
                    .toList(), progress);
        });
    }

    /// Whether an analyst called a cluster so.
    public boolean isGiven(String name) { return workspace.decisions().get().names().containsValue(name); }

    /// Renames the clusters an analyst called so, as one step that can be undone; false when no cluster bears the name.
    public boolean renameInProject(String name, String other) {
        List<String> keys = workspace.decisions().get().names().entrySet().stream().filter(e -> e.getValue().equals(name)).map(
                Map.Entry::getKey).sorted().toList();
        if (keys.isEmpty()) return false;
        workspace.decide("Rename \"" + name + "\" to \"" + other + "\"", "", d -> {
            IntentDecisions renamed = d;
            for (String key : keys) renamed = renamed.withName(key, other);
            return renamed;
        });
        return true;
    }

    private String projectName() { return workspace.project().get().map(p -> p.name()).orElse("Discern"); }

    private static boolean counts(String state, String name, Labels labels) {
        return !name.isEmpty() && switch (labels) {
            case GIVEN -> false;
            case ACCEPTED -> state.equals("accepted");
            case NAMED -> !state.equals("rejected");
        };
    }

    private static List<ExportRow> taken(List<ExportRow> rows, ExportChoices choices) {
        return rows.stream().map(r -> r.utterance().intent().isEmpty() && counts(r.state(), r.name(), choices.labels())
                ? r.withUtterance(r.utterance().withIntent(r.name(), r.domain()))
                : r).toList();
    }

    private List<ExportRow> rows(Moment moment) {
        Corpus corpus = moment.corpus();
        List<String> sources = workspace.require("Exporting").corpora().sources();
        if (moment.discovery().isEmpty())
            return IntStream.range(0, corpus.size()).mapToObj(row -> ExportRow.plain(corpus.get(row), sources.get(row))).toList();
        Discovery discovery = moment.discovery().get();
        var assigned = new Assigned(corpus, discovery, moment.decisions());
        long run = discovery.record().id();
        double cut = assigned.clusters().cut().height();
        return IntStream.range(0, corpus.size()).mapToObj(row -> new ExportRow(corpus.get(row), assigned.cluster(row), assigned
                .name(row), assigned.domain(row), assigned.novelty(row), assigned.state(row), run, cut, sources.get(row),
                description(
                        moment.decisions(), assigned.cluster(row))))
                .toList();
    }

    /// What the cluster of a tree node means, or empty.
    private static String description(IntentDecisions decisions, int node) {
        return decisions.edits().descriptions().getOrDefault(node, Description.NONE).text();
    }

    private static Phrases phrases(Moment moment, ExportChoices choices) {
        Corpus corpus = moment.corpus();
        Optional<Assigned> assigned = moment.discovery().map(d -> new Assigned(corpus, d, moment.decisions()));
        var all = new ArrayList<Phrase>();
        var declared = new HashSet<String>();
        corpus.domainOfIntent().forEach((intent, domain) -> declared.add(choices.name(intent, domain)));
        Map<String, Set<String>> about = new TreeMap<>();
        int unlabelled = 0;
        int outside = 0;
        for (int row = 0; row < corpus.size(); row++) {
            Utterance u = corpus.get(row);
            String intent = u.intent();
            String domain = u.domain().isEmpty() ? corpus.domainOfIntent().getOrDefault(intent, "") : u.domain();
            if (u.isOutOfDomain()) {
                outside++;
                continue;
            }
            if (intent.isEmpty() && assigned.isPresent() && counts(assigned.get().state(row), assigned.get().name(row), choices
                    .labels())) {
                intent = assigned.get().name(row);
                domain = assigned.get().domain(row);
                String said = description(moment.decisions(), assigned.get().cluster(row));
                if (!said.isEmpty()) about.computeIfAbsent(choices.name(intent, domain), _ -> new LinkedHashSet<>()).add(said);
            }
            if (intent.isEmpty()) unlabelled++;
            else all.add(new Phrase(row, u.text(), intent, domain, choices.name(intent, domain)));
        }
        Map<String, String> descriptions = about.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(
                " ", e.getValue())));
        return new Phrases(all, declared, unlabelled, outside, descriptions);
    }
}
