package org.discern.engine.recipe.rank;

import java.util.List;
import java.util.SplittableRandom;
import org.discern.domain.recipe.rank.Constraint.Attribute;

/// Makes the words somebody might have said who then chose a recipe; never its name.
@FunctionalInterface
public interface RequestMaker {
    /// The words and the attributes they were made of.
    record Made(String text, List<Attribute> truth) {}

    /// @param recipe from 0
    /// @param attributes how many to name, 1..3; fewer when the recipe has fewer kinds
    /// @return without attributes when the recipe has none
    Made make(int recipe, int attributes, SplittableRandom random);
}
