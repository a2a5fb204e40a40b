package org.discern.engine.recipe.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.discern.domain.run.Parallel;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.likes.Ease;
import org.discern.engine.recipe.likes.Feedback;
import org.discern.engine.recipe.likes.ItemLinks;
import org.discern.engine.recipe.likes.ItemNeighbours;
import org.discern.engine.recipe.rank.ListwiseFit.Choice;

/// Fits the weights of the final score to what users chose last, from what they had done before: once without requests, and
/// once with requests made for the choices.
public final class ScoreFit {
    private static final int MOST_REQUESTS = 6_000;
    private static final double TELLING = .5;

    private ScoreFit() {}

    /// What the fit needs beside the likes.
    ///
    /// @param vectors of texts, unit rows by text; empty when meaning plays no part
    public record Setting(RecipeAttributes attributes, GraphTaste taste, Asking asking, RequestMaker maker,
            Function<List<String>, Map<String, float[]>> vectors, int neighbours,
            long seed) {}

    /// @param likes all; the taste must have been trained on `likes.between(0, knownShare)` alone
    public static Weights fit(Feedback likes, double knownShare, Setting s, Parallel parallel, Progress progress) {
        Feedback known = likes.between(0, knownShare);
        Feedback chosen = likes.between(knownShare, 1).atLeast(TELLING);
        if (chosen.size() == 0) chosen = likes.between(knownShare, 1);
        ItemNeighbours neighbours = ItemNeighbours.fit(known, s.neighbours(), parallel);
        ItemLinks closedForm = Ease.part(known, parallel);
        FeatureTable table = FeatureTable.of(known, likes, neighbours, closedForm, s.attributes(), s.taste());
        FeatureTable timeless = FeatureTable.of(known, known, neighbours, closedForm, s.attributes(), s.taste());
        long after = 0;
        for (long t : known.time()) after = Math.max(after, t + 1);
        int width = Feature.values().length;
        List<Choice> plain = ChoiceSets.withoutRequest(timeless, known, chosen, after, s.seed(), parallel, progress);
        List<Asked> asked = RequestSets.make(likes, knownShare, 1, s.maker(), s.asking(), MOST_REQUESTS, s.seed(), progress);
        List<String> texts = new ArrayList<>();
        for (Asked a : asked) texts.add(a.request().text());
        List<Choice> requests = RequestSets.choices(table, s.asking(), asked, s.vectors().apply(texts), false, s.seed(), parallel,
                progress);
        Weights untrained = Weights.untrained();
        return new Weights(requests.isEmpty()
                ? untrained.withRequest()
                : ListwiseFit.fit(requests, width, new boolean[width], Weights.growing(), parallel, progress), plain.isEmpty()
                        ? untrained.without()
                        : ListwiseFit.fit(plain, width, new boolean[width], Weights.growing(), parallel, progress));
    }
}
