package org.discern.work.intent.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.intent.DiscoverySpec;

/// What to evaluate: the published protocol of new-intent discovery on three files of one data set.
///
/// @param train,dev,test tab separated, a line of names first, text and label in every row
/// @param knownRatio share of the intents whose labels may be used, above 0 and at most 1
/// @param labelledRatio share of the training rows of a known intent that keep their label
/// @param seeds how many draws, from seed 0
/// @param domains a JSON file, domain to list of intents, for stage 3
/// @param hiddenDomains how many whole domains are hidden in stage 3
/// @param methods which of `ours kmeans ward doc adb`; empty for all
/// @param tasks which of `discovery unseen domains`; empty for all that the files allow
/// @param resume draws that `out` already holds, made with the same settings, are not made again
/// @param out where the JSON goes after every draw
/// @param discovery the settings of our own method
public record EvaluateSpec(Path train, Path dev, Path test, double knownRatio, double labelledRatio, int seeds,
        Optional<Path> domains, int hiddenDomains, Set<String> methods, Set<String> tasks, boolean resume, Optional<Path> out,
        DiscoverySpec discovery) {
    /// The methods that can be named.
    public static final List<String> METHODS = List.of("ours", "kmeans", "ward", "doc", "adb");
    /// The tasks that can be named.
    public static final List<String> TASKS = List.of("discovery", "unseen", "domains");

    public EvaluateSpec {
        methods = Set.copyOf(methods);
        tasks = Set.copyOf(tasks);
        if (!(knownRatio > 0 && knownRatio <= 1))
            throw new IllegalArgumentException("The known ratio lies in 0..1, not " + knownRatio);
        if (!(labelledRatio > 0 && labelledRatio <= 1))
            throw new IllegalArgumentException("The labelled ratio lies in 0..1, not " + labelledRatio);
        if (seeds < 1) throw new IllegalArgumentException("At least one seed is needed");
        if (hiddenDomains < 0) throw new IllegalArgumentException("The number of hidden domains is not below 0");
        for (String method : methods)
            if (!METHODS.contains(method)) throw new IllegalArgumentException("No method " + method + "; there are " + METHODS);
        for (String task : tasks)
            if (!TASKS.contains(task)) throw new IllegalArgumentException("No task " + task + "; there are " + TASKS);
    }

    /// All methods on three files, 10 % labels, 3 seeds.
    public static EvaluateSpec of(Path train, Path dev, Path test, double knownRatio) {
        return new EvaluateSpec(train, dev, test, knownRatio, .1, 3, Optional.empty(), 2, Set.of(), Set.of(), false,
                Optional.empty(), DiscoverySpec.defaults());
    }

    public EvaluateSpec withSeeds(int newSeeds) {
        return new EvaluateSpec(train, dev, test, knownRatio, labelledRatio, newSeeds, domains, hiddenDomains, methods, tasks,
                resume, out, discovery);
    }

    public EvaluateSpec withOut(Path newOut, boolean newResume) {
        return new EvaluateSpec(train, dev, test, knownRatio, labelledRatio, seeds, domains, hiddenDomains, methods, tasks,
                newResume, Optional.of(newOut), discovery);
    }

    public EvaluateSpec withDomains(Path file, int hidden) {
        return new EvaluateSpec(train, dev, test, knownRatio, labelledRatio, seeds, Optional.of(file), hidden, methods, tasks,
                resume, out, discovery);
    }

    public EvaluateSpec withOnly(Set<String> newTasks, Set<String> newMethods) {
        return new EvaluateSpec(train, dev, test, knownRatio, labelledRatio, seeds, domains, hiddenDomains, newMethods, newTasks,
                resume, out, discovery);
    }

    boolean wants(String task, String method) {
        return (tasks.isEmpty() || tasks.contains(task)) && (methods.isEmpty() || methods.contains(method));
    }
}
