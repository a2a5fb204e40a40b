package org.discern.domain.handout;

import java.util.List;

/// A piece of a chapter.
public sealed interface Block {
    /// A smaller heading.
    record Heading(String text) implements Block {}

    /// A paragraph.
    record Passage(String text) implements Block {}

    /// Small print.
    record Note(String text) implements Block {}

    /// Says that something is not in the project, and how it would get there.
    record Missing(String text) implements Block {}

    /// Findings, one sentence each.
    record Points(List<String> sentences) implements Block {
        public Points { sentences = List.copyOf(sentences); }
    }

    /// Large numbers side by side.
    record Tally(List<Count> counts) implements Block {
        /// @param number as people read it
        /// @param what it counts
        public record Count(String number, String what) {}

        public Tally { counts = List.copyOf(counts); }
    }

    /// Names and values, one pair a line.
    record Pairs(List<Pair> pairs) implements Block {
        public record Pair(String name, String value) {}

        public Pairs { pairs = List.copyOf(pairs); }
    }

    /// A table.
    ///
    /// @param caption ends with where the figures come from
    /// @param rows one cell per column
    record Grid(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        /// @param share of the width, in relation to the other columns'
        /// @param number whether its values are numbers, which stand at the right
        public record Column(String title, double share, boolean number) {}

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows)
                if (row.size() != columns.size()) throw new IllegalArgumentException("A row has one cell per column");
        }
    }

    /// A chart.
    ///
    /// @param caption ends with where the figures come from
    record Figure(String caption, Drawing drawing) implements Block {}

    /// What speaks for one cluster.
    ///
    /// @param standing small words beside the title: state, domain, size
    /// @param pairs measures and terms
    /// @param quotes utterances
    record Card(String title, String standing, List<Pairs.Pair> pairs, List<String> quotes) implements Block {
        public Card {
            pairs = List.copyOf(pairs);
            quotes = List.copyOf(quotes);
        }
    }
}
