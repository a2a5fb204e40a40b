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

/// Says, once for each way of writing and all in one notice, that no installed font draws it: boxes on the screen would look like broken data.
final class MissingLetters {
    private static final double MANY = 0.01; // of the rows: fewer are no reason for a notice that has to be closed

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
        }).result().thenAcceptAsync(writings -> tell(writings, corpus.size()), Fx.thread());
    }

    private void tell(List<Writing> writings, int rows) {
        List<Writing> missing = writings.stream().filter(writing -> looked.add(writing.name()) && !Glyphs.canDraw(writing
                .letters())).toList();
        if (missing.isEmpty()) return;
        String all = missing.stream().map(w -> Strings.of("letters.one", w.name(), w.utterances())).collect(Collectors.joining(
                ", "));
        boolean emoji = missing.stream().anyMatch(w -> w.name().equals(Writing.EMOJI));
        String words = Strings.of("letters.missing", all) + (emoji ? " " + Strings.of("letters.emoji") : "");
        if (missing.stream().anyMatch(w -> w.utterances() > rows * MANY)) notices.keep(words);
        else notices.tell(words, "", () -> {});
    }
}
