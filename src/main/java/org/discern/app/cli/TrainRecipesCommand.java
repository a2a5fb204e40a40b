package org.discern.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.discern.domain.WorkbenchException;
import org.discern.domain.recipe.rank.RecipeRun;
import org.discern.domain.recipe.rank.RecipeSpec;
import org.discern.domain.run.Metric;
import org.discern.work.desk.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `discern train recipes`.
@Command(name = "recipes", description = "Learn tastes from the recipe graph and what users did, and weigh them against request and popularity.")
final class TrainRecipesCommand extends ProjectCommand {
    private static final RecipeSpec USUAL = RecipeSpec.defaults();

    @Parameters(paramLabel = "FILE.discern", description = "The project; import recipes and interactions first.")
    private @Nullable Path project;

    @Option(names = "--no-graph", description = "Leave the attributes of recipes out.")
    private boolean noGraph;

    @Option(names = "--no-types", description = "Trust all types of interaction alike.")
    private boolean noTypes;

    @Option(names = "--no-contrast", description = "Leave the contrastive loss out.")
    private boolean noContrast;

    @Option(names = "--seed", description = "Every random choice comes from it (default: ${DEFAULT-VALUE}).")
    private long seed = USUAL.seed();

    @Option(names = "--go-on", description = "Start from the weights of the current run.")
    private boolean goOn;

    TrainRecipesCommand(Program program) { super(program); }

    @Override
    Answer with(Desk desk) {
        RecipeSpec spec;
        try {
            spec = USUAL.withSeed(seed).withGraph(!noGraph).withTypes(!noTypes).withContrast(noContrast ? 0 : USUAL.contrast());
        } catch (IllegalArgumentException nonsense) {
            throw new WorkbenchException(nonsense.getMessage() + ".", nonsense);
        }
        open(desk, project, true);
        RecipeRun kept = await(desk.trainRecipes().start(spec, goOn));
        var value = new LinkedHashMap<String, Object>();
        value.put("run", kept.record().id());
        value.put("seed", spec.seed());
        value.put("interactions", kept.record().rows());
        for (Metric m : kept.record().metrics()) if (Double.isFinite(m.value())) value.put(m.name(), m.value());
        kept.trust().forEach((type, trust) -> value.put("trust." + type, trust));
        var told = new StringBuilder();
        kept.trust().forEach((type, trust) -> told.append(String.format(Locale.ROOT, ", %s %.2f", type, trust)));
        return new Answer(value, String.format(Locale.ROOT, "Run %d: %d interactions. Trust%s.", kept.record().id(), kept.record()
                .rows(), told.isEmpty() ? " none" : told.substring(1)));
    }
}
