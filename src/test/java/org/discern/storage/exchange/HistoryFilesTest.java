package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Histories;
import org.discern.domain.user.HistoryBatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Published histories give the published counts, with no hand on the guesses.
@Tag("data")
class HistoryFilesTest {
    private static final Path DATA = Path.of("../shared/data");

    private static HistoryBatch read(String path) {
        var plan = TableSniffer.preview(DATA.resolve(path), org.discern.domain.corpus.ImportKind.HISTORIES).plan();
        assertEquals(ImportKind.HISTORIES, plan.kind());
        return HistoryReader.read(DATA.resolve(path), plan, Progress.NONE);
    }

    @Test
    void redditComments() {
        HistoryBatch batch = read("reddit_comments/comments.jsonl.gz");
        assertEquals(53_888, batch.events().size());
        assertEquals(3_135, batch.report().users());
        assertEquals(604, batch.report().labels());
        assertEquals(0, batch.report().rows().rejectedCount() + batch.report().outOfOrder());
        Histories histories = Histories.of(batch.events());
        for (int u = 0; u < histories.users().size(); u++) {
            int n = histories.of(u).size();
            assertTrue(n >= 10 && n <= 25, histories.users().get(u) + " has " + n);
        }
    }

    @Test
    void foodComReviews() {
        HistoryBatch batch = read("foodcom/RAW_interactions_sample.csv.gz");
        assertEquals(10_077, batch.events().size());
        assertEquals(257, batch.report().users());
        assertEquals(0, batch.report().rows().rejectedCount());
        assertEquals(293, batch.events().stream().map(e -> e.item()).distinct().count());
        assertTrue(batch.report().outOfOrder() > 0, "the file is in order of recipes");
    }
}
