package org.discern.work.settings;

/// By which colours groups are told apart.
public enum Hues {
    /// Eight of our own, as far apart as they can be for all common kinds of colour vision.
    DISCERN,
    /// Those of Okabe and Ito (2008), known from journals; on white the light ones are darker than published.
    OKABE_ITO
}
