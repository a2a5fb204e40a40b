package org.discern.ui.project;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.ImportReport;
import org.discern.domain.corpus.TablePreview;

/// The halves of an import, filled in by the wiring; all work in the background.
///
/// @param look reads the beginning of a file or folder and guesses
/// @param as guesses anew, for rows that are to become utterances or histories
/// @param again reads the beginning once more under another plan (header, encoding)
/// @param run brings the file into the open project, as what the plan says, in one undoable operation
public record ImportVerbs(Function<Path, CompletableFuture<TablePreview>> look,
        BiFunction<Path, ImportKind, CompletableFuture<TablePreview>> as,
        BiFunction<Path, ImportPlan, CompletableFuture<TablePreview>> again,
        BiFunction<Path, ImportPlan, CompletableFuture<ImportReport>> run) {}
