package org.discern.work.settings;

/// Light, dark, or what the operating system says.
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK
}
