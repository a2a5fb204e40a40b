package org.discern.domain.project;

import org.discern.domain.Excerpt;

/// What people wrote about a project.
///
/// @param name shown instead of the file's name; empty for that one. At most [#NAME] characters, none at the ends blank
/// @param notes free words; may be long
public record ProjectAbout(String name, String notes) {
    public static final int NAME = 80;
    public static final ProjectAbout NONE = new ProjectAbout("", "");

    public ProjectAbout {
        name = name.strip();
        if (name.length() > NAME) name = Excerpt.beginning(name, NAME).strip();
    }

    public ProjectAbout withName(String other) { return new ProjectAbout(other, notes); }

    public ProjectAbout withNotes(String other) { return new ProjectAbout(name, other); }

    /// The name to show for a project whose file has this one.
    public String nameOr(String fileName) { return name.isEmpty() ? fileName : name; }
}
