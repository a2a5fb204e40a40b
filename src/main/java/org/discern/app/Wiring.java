package org.discern.app;

/// The table of contents of the program.
final class Wiring {
    private Wiring() {}
}
