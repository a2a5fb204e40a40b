/// What a person set, in small records that can grow: each has the values to begin with, and `with…` for a copy with one
/// changed. No files here ([org.discern.work.SettingsText] reads and writes them), no screen, no project.
@NullMarked
package org.discern.work.settings;

import org.jspecify.annotations.NullMarked;
