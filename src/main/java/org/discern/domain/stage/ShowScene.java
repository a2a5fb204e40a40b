package org.discern.domain.stage;

/// One scene of a show.
///
/// @param id stable, e.g. `3`; unique within the show
/// @param name the audience reads it
/// @param notes only the speaker reads them
public record ShowScene(String id, String name, String notes, Sight sight) {
    public ShowScene { if (id.isBlank() || name.isBlank()) throw new IllegalArgumentException("A scene needs an id and a name"); }

    public ShowScene named(String newName) { return new ShowScene(id, newName.strip(), notes, sight); }

    public ShowScene withNotes(String text) { return new ShowScene(id, name, text, sight); }

    public ShowScene withSight(Sight changed) { return new ShowScene(id, name, notes, changed); }
}
