package org.discern.work.user.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.user.UserSpec;

/// What `discern evaluate users` is asked for.
///
/// @param testData histories of other users, for the setting `new-users`; else a fifth of the users is held out
/// @param methods of [#METHODS]; empty for all that the kind of history allows
/// @param settings of `same-users`, `new-users`; empty for both
/// @param withTitle whether the title column is read before the text
public record EvaluateUsersSpec(Path data, Optional<Path> testData, int seeds, Set<String> methods, Set<String> settings,
        boolean withTitle, boolean resume, Optional<Path> out, UserSpec user) {
    /// Every row the command can make, in the order of the report.
    public static final List<String> METHODS = List.of("text", "most-frequent", "last", "decay", "knn", "text-mean",
            "text-counts", "full-attention", "ours", "ours-no-long", "ours-no-short", "ours-no-cross");
    static final String SAME = "same-users";
    static final String NEW = "new-users";

    public EvaluateUsersSpec {
        methods = Set.copyOf(methods);
        settings = Set.copyOf(settings);
        if (seeds < 1 || seeds > 100) throw new IllegalArgumentException("seeds must lie in 1..100");
        for (String m : methods)
            if (!METHODS.contains(m)) throw new IllegalArgumentException("There is no method " + m + "; choose of " + METHODS);
        for (String s : settings)
            if (!s.equals(SAME) && !s.equals(NEW))
                throw new IllegalArgumentException("There is no setting " + s + "; choose of same-users, new-users");
    }

    boolean wants(String method) { return methods.isEmpty() || methods.contains(method); }

    boolean wantsSetting(String setting) { return settings.isEmpty() || settings.contains(setting); }
}
