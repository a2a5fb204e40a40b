package org.discern.work.handout;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Block.Grid.Column;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Drawing;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.run.RunRecord;

/// One chapter in the making: its blocks, and the running numbers of figures and tables, which go on from chapter to chapter.
final class Telling {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(
            ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(
            ZoneOffset.UTC);

    private final Wording wording;
    private final Veil veil;
    private final List<Block> blocks = new ArrayList<>();
    private int figures;
    private int tables;

    Telling(Wording wording, Veil veil) {
        this.wording = wording;
        this.veil = veil;
    }

    Veil veil() { return veil; }

    /// Key relative to `handout.`.
    String say(String key, Object... arguments) { return wording.of("handout." + key, arguments); }

    void add(Block block) { blocks.add(block); }

    void heading(String key) { add(new Block.Heading(say(key))); }

    void passage(String key, Object... arguments) { add(new Block.Passage(say(key, arguments))); }

    void note(String key, Object... arguments) { add(new Block.Note(say(key, arguments))); }

    void missing(String key, Object... arguments) { add(new Block.Missing(say(key, arguments))); }

    /// @param what the caption's sentence
    /// @param source where the figures come from, see [#run]
    void figure(String what, String source, Drawing drawing) {
        add(new Block.Figure(say("figure", ++figures, what, source), drawing));
    }

    void table(String what, String source, List<Column> columns, List<List<String>> rows) {
        add(new Block.Grid(say("table", ++tables, what, source), columns, rows));
    }

    Column words(String key, double share) { return new Column(say(key), share, false); }

    Column number(String key, double share) { return new Column(say(key), share, true); }

    Pair pair(String key, String value) { return new Pair(say(key), value); }

    /// `Run 7, seed 11.`
    String run(RunRecord record) { return say("source.run", Long.toString(record.id()), Long.toString(record.seed())); }

    /// Ends the chapter and begins the next.
    Chapter chapter(String key) {
        var done = new Chapter(say(key), blocks);
        blocks.clear();
        return done;
    }

    List<Block> taken() {
        var done = List.copyOf(blocks);
        blocks.clear();
        return done;
    }

    static String two(double value) {
        return Double.isFinite(value) ? String.format(Locale.ENGLISH, "%.2f", value == 0 ? 0.0 : value) : "–";
    }

    static String three(double value) { return Double.isFinite(value) ? String.format(Locale.ENGLISH, "%.3f", value) : "–"; }

    static String signed(double value) {
        String shown = two(Math.abs(value));
        return !Double.isFinite(value) || shown.equals("0.00") ? shown : (value > 0 ? "+" : "−") + shown;
    }

    static String count(long value) { return String.format(Locale.ENGLISH, "%,d", value); }

    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ENGLISH, "%.1f %%", 100 * share) : "–";
    }

    /// `29 November 2026` of an ISO moment; as it stands when it is none.
    static String day(String iso) { return shown(iso, DAY); }

    /// `29 Nov 2026, 10:17`, universal time.
    static String moment(String iso) { return shown(iso, MOMENT); }

    static String day(long seconds) { return DAY.format(Instant.ofEpochSecond(seconds)); }

    private static String shown(String iso, DateTimeFormatter how) {
        try {
            return how.format(Instant.parse(iso));
        } catch (DateTimeParseException other) {
            return iso;
        }
    }
}
