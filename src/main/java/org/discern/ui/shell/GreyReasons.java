package org.discern.ui.shell;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a menu says about its grey commands: once above all what most of them wait for, beside each what it alone waits for.
final class GreyReasons {
    private static final int SEVERAL = 3; // fewer say it themselves

    private GreyReasons() {}

    /// @param reasons of the grey commands of one menu
    /// @return what at least three of them share, the commonest; empty when there is none
    static String common(Collection<String> reasons) {
        return reasons.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .filter(
                        e -> e.getValue() >= SEVERAL).max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry
                                .comparingByKey())).map(Map.Entry::getKey).orElse("");
    }
}
