package org.discern.work.handout;

import java.util.ArrayList;
import java.util.List;
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
        chapters.add(new DataChapter(source, telling).chapter());
        chapters.add(new MethodChapter(source, telling).chapter());
        chapters.add(new ThresholdChapter(source, grouped, telling).chapter());
        chapters.add(new ClusterChapter(source, grouped, telling).chapter());
        chapters.add(new UserChapter(source, telling).chapter());
        chapters.add(new RankChapter(source, telling).chapter());
        HandoutFacts now = facts(source);
        chapters.add(new ChangeChapter(source, now, telling).chapter());
        chapters.add(new DecisionChapter(source, telling).chapter());
        var cover = new Cover(source, now, telling);
        List<String> lines = new ArrayList<>();
        lines.add(telling.say("made", Telling.day(source.at()), source.app()));
        if (choices.hidden()) lines.add(telling.say("hidden"));
        return new Handout(telling.say("title", source.project()), lines, telling.say("foot", source.project(), Telling.moment(
                source.at()), source.app()), telling.say("contents"), telling.say("signs"), cover.blocks(), chapters);
    }

    /// What this report says in numbers.
    public static HandoutFacts facts(HandoutSource source) { return Facts.of(source); }
}
