package org.discern.work.handout;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.handout.Block.Pairs;
import org.discern.domain.handout.Block.Pairs.Pair;
import org.discern.domain.handout.Handout.Chapter;
import org.discern.domain.intent.DiscoverySpec;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.UserSpec;

/// How the results came about: a paragraph and the settings for each of the three methods the project has used.
final class MethodChapter {
    private final HandoutSource source;
    private final Telling telling;

    MethodChapter(HandoutSource source, Telling telling) {
        this.source = source;
        this.telling = telling;
    }

    Chapter chapter() {
        telling.heading("method.intents");
        source.found().ifPresentOrElse(found -> {
            telling.passage("method.intents.how");
            telling.note("method.intents.sources");
            settings(found.discovery().record(), pairs(found.discovery().spec()));
        }, () -> telling.missing("method.intents.none"));
        telling.heading("method.users");
        source.users().ifPresentOrElse(run -> {
            telling.passage("method.users.how");
            settings(run.record(), pairs(run.spec()));
        }, () -> telling.missing("method.users.none"));
        telling.heading("method.recipes");
        source.recipes().ifPresentOrElse(run -> {
            telling.passage("method.recipes.how");
            settings(run.record(), pairs(run.spec()));
        }, () -> telling.missing("method.recipes.none"));
        telling.note("method.local");
        return telling.chapter("method");
    }

    private void settings(RunRecord record, List<Pair> pairs) {
        var all = new ArrayList<Pair>();
        all.add(telling.pair("method.run", telling.say("method.run.says", Long.toString(record.id()), Telling.moment(record
                .startedAt()), Telling.count(record.rows()))));
        all.addAll(pairs);
        all.add(telling.pair("method.seed", Long.toString(record.seed())));
        all.add(telling.pair("method.program", telling.say("method.program.says", record.appVersion(), record.engine(), record
                .device())));
        all.add(telling.pair("method.hash", record.dataHash().substring(0, Math.min(16, record.dataHash().length()))));
        telling.add(new Pairs(all));
    }

    private List<Pair> pairs(DiscoverySpec spec) {
        return List.of(telling.pair("method.encoder", encoder(spec.encoder())), telling.pair("method.tuned", yes(spec
                .fineTune())), telling.pair("method.unseen", telling.say("method.unseen." + word(spec.unseen()))), telling.pair(
                        "method.linkage", telling.say("method.linkage." + word(spec.linkage()))), telling.pair(
                                "method.criterion", telling.say("criterion." + word(spec.criterion()))), telling.pair(
                                        "method.head", telling.say("method.epochs", spec.headEpochs())), telling.pair(
                                                "method.neighbours", Integer.toString(spec.neighbours())), telling.pair(
                                                        "method.least", Integer.toString(spec.minClusterSize())), telling.pair(
                                                                "method.bootstrap", Telling.count(spec.bootstrap())));
    }

    private List<Pair> pairs(UserSpec spec) {
        return List.of(telling.pair("method.encoder", encoder(spec.encoder())), telling.pair("method.classes", Integer.toString(
                spec.classes())), telling.pair("method.labels", telling.say("method.labels." + word(spec.labels()))), telling
                        .pair("method.window", Integer.toString(spec.window())), telling.pair("method.slots", Integer.toString(
                                spec.slots())), telling.pair("method.network", telling.say("method.network.says", spec.width(),
                                        spec.layers(), spec.heads())), telling.pair("method.training", telling.say(
                                                "method.epochs.most", spec.epochs())));
    }

    private List<Pair> pairs(RecipeSpec spec) {
        return List.of(telling.pair("method.encoder", encoder(spec.encoder())), telling.pair("method.vectors", telling.say(
                "method.vectors.says", spec.width(), spec.layers())), telling.pair("method.graph", yes(spec.graph())), telling
                        .pair("method.types", yes(spec.types())), telling.pair("method.contrast", Telling.two(spec.contrast())),
                telling.pair("method.training", telling.say("method.epochs.most", spec.epochs())));
    }

    private String encoder(String encoder) { return encoder.isEmpty() ? telling.say("method.encoder.own") : encoder; }

    private String yes(boolean is) { return telling.say(is ? "yes" : "no"); }

    private static String word(Enum<?> value) { return value.name().toLowerCase(java.util.Locale.ROOT); }
}
