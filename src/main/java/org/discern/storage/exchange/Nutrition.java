package org.discern.storage.exchange;

import java.util.List;

/// Nutrients as Food.com lists them: calories, then shares of the daily value in percent.
final class Nutrition {
    static final List<String> NAMES = List.of("calories", "total fat", "sugar", "sodium", "protein", "saturated fat",
            "carbohydrates");

    private Nutrition() {}

    /// *low in …* or *high in …*; empty in between. A share of the daily value of 5 % or less is low, of 20 % or more is high.
    /// Source: U.S. Food and Drug Administration, *How to Understand and Use the Nutrition Facts Label*; Differs: calories are
    /// of a whole dish, so 200 and 600 are our own limits.
    static String bucket(String name, double value) {
        if (!NAMES.contains(name) || value < 0) return "";
        boolean calories = name.equals("calories");
        if (value <= (calories ? 200 : 5)) return "low in " + name;
        return value >= (calories ? 600 : 20) ? "high in " + name : "";
    }
}
