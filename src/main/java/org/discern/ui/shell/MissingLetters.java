package org.discern.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.corpus.Writing;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Glyphs;
import org.discern.ui.kit.Strings;
import org.discern.work.Workspace;
import org.discern.work.job.Lane;

/// Says, once for each way of writing and all together, that no installed font draws it: boxes on the screen would look like broken data.
final class MissingLetters {
    private final Workspace workspace;
    private final Notices notices;
    private final Set<String> looked = new HashSet<>(); // on the screen's thread

    MissingLetters(Workspace workspace, Notices notices) {
        this.workspace = workspace;
        this.notices = notices;
    }

    /// Reads the corpus beside the screen, then tries the letters.
    void look(Corpus corpus) {
        if (corpus.size() == 0) return;
        var _ = workspace.runner().quiet(Lane.QUICK, "Letters", progress -> {
            progress.check();
            return Writing.of(corpus.utterances().stream().map(Utterance::text).toList());
        }).result().thenAcceptAsync(this::tell, Fx.thread());
    }

    /// One notice for all of them: a corpus of many languages is no reason to cover the window.
    private void tell(List<Writing> writings) {
        List<Writing> missing = writings.stream().filter(w -> looked.add(w.name()) && !Glyphs.canDraw(w.letters())).toList();
        if (missing.isEmpty()) return;
        String names = missing.stream().map(w -> Strings.of("letters.counted", w.name(), w.utterances())).collect(Collectors
                .joining(", "));
        boolean pictures = missing.stream().allMatch(w -> w.name().equals(Writing.EMOJI));
        notices.tell(Strings.of("letters.missing", names, Strings.of(pictures ? "letters.emoji" : "letters.font")), "", () -> {});
    }
}
