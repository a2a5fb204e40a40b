package org.discern.work.handout;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.handout.Block;
import org.discern.domain.handout.Handout;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.handout.HandoutFacts;

/// From one picture of a project to its report. Pure: the same picture, choices and words give the same report. What the project
/// does not hold is said to be missing, with the way to it.
public final class HandoutChapters {
    private HandoutChapters() {}

    public static Handout of(HandoutSource source, HandoutChoices choices, Wording words) {
        var telling = new Telling(words, new Veil(choices.hidden(), words));
        var grouped = source.found().map(found -> new Grouped(source.corpus(), found));
        List<Chapter> chapters = new ArrayList<>();
        HandoutFacts now = facts(source);
        List<Chapter> all = List.of(new DataChapter(source, telling).chapter(), new MethodChapter(source, telling).chapter(),
                new ThresholdChapter(source, grouped, telling).chapter(), new ClusterChapter(source, grouped, telling).chapter(),
                new UserChapter(source, telling).chapter(), new RankChapter(source, telling).chapter(), new ChangeChapter(source,
                        now, telling).chapter(), new DecisionChapter(source, telling).chapter());
        List<String> out = new ArrayList<>();
        for (Chapter chapter : all)
            if (saysNothing(chapter)) out.add(chapter.title());
            else chapters.add(chapter);
        var cover = new Cover(source, now, telling);
        List<String> lines = new ArrayList<>();
        lines.add(telling.say("made", Telling.day(source.at()), source.app()));
        if (choices.hidden()) lines.add(telling.say("hidden"));
        return new Handout(telling.say("title", source.project()), lines, telling.say("foot", source.project(), Telling.moment(
                source.at()), source.app()), telling.say("contents"), out.isEmpty()
                        ? ""
                        : telling.say("contents.out", out
                                .size(), String.join(", ", out)), telling.say("signs"), cover.blocks(), chapters);
    }

    /// Whether a chapter holds nothing but what is missing; the contents name it instead.
    private static boolean saysNothing(Chapter chapter) {
        return chapter.blocks().stream().allMatch(b -> b instanceof Block.Missing || b instanceof Block.Heading);
    }

    /// What this report says in numbers.
    public static HandoutFacts facts(HandoutSource source) { return Facts.of(source); }
}
