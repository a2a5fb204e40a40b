package org.discern.work.project;

/// A sample that travels with the program. Each is a project of its own, with a run in it.
public enum Sample {
    /// Chats of a help desk, some of whose intents nobody labelled.
    CHATS("support-chats"),
    /// Recipes with what cooks did.
    RECIPES("recipes"),
    /// What users said to an assistant, each with habits of his own.
    NOTES("notes-by-user");

    private final String name;

    Sample(String name) { this.name = name; }

    /// The name of its project file.
    public String file() { return name + ".discern"; }

    /// The ready-made project beside the sample tables.
    String shipped() { return name + ".discern.gz"; }
}
