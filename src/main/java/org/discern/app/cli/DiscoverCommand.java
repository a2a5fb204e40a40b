package org.discern.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.domain.run.Metric;
import org.discern.work.Assigned;
import org.discern.work.desk.Desk;
import org.discern.work.encode.GivenVectors;
import org.discern.work.intent.AskedRows;
import org.discern.work.report.Repetition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern discover`.
@Command(name = "discover", description = "Find the intents nobody labelled and keep the run in the project.")
final class DiscoverCommand extends ProjectCommand {
    private static final DiscoverySpec USUAL = DiscoverySpec.defaults();
    private static final String OUT_OF_DOMAIN = "No row is unlabelled, so this run asked about those marked as out of domain.\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "FILE.discern", description = "The project.")
    private @Nullable Path project;

    @Option(names = "--seed", description = "Every random choice comes from it (default: 11).")
    private long seed = USUAL.seed();

    @Option(names = "--unseen", description = "How unseen utterances are told: ${COMPLETION-CANDIDATES} (default: OURS).")
    private UnseenMethod unseen = USUAL.unseen();

    @Option(names = "--linkage", description = "${COMPLETION-CANDIDATES} (default: WARD).")
    private Linkage linkage = USUAL.linkage();

    @Option(names = "--criterion", description = "What the learned threshold maximises: ${COMPLETION-CANDIDATES} (default: BCUBED_F1).")
    private CutCriterion criterion = USUAL.criterion();

    @Option(names = "--fine-tune", description = "Train the encoder's upper layers too; minutes instead of seconds.")
    private boolean fineTune;

    private static final String EMBEDDED = "embedded";

    @Option(names = "--encoder", paramLabel = "FOLDER", description = {
            "Another encoder: a folder with model.onnx and tokenizer.json; or embedded. Default: the vectors that came with the",
            "latest import, where it brought some, else the embedded one."})
    private String encoder = "";

    @Option(names = "--head-epochs", paramLabel = "N", description = "Passes of the metric head, 0 for none (default: 60).")
    private int headEpochs = USUAL.headEpochs();

    @Option(names = "--neighbours", paramLabel = "N", description = "Smoothing over so many nearest (default: 8).")
    private int neighbours = USUAL.neighbours();

    @Option(names = "--min-size", paramLabel = "N", description = "Smaller groups of unseen utterances stay unassigned (default: 3).")
    private int minSize = USUAL.minClusterSize();

    @Option(names = "--bootstrap", paramLabel = "N", description = "Resamples for the band around the curve (default: 200).")
    private int bootstrap = USUAL.bootstrap();

    @Option(names = "--repeat", paramLabel = "RUN", description = "Make an earlier run again and compare every bit; keeps nothing.")
    private long repeat;

    DiscoverCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        DiscoverySpec asked = spec();
        open(desk, project, repeat == 0);
        DiscoverySpec spec = encoder.isEmpty()
                ? asked.withEncoder(GivenVectors.suggested(desk.workspace()).orElse(""))
                : asked;
        if (repeat > 0) return repeated(await(desk.repeatRun().start(repeat)));
        Discovery kept = await(desk.discoverIntents().start(spec));
        var assigned = new Assigned(desk.workspace().corpus().get(), kept, desk.workspace().decisions().get());
        Clusters clusters = assigned.clusters();
        var value = new LinkedHashMap<String, Object>();
        value.put("run", kept.record().id());
        value.put("seed", spec.seed());
        value.put("rows", kept.record().rows());
        value.put("unfamiliar", kept.unseen().verdict().unfamiliar());
        value.put("verdict", kept.unseen().verdict().reason());
        value.put("unseenRows", clusters.unseen());
        value.put("newIntents", clusters.count(Clusters.Kind.NEW));
        value.put("knownClusters", clusters.count(Clusters.Kind.KNOWN));
        value.put("unassignedRows", clusters.unassigned());
        value.put("cutHeight", clusters.cut().height());
        value.put("thresholdRefused", kept.curve().refusal());
        for (Metric metric : kept.record().metrics())
            if (Double.isFinite(metric.value())) value.put(metric.name(), metric.value());
        boolean outOfDomain = AskedRows.areOutOfDomain(desk.workspace().corpus().get());
        value.put("asked", outOfDomain ? "out-of-domain" : "unlabelled");
        return new Answer(value, (outOfDomain ? OUT_OF_DOMAIN : "") + lines(kept, clusters));
    }

    private DiscoverySpec spec() {
        try {
            return new DiscoverySpec(encoder.equals(EMBEDDED) ? "" : encoder, fineTune, unseen, linkage, criterion, headEpochs,
                    neighbours, minSize, bootstrap,
                    seed);
        } catch (IllegalArgumentException nonsense) {
            throw new WorkbenchException(nonsense.getMessage() + ".", nonsense);
        }
    }

    private static String lines(Discovery d, Clusters clusters) {
        String threshold = d.curve().isLearned()
                ? String.format(Locale.ROOT, "threshold %.3f learned from the labelled intents", d.curve().learned())
                : "no threshold could be learned: " + d.curve().refusal();
        return "Run " + d.record().id() + ": " + d.unseen().verdict().reason() + "\n" + clusters.count(Clusters.Kind.NEW)
                + " new intents, " + clusters.count(Clusters.Kind.KNOWN) + " clusters of known ones, " + clusters.unassigned()
                + " utterances unassigned; " + threshold;
    }

    private static Answer repeated(Repetition again) {
        if (!again.identical())
            throw new WorkbenchException("Run " + again.runId() + " came out differently. " + again.difference());
        return new Answer(JSON.valueToTree(again), "Run " + again.runId() + " came out the same, bit by bit.");
    }
}
