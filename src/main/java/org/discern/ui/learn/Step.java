package org.discern.ui.learn;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/// One thing to do. Words are under `learn.step.ID.title`, `.words` and `.keys`.
///
/// @param place the screen in which it is done; empty for anywhere
/// @param anchor selector of the node it speaks of; empty for none
/// @param done whether it was done, from the moment the step began and the present one
record Step(String id, String place, String anchor, BiPredicate<Now, Now> done) {
    /// The tour, in the order of the work: from what nobody labelled to a file for the assistant.
    static final List<Step> ALL = List.of(
            go("unseen"),
            in("novelty", "unseen", ".unseen .canvas-pane", (was, now) -> !Objects.equals(was.decisions().noveltyCut(), now
                    .decisions().noveltyCut())),
            go("tune"),
            in("threshold", "tune", ".curve-strip", (was, now) -> !Objects.equals(was.decisions().cutHeight(), now.decisions()
                    .cutHeight())),
            in("learned", "tune", ".curve-strip", (_, now) -> now.isAtLearned()),
            in("pick", "tune", ".cluster-list", (was, now) -> now.selected() > 0 && now.selected() != was.selected()),
            go("review"),
            in("name", "review", ".name-box", (was, now) -> now.named() > was.named() || now.accepted() > was.accepted()),
            in("accept", "review", ".review-queue", (was, now) -> now.accepted() > was.accepted()),
            any("undo", "#bar-edit-undo-undo", (was, now) -> !now.undo().redo().isEmpty() && !now.undo().redo().equals(was.undo()
                    .redo())),
            any("palette", ".search-box", (was, now) -> now.ran("view.look.palette", was)),
            any("export", "#menu-file", (was, now) -> now.ran("file.data.export", was)));

    private static Step go(String place) { return new Step(place, "", "#rail-" + place, (_, now) -> now.place().equals(place)); }

    private static Step in(String id, String place, String anchor, BiPredicate<Now, Now> done) {
        return new Step(id, place, anchor, done);
    }

    private static Step any(String id, String anchor, BiPredicate<Now, Now> done) { return new Step(id, "", anchor, done); }
}
