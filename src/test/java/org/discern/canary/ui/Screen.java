package org.discern.canary.ui;

/// A canary: a class of the screen that the canary domain must not know.
public final class Screen {}
