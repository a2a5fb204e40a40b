package org.discern.work;

/// What undo and redo would do next, in the words of the menu; empty when there is nothing.
public record UndoState(String undo, String redo) {}
