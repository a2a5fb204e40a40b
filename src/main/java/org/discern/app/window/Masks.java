package org.discern.app.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.recipe.rank.Ranking;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.recipe.rank.Why;
import org.discern.domain.stage.Disguise;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.TokenReason;
import org.discern.domain.user.UserEvent;
import org.discern.work.recipe.RankRecipes;
import org.discern.work.user.ReadUser;
import org.jspecify.annotations.Nullable;

/// The models of a show: they are asked about what stands behind a disguise, and their answers wear it. Without a disguise they are
/// the analyst's own. Safe from any thread.
final class Masks {
    private Masks() {}

    static ReadUser of(ReadUser real, Supplier<Optional<Disguise>> worn) { return new Reader(real, worn); }

    static RankRecipes of(RankRecipes real, Supplier<Optional<Disguise>> worn) { return new Ranks(real, worn); }

    private record Reader(ReadUser models, Supplier<Optional<Disguise>> worn) implements ReadUser {
        @Override
        public String unavailable() { return models.unavailable(); }

        @Override
        public Scenario scenario(String user, @Nullable UserEvent event) {
            Disguise d = worn.get().orElse(null);
            return d == null
                    ? models.scenario(user, event)
                    : d.scenario(models.scenario(d.realPerson(user), event == null ? null : d.real(event)));
        }

        @Override
        public Scenario swapped(Scenario scenario, String historyOf) {
            Disguise d = worn.get().orElse(null);
            return d == null
                    ? models.swapped(scenario, historyOf)
                    : d.scenario(models.swapped(d.real(scenario), d.realPerson(historyOf)));
        }

        @Override
        public Reading read(Scenario s) { return models.read(worn.get().map(d -> d.real(s)).orElse(s)); }

        @Override
        public List<TokenReason> tokens(Scenario s) {
            Disguise d = worn.get().orElse(null);
            return d == null ? models.tokens(s) : covered(models.tokens(d.real(s)), s.text());
        }
    }

    /// The words that did most, one for each bar, in their order.
    static List<TokenReason> covered(List<TokenReason> words, String bars) {
        int most = (int) bars.chars().filter(c -> c == ' ').count() + 1;
        List<TokenReason> strongest = words.stream().sorted(Comparator.comparingDouble(w -> -Math.abs(w.effect()))).limit(most)
                .sorted(Comparator.comparingInt(TokenReason::start)).toList();
        var out = new java.util.ArrayList<TokenReason>();
        for (int i = 0; i < strongest.size(); i++) out.add(new TokenReason(2 * i, 2 * i + 1, strongest.get(i).effect()));
        return List.copyOf(out);
    }

    private record Ranks(RankRecipes models, Supplier<Optional<Disguise>> worn) implements RankRecipes {
        private RankQuery real(RankQuery q) { return worn.get().map(d -> d.real(q, models::parse)).orElse(q); }

        @Override
        public String unavailable() { return models.unavailable(); }

        @Override
        public Request parse(String text) { return models.parse(text); }

        @Override
        public Ranking rank(RankQuery query, int top) { return models.rank(real(query), top); }

        @Override
        public Why parts(RankQuery query, int recipe) { return models.parts(real(query), recipe); }

        @Override
        public Why why(RankQuery query, int recipe) { return models.why(real(query), recipe); }
    }
}
