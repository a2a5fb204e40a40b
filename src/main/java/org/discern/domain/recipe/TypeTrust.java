package org.discern.domain.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How far an interaction of a type tells a user's taste, 0 (noise) .. 1 (proof), before anything is learned.
/// Ratings scale it: see [#of(String, double)].
///
/// @param byType lower-case type to trust; types that are not named get [#UNKNOWN]
public record TypeTrust(Map<String, Double> byType) {
    public static final double UNKNOWN = .3;
    private static final double BEST_RATING = 5;

    public TypeTrust {
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
        for (double t : byType.values()) if (!(t >= 0 && t <= 1)) throw new IllegalArgumentException("Trust lies in 0..1");
    }

    /// Rare and telling first, frequent and stray-prone last.
    public static TypeTrust defaults() {
        var out = new LinkedHashMap<String, Double>();
        out.put("cook-along", 1.0);
        out.put("cooked", .9);
        out.put("rate", .8);
        out.put("review", .7);
        out.put("save", .6);
        out.put("add-to-list", .5);
        out.put("check-ingredients", .3);
        out.put("browse", .1);
        return new TypeTrust(out);
    }

    public TypeTrust with(String type, double trust) {
        var out = new LinkedHashMap<>(byType);
        out.put(type.toLowerCase(Locale.ROOT), trust);
        return new TypeTrust(out);
    }

    public double of(String type) { return byType.getOrDefault(type.toLowerCase(Locale.ROOT), UNKNOWN); }

    /// The type's trust, times the rating's share of five stars when there is a positive one; a rating of 0 is a review without
    /// stars.
    public double of(String type, double value) {
        return value > 0 && value <= BEST_RATING ? of(type) * value / BEST_RATING : of(type);
    }
}
