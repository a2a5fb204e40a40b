package org.discern.domain.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chart as drawing commands, later ones over earlier ones. The origin is the upper left corner, y grows downwards; units are
/// points at the size it is meant for, and a writer may scale it.
///
/// @param says the chart in words, for those who do not see it
public record Drawing(double width, double height, String says, List<Mark> marks) {
    public Drawing {
        if (!(width > 0 && height > 0)) throw new IllegalArgumentException("A drawing has a size");
        marks = List.copyOf(marks);
    }

    /// One command.
    public sealed interface Mark permits Box, Run, Letters {}

    /// A filled rectangle.
    ///
    /// @param radius of its corners
    public record Box(double x, double y, double width, double height, double radius, Ink fill) implements Mark {}

    /// A line through points, or the area inside it.
    ///
    /// @param points x, y, x, y, …
    /// @param fill of the closed area; empty for a line
    /// @param line colour of the line; empty for none
    public record Run(double[] points, Optional<Ink> fill, Optional<Ink> line, double thickness, boolean dashed)
            implements
                Mark {}

    /// One line of words.
    ///
    /// @param y of the base line
    public record Letters(double x, double y, String text, double size, boolean bold, Side from, Ink ink) implements Mark {}

    /// Where words stand at their point.
    public enum Side {
        START, MIDDLE, END
    }

    /// Gathers the commands of one drawing.
    public static final class Pen {
        private final List<Mark> marks = new ArrayList<>();

        public Pen box(double x, double y, double width, double height, double radius, Ink fill) {
            if (width > 0 && height > 0) marks.add(new Box(x, y, width, height, radius, fill));
            return this;
        }

        public Pen line(Ink ink, double thickness, double... points) {
            marks.add(new Run(points, Optional.empty(), Optional.of(ink), thickness, false));
            return this;
        }

        public Pen dashes(Ink ink, double thickness, double... points) {
            marks.add(new Run(points, Optional.empty(), Optional.of(ink), thickness, true));
            return this;
        }

        public Pen area(Ink ink, double... points) {
            marks.add(new Run(points, Optional.of(ink), Optional.empty(), 0, false));
            return this;
        }

        public Pen words(double x, double y, String text, double size, Side from, Ink ink) {
            if (!text.isEmpty()) marks.add(new Letters(x, y, text, size, false, from, ink));
            return this;
        }

        public Pen strong(double x, double y, String text, double size, Side from, Ink ink) {
            if (!text.isEmpty()) marks.add(new Letters(x, y, text, size, true, from, ink));
            return this;
        }

        public Drawing done(double width, double height, String says) { return new Drawing(width, height, says, marks); }
    }
}
