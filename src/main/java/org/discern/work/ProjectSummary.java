package org.discern.work;

import java.nio.file.Path;

/// The open project file.
///
/// @param readOnly true when another window or process holds it for writing
/// @param notice one line for people about how it was opened (read-only, recovered), or empty
public record ProjectSummary(Path file, String name, boolean readOnly, String notice) {}
