package org.discern.work.intent.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.text.SentenceEncoder;
import org.discern.work.report.EvaluationReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One draw on BANKING77: not the figures of the README, but a floor no change may fall below.
@Tag("data")
class PublishedProtocolTest {
    @Test
    void oursIsAheadOfFrozenWardKnownAndLearned() {
        Path folder = Path.of("..", "shared", "data", "banking77", "splits_textoir");
        if (!Files.exists(folder)) folder = Path.of("..").resolve(folder);
        Assumptions.assumeTrue(Files.exists(folder), "no data");
        var spec = EvaluateSpec.of(folder.resolve("train.tsv"), folder.resolve("dev.tsv"), folder.resolve("test.tsv"), .25)
                .withSeeds(1).withOnly(Set.of("discovery"), Set.of("ours", "ward"));
        try (SentenceEncoder encoder = SentenceEncoder.embedded(2)) {
            var setting = new EvaluateDiscovery.Setting(encoder::encode, (bench, draw) -> java.util.List.of(), Parallel.NONE,
                    "test");
            EvaluationReport report = new EvaluateDiscovery(setting).run(spec, Progress.NONE);
            for (String k : new String[]{"k-known", "k-learned"}) {
                double ours = report.mean("discovery", "ours", k, "acc");
                double ward = report.mean("discovery", "ward", k, "acc");
                assertTrue(ours > ward + .03, k + ": ours " + ours + ", ward " + ward);
            }
            double clusters = report.mean("discovery", "ours", "k-learned", "clusters");
            assertTrue(clusters > 60 && clusters < 95, clusters + " clusters for 77 intents, 19 of them known");
        }
    }
}
