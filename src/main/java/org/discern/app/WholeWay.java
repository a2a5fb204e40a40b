package org.discern.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.discern.domain.intent.CutCriterion;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.intent.Linkage;
import org.discern.domain.intent.UnseenMethod;
import org.discern.ui.kit.Strings;
import org.discern.work.desk.Desk;
import org.discern.work.handout.HandoutChoices;
import org.discern.work.handout.WriteHandout;

/// The way of a person on their first day, made small for the self-test: an Excel table comes in, intents are found, a report goes
/// out as PDF and as HTML. Each step loads libraries and modules of Java that no other step does.
final class WholeWay {
    private static final List<String> LABELLED = List.of("lost my %s card", "someone stole my %s card", "my %s card is missing");
    private static final List<String> OTHER = List.of("play some %s music", "put on a %s song", "turn up the %s track");
    private static final List<String> NEW = List.of("what is the weather in %s", "will it rain in %s", "how cold is it in %s");
    private static final List<String> WORDS = List.of("blue", "old", "travel", "new", "best", "second", "Berlin", "Rome");

    private WholeWay() {}

    /// @return what came of it, in words
    static String walk() throws IOException {
        Path folder = Files.createTempDirectory("discern-self-test");
        try (Desk desk = Wiring.forCommand()) {
            return walk(desk, folder);
        } finally {
            try (Stream<Path> made = Files.walk(folder)) {
                for (Path file : made.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        }
    }

    private static String walk(Desk desk, Path folder) throws IOException {
        Path book = folder.resolve("chats.xlsx");
        List<List<String>> rows = rows();
        TinyBook.write(book, rows);
        desk.workspace().create(folder.resolve("walk.discern")).await();
        int accepted = desk.importTables().start(book, desk.importTables().preview(book).await().plan(), false).await().rows();
        require(accepted == rows.size() - 1, accepted + " of " + (rows.size() - 1) + " rows of the workbook came in");
        Discovery found = desk.discoverIntents().start(new DiscoverySpec("", false, UnseenMethod.OURS, Linkage.WARD,
                CutCriterion.BCUBED_F1, 1, 4, 3, 5, 11)).await();
        Path pdf = folder.resolve("report.pdf");
        Path html = folder.resolve("report.html");
        desk.writeHandout().start(new WriteHandout.Target(Optional.of(pdf), Optional.of(html)), HandoutChoices.USUAL,
                Strings::of).await();
        String head = new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.ISO_8859_1);
        require(head.equals("%PDF-"), "The PDF report begins with " + head);
        require(Files.readString(html).stripTrailing().endsWith("</html>"), "The HTML report has no end");
        desk.workspace().closeProject().await();
        return accepted + " rows of a workbook, " + found.record().metrics().size() + " figures, report of " + Files.size(pdf)
                / 1024
                + " KiB";
    }

    /// Two intents with labels and one without, in a table with a header.
    private static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("text", "label"));
        for (String word : WORDS) {
            for (String text : LABELLED) rows.add(List.of(text.replace("%s", word), "card_lost"));
            for (String text : OTHER) rows.add(List.of(text.replace("%s", word), "play_music"));
            for (String text : NEW) rows.add(List.of(text.replace("%s", word), ""));
        }
        return rows;
    }

    private static void require(boolean holds, String otherwise) { if (!holds) throw new IllegalStateException(otherwise); }
}
