package org.discern.domain.handout;

import java.util.List;

/// A report to leave behind.
///
/// @param title of the cover
/// @param lines below it: when it was made, with what, whether names are hidden
/// @param foot in small print on every page
/// @param contents heading of the table of contents
/// @param out below the table of contents: which chapters are left out since the project has nothing for them; empty when none is
/// @param signs said where a writer cannot show a sign of some texts; {0} is how many texts
/// @param cover what is worth knowing first
/// @param chapters in order
public record Handout(String title, List<String> lines, String foot, String contents, String out, String signs, List<Block> cover,
        List<Chapter> chapters) {
    /// One chapter; a printed one begins on a new page.
    public record Chapter(String title, List<Block> blocks) {
        public Chapter { blocks = List.copyOf(blocks); }
    }

    public Handout {
        lines = List.copyOf(lines);
        cover = List.copyOf(cover);
        chapters = List.copyOf(chapters);
    }

    /// How many blocks there are in all, for progress.
    public int blocks() { return cover.size() + chapters.stream().mapToInt(c -> 1 + c.blocks().size()).sum(); }
}
