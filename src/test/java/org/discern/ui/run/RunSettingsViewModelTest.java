package org.discern.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.junit.jupiter.api.Test;

class RunSettingsViewModelTest {
    @Test
    void theSettingsComeOutAsChosen() {
        var model = new RunSettingsViewModel(DiscoveryFixture.small().corpus(), DiscoverySpec.defaults());
        assertEquals(List.of(), model.obstacles());
        assertEquals(DiscoverySpec.defaults(), model.spec(), "nothing touched, nothing changed");
        model.linkage(Linkage.AVERAGE);
        model.seed("42");
        model.headEpochs(" 5 ");
        assertEquals(42, model.spec().seed());
        assertEquals(5, model.spec().headEpochs());
        assertEquals(Linkage.AVERAGE, model.spec().linkage());
    }

    @Test
    void nonsenseIsNamedBeforeAnythingStarts() {
        var model = new RunSettingsViewModel(DiscoveryFixture.small().corpus(), DiscoverySpec.defaults());
        model.headEpochs("many");
        model.minClusterSize("0");
        assertEquals(2, model.obstacles().size());
    }

    @Test
    void oneIntentOrNothingUnlabelledStandsInTheWay() {
        var one = new RunSettingsViewModel(Corpus.of("c", List.of(Utterance.of(1, "a", "x"), Utterance.of(2, "b", ""))),
                DiscoverySpec
                        .defaults());
        assertTrue(one.obstacles().getFirst().contains("two intents"));
        var all = new RunSettingsViewModel(Corpus.of("c", List.of(Utterance.of(1, "a", "x"), Utterance.of(2, "b", "y"))),
                DiscoverySpec
                        .defaults());
        assertTrue(all.obstacles().getFirst().contains("nothing to discover"));
    }
}
