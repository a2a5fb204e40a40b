package org.discern.domain.recipe;

import org.discern.domain.corpus.ImportPlan;

/// One file read and checked but not yet in the project.
///
/// @param name the file's name, shown to people
/// @param sha256 of the file's bytes (unpacked) in hexadecimal, to recognise it when it comes again
public record GraphBatch(String name, String sha256, ImportPlan plan, GraphPart part, GraphReport report) {}
