package org.discern.ui.run;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.ui.kit.Strings;

/// The settings of a run as the sheet holds them, with everything that speaks against starting.
public final class RunSettingsViewModel {
    private final Corpus corpus;
    private String encoder = "";
    private boolean fineTune;
    private UnseenMethod unseen;
    private Linkage linkage;
    private CutCriterion criterion;
    private String headEpochs;
    private String minClusterSize;
    private String seed;
    private final DiscoverySpec start;

    public RunSettingsViewModel(Corpus corpus, DiscoverySpec start) {
        this.corpus = corpus;
        this.start = start;
        encoder = start.encoder();
        fineTune = start.fineTune();
        unseen = start.unseen();
        linkage = start.linkage();
        criterion = start.criterion();
        headEpochs = String.valueOf(start.headEpochs());
        minClusterSize = String.valueOf(start.minClusterSize());
        seed = String.valueOf(start.seed());
    }

    public DiscoverySpec start() { return start; }

    public void encoder(String folder) { encoder = folder.strip(); }

    public void fineTune(boolean on) { fineTune = on; }

    public void unseen(UnseenMethod method) { unseen = method; }

    public void linkage(Linkage chosen) { linkage = chosen; }

    public void criterion(CutCriterion chosen) { criterion = chosen; }

    public void headEpochs(String words) { headEpochs = words.strip(); }

    public void minClusterSize(String words) { minClusterSize = words.strip(); }

    public void seed(String words) { seed = words.strip(); }

    /// Labelled rows, unlabelled rows, intents.
    public List<Integer> counts() {
        int labelled = (int) corpus.utterances().stream().filter(Utterance::hasIntent).count();
        int unlabelled = (int) corpus.utterances().stream().filter(u -> u.intent().isEmpty()).count();
        return List.of(labelled, unlabelled, corpus.intents().size());
    }

    /// Sentences for people; empty when the run can start.
    public List<String> obstacles() {
        var out = new ArrayList<String>();
        if (counts().get(2) < 2) out.add(Strings.of("run.needs.intents"));
        if (counts().get(1) == 0) out.add(Strings.of("run.needs.unlabelled"));
        if (number(headEpochs, 0, 10_000) < 0) out.add(Strings.of("run.bad.epochs"));
        if (number(minClusterSize, 1, 100_000) < 0) out.add(Strings.of("run.bad.size"));
        if (number(seed, 0, Long.MAX_VALUE) < 0) out.add(Strings.of("run.bad.seed"));
        return out;
    }

    /// The settings; only when [#obstacles] is empty.
    public DiscoverySpec spec() {
        return new DiscoverySpec(encoder, fineTune, unseen, linkage, criterion, (int) number(headEpochs, 0, 10_000), start
                .neighbours(),
                (int) number(minClusterSize, 1, 100_000), start.bootstrap(), number(seed, 0, Long.MAX_VALUE));
    }

    private static long number(String words, long least, long most) {
        try {
            long value = Long.parseLong(words);
            return value >= least && value <= most ? value : -1;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
