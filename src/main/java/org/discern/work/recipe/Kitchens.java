package org.discern.work.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.RecipeGraph;
import org.discern.domain.recipe.TypeTrust;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.network.GraphBytes;
import org.discern.engine.recipe.network.GraphVectors;
import org.discern.engine.recipe.network.RecipeRows;
import org.discern.engine.recipe.rank.PathFinder.Attention;
import org.discern.engine.recipe.rank.Weights;
import org.discern.engine.recipe.request.RequestIndex;
import org.discern.work.OpenProject;
import org.discern.work.Workspace;
import org.discern.work.encode.CachedVectors;
import org.discern.work.encode.Encoders;
import org.jspecify.annotations.Nullable;

/// Keeps what rankings were made with lately: the index of the graph, and the kitchens of the last runs. Safe from any thread;
/// who comes while one is made waits for it.
public final class Kitchens {
    private static final int RUNS = 3;
    private static final int VECTORS = 1_024;

    private final Workspace workspace;
    private final Encoders encoders;
    private final Map<String, float[]> vectors = new LinkedHashMap<>(16, .75f, true); // guarded by itself
    private final Map<Long, Ready> ready = new LinkedHashMap<>(16, .75f, true);
    private @Nullable RecipeGraph graph;
    private @Nullable RequestIndex index;
    private @Nullable FloatMatrix meaning;

    private record Ready(Kitchen kitchen, GraphVectors vectors) {}

    public Kitchens(Workspace workspace, Encoders encoders) {
        this.workspace = workspace;
        this.encoders = encoders;
    }

    synchronized RequestIndex index(RecipeGraph now) {
        RequestIndex known = index;
        if (known != null && graph == now) return known;
        RequestIndex made = RequestIndex.of(now, Progress.NONE);
        graph = now;
        index = made;
        meaning = null;
        ready.clear();
        return made;
    }

    synchronized Kitchen of(RecipeGraph now, long runId) { return get(now, runId).kitchen(); }

    /// What a recipe's attributes mean to the model of a run.
    synchronized Attention attention(long runId) {
        Ready known = ready.get(runId);
        return known == null ? (_, _) -> 1 : GraphTastes.attention(known.vectors());
    }

    /// The vector of a request.
    float[] vector(String text) {
        synchronized (vectors) {
            float[] known = vectors.get(text);
            if (known != null) return known;
        }
        float[] made = encoders.get("").encode(List.of(text), Progress.NONE).row(0);
        synchronized (vectors) {
            vectors.put(text, made);
            if (vectors.size() > VECTORS) vectors.remove(vectors.keySet().iterator().next());
        }
        return made;
    }

    private Ready get(RecipeGraph now, long runId) {
        RequestIndex words = index(now);
        Ready known = ready.get(runId);
        if (known != null) return known;
        OpenProject project = workspace.require("Ranking");
        RecipeRun run = project.recipeRuns().load(runId);
        GraphVectors laid = GraphBytes.read(project.recipeRuns().weights(runId)).on(RecipeRows.all(now, 0), workspace.runner()
                .parallel());
        Kitchen kitchen = Kitchen.of(now, words, meaning(now), new TypeTrust(run.trust()), GraphTastes.of(laid), Weights.of(run
                .weights()), workspace.runner().parallel());
        var made = new Ready(kitchen, laid);
        ready.put(runId, made);
        if (ready.size() > RUNS) ready.remove(ready.keySet().iterator().next());
        return made;
    }

    private @Nullable FloatMatrix meaning(RecipeGraph now) {
        FloatMatrix known = meaning;
        if (known != null || now.recipes() > RecipeTexts.MOST) return known;
        FloatMatrix made = new CachedVectors(workspace, encoders).of("", RecipeTexts.of(now), Progress.NONE);
        meaning = made;
        return made;
    }
}
