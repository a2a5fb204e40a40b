package org.discern.work.settings;

/// Whether things neither glide nor flash: as the operating system says, yes, or no whatever it says.
public enum LessMotion {
    SYSTEM, ON, OFF
}
