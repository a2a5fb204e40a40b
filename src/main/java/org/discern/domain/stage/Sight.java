package org.discern.domain.stage;

import java.util.List;
import org.discern.domain.recipe.NodeName;
import org.discern.domain.recipe.Scene;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.user.Gains;
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

    /// The kept scenarios of *Personalise*, and which of them stand side by side.
    ///
    /// @param kept all of them, each with its name
    /// @param ticked names of kept ones, in the order of their columns
    record Beside(List<Scenario> kept, List<String> ticked) implements Sight {
        public Beside {
            kept = List.copyOf(kept);
            ticked = List.copyOf(ticked);
        }

        @Override
        public String view() { return "personalise"; }
    }

    /// How much history helps, in *Personalise*.
    ///
    /// @param by how the events are grouped
    /// @param testOnly whether events of the training are left out
    /// @param cases which events are listed; empty for the usual ones
    /// @param groupBy how the chosen group came about; what `group` means depends on it
    /// @param group key of the chosen group; empty for all events
    record Gain(Gains.By by, boolean testOnly, String cases, Gains.By groupBy, String group) implements Sight {
        @Override
        public String view() { return "personalise"; }
    }

    /// *Graph* with a scene of it: its selection, what was pointed out in it, and how much of it was in view.
    ///
    /// @param ways paths that are pointed out, best first
    /// @param width,height of what was seen around the camera's point, in scene units; 0 when it is not known
    record Graph(Scene scene, List<Way> ways, double width, double height) implements Sight {
        /// A path by names, which outlives imports.
        ///
        /// @param relations per step, one fewer than nodes
        public record Way(List<NodeName> nodes, List<String> relations) {
            public Way {
                nodes = List.copyOf(nodes);
                relations = List.copyOf(relations);
            }
        }

        public Graph { ways = List.copyOf(ways); }

        /// A scene with nothing pointed out, seen as far as it goes.
        public Graph(Scene scene) { this(scene, List.of(), 0, 0); }

        @Override
        public String view() { return "graph"; }
    }

    /// *Compare* with a comparison.
    ///
    /// @param column where the mark stands, from 0
    /// @param recipe key of the recipe that is marked and told about; empty for the first
    record Ranks(Comparison comparison, int column, String recipe) implements Sight {
        public Ranks(Comparison comparison) { this(comparison, 0, ""); }

        @Override
        public String view() { return "compare"; }
    }

    /// Any other view as the project then stands.
    record Plain(String view) implements Sight {}
}
