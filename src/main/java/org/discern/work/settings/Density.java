package org.discern.work.settings;

/// How close rows stand.
public enum Density {
    COMFORTABLE, COMPACT
}
