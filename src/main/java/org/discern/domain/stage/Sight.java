package org.discern.domain.stage;

import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.user.Scenario;

/// What a view shows in a scene, held by value: it stays as it was when the scene was made, whatever happens to the view.
public sealed interface Sight {
    /// The id of the screen.
    String view();

    /// *Tune* at a height.
    ///
    /// @param from where the threshold begins to glide when the scene is shown; equal to `to` when it stands still
    /// @param to in the linkage's own unit
    record Threshold(double from, double to) implements Sight {
        @Override
        public String view() { return "tune"; }

        public boolean moves() { return from != to; }

        public Threshold sweptFrom(double height) { return new Threshold(height, to); }
    }

    /// *Unseen* at a novelty cut.
    record Novelty(double cut) implements Sight {
        @Override
        public String view() { return "unseen"; }
    }

    /// *Personalise* with a request and a history; two such scenes in a row show what an edit changes.
    record Reading(Scenario scenario) implements Sight {
        @Override
        public String view() { return "personalise"; }
    }

    /// *Graph* with a scene of it, its selection and path included.
    record Graph(Scene scene) implements Sight {
        @Override
        public String view() { return "graph"; }
    }

    /// *Compare* with a comparison.
    record Ranks(Comparison comparison) implements Sight {
        @Override
        public String view() { return "compare"; }
    }

    /// Any other view as the project then stands.
    record Plain(String view) implements Sight {}
}
