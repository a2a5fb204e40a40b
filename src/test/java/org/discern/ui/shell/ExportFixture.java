package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.Region;
import org.discern.domain.corpus.Corpus;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Fix;
import org.discern.domain.export.Phrases;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.project.ExportSheet;
import org.discern.ui.project.ExportVerbs;
import org.discern.ui.project.ExportViewModel;
import org.discern.work.project.ExportCorpus;
import org.discern.work.project.ExportCorpus.Checked;

/// The export sheet over a corpus with something wrong in it; files are remembered and not written.
final class ExportFixture implements ExportVerbs {
    final List<Path> written = new ArrayList<>();
    final List<Phrases> phrases = new ArrayList<>();
    final List<Integer> shown = new ArrayList<>();
    private final ExportCorpus corpus;
    final ExportViewModel model;

    ExportFixture(ShellFixture fixture) {
        fixture.workspace.corpus().set(corpus());
        corpus = new ExportCorpus(fixture.workspace);
        model = new ExportViewModel("bank-chat", this, Runnable::run);
        Dialogs dialogs = new Dialogs() {
            @Override
            public Optional<Path> openFile(String title, List<Kind> kinds) { return Optional.empty(); }

            @Override
            public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) {
                return Optional.of(Path.of(suggestion));
            }

            @Override
            public Optional<Path> openFolder(String title) { return Optional.empty(); }

            @Override
            public Runnable sheet(String title, Region content) { return fixture.window.dialogs().sheet(title, content); }

            @Override
            public void confirm(String title, String sentence, String action, Runnable onYes) { onYes.run(); }
        };
        Runnable[] close = {() -> {}};
        close[0] = fixture.window.dialogs().sheet("Export", new ExportSheet(model, dialogs, () -> close[0].run()));
    }

    /// Two names Lex refuses, a thin intent, a text in two intents, braces, a text too long, and rows without an intent.
    private static Corpus corpus() {
        var rows = new ArrayList<Utterance>();
        String[] intents = {"lost_card", "order status", "refund_request", "change-address", "größe & farbe", "opening_hours"};
        String[] words = {"my card is gone", "where is my order", "i want my money back", "we moved house",
                "is there a larger one",
                "when do you open"};
        for (int i = 0; i < 1_400; i++) {
            int k = i % intents.length;
            rows.add(new Utterance(i + 1, words[k] + ", case " + i, intents[k], k < 3 ? "account" : "shop", "", "", "", 1));
        }
        rows.add(Utterance.of(2001, "cancel it", "refund_request"));
        rows.add(Utterance.of(2002, "Cancel it", "order status"));
        rows.add(Utterance.of(2003, "send it to {city} please", "change-address"));
        rows.add(Utterance.of(2004, "so ".repeat(200) + "long", "opening_hours"));
        rows.add(Utterance.of(2005, "tell me a joke", "small_talk"));
        for (int i = 0; i < 320; i++) rows.add(Utterance.of(3000 + i, "nobody labelled this " + i, ""));
        return Corpus.of("bank-chat", rows);
    }

    @Override
    public CompletableFuture<Checked> check(ExportFormat format, ExportChoices choices, List<Fix> fixes) {
        return corpus.check(format, choices, fixes).result();
    }

    @Override
    public void write(Path file, ExportFormat format, ExportChoices choices, Phrases of) {
        written.add(file);
        phrases.add(of);
    }

    @Override
    public void show(List<Integer> rows) { shown.addAll(rows); }

    @Override
    public boolean given(String name) { return corpus.isGiven(name); }

    @Override
    public boolean rename(String name, String other) { return corpus.renameInProject(name, other); }
}
