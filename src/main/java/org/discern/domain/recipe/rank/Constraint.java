package org.discern.domain.recipe.rank;

import org.discern.domain.recipe.NodeKind;

/// One hard condition of a request: a ranked recipe never violates it. Shown as an editable chip.
public sealed interface Constraint {
    /// The recipe must have (or, excluded, must not have) an attribute.
    ///
    /// @param kind of the attribute
    /// @param value as people say it, lower case, e.g. `nuts`; how it maps to nodes of the graph is the parser's matter
    /// @param excluded true for *without*
    record Attribute(NodeKind kind, String value, boolean excluded) implements Constraint {
        public Attribute {
            if (!kind.isAttribute() || value.isBlank())
                throw new IllegalArgumentException("An attribute needs a kind and a value");
        }

        public Attribute inverted() { return new Attribute(kind, value, !excluded); }
    }

    /// The recipe must take at most so many minutes; recipes of unknown time violate it.
    record TimeAtMost(int minutes) implements Constraint {
        public TimeAtMost { if (minutes < 1) throw new IllegalArgumentException("minutes must be at least 1"); }
    }
}
