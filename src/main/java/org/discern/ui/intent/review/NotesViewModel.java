package org.discern.ui.intent.review;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.discern.domain.intent.edit.ClusterEdits;
import org.discern.domain.intent.edit.Description;
import org.discern.domain.run.RunRecord;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Times;
import org.discern.work.DecidedBy;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;

/// Notes on the current cluster and on one of its utterances, what the intent means, and who or what decided.
final class NotesViewModel {
    private final Room room;
    private final ReviewViewModel state;
    private final EditClusters edits;
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty utteranceNote = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Made>> records = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Description> description = new ReadOnlyObjectWrapper<>(Description.NONE);
    private final ReadOnlyObjectWrapper<Optional<Integer>> leaf = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// One line of the creation record.
    ///
    /// @param what e.g. `name`
    /// @param who a person or a run, with the moment
    /// @param words the operation as the history calls it; empty for a run
    /// @param decided whether a person did it
    record Made(String what, String who, String words, boolean decided) {}

    NotesViewModel(Room room, ReviewViewModel state) {
        this.room = room;
        this.state = state;
        edits = new EditClusters(room.workspace());
        state.current().addListener((_, before, now) -> {
            if (!before.map(ReviewItem::key).equals(now.map(ReviewItem::key))) leaf.set(Optional.empty());
            refresh();
        });
        leaf.addListener(_ -> refresh());
        room.live().live().addListener(_ -> refresh());
        refresh();
    }

    /// What stands in the field about the cluster.
    StringProperty note() { return note; }

    /// What stands in the field about the utterance.
    StringProperty utteranceNote() { return utteranceNote; }

    /// The utterance that can have a note: the example looked at last.
    ReadOnlyObjectProperty<Optional<Integer>> leaf() { return leaf.getReadOnlyProperty(); }

    void look(int example) { leaf.set(Optional.of(example)); }

    ReadOnlyObjectProperty<Description> description() { return description.getReadOnlyProperty(); }

    ReadOnlyObjectProperty<List<Made>> records() { return records.getReadOnlyProperty(); }

    /// Keeps what is written about the cluster; an empty note is taken away.
    void keepNote() { state.current().get().ifPresent(item -> keep(item.key(), note.get())); }

    void keepUtteranceNote() { leaf.get().ifPresent(at -> keep(key(at), utteranceNote.get())); }

    /// Back to what is kept.
    void dropDrafts() { refresh(); }

    void describe(Description about) {
        state.current().get().filter(_ -> !room.live().readOnly().get() && !about.equals(description.get())).ifPresent(
                item -> edits.apply(new ClusterEdit.Describe(item.entry().node(), about)));
    }

    private void keep(String key, String text) {
        String before = room.workspace().decisions().get().edits().notes().getOrDefault(key, "");
        if (!room.live().readOnly().get() && !before.equals(text.strip())) edits.apply(new ClusterEdit.Note(key, text));
    }

    private String key(int at) {
        Live now = state.live();
        return ClusterEdits.utterance(now.corpus().get(now.discovery().corpusRows()[at]).id());
    }

    /// Reads notes, meaning and records anew; also when the history has grown.
    void refresh() {
        ReviewItem item = state.current().get().orElse(null);
        Live now = room.live().live().get().orElse(null);
        if (item == null || now == null) {
            note.set("");
            utteranceNote.set("");
            description.set(Description.NONE);
            records.set(List.of());
            return;
        }
        ClusterEdits kept = now.decisions().edits();
        note.set(kept.notes().getOrDefault(item.key(), ""));
        utteranceNote.set(leaf.get().map(at -> kept.notes().getOrDefault(key(at), "")).orElse(""));
        description.set(kept.descriptions().getOrDefault(item.entry().node(), Description.NONE));
        records.set(records(item, now));
    }

    private List<Made> records(ReviewItem item, Live now) {
        RunRecord run = now.discovery().record();
        var by = DecidedBy.of(room.workspace().history().get(), now.decisions().runId());
        var out = new ArrayList<Made>();
        out.add(made("cluster", DecidedBy.suggested(run)));
        out.add(made("name", by.nameOr(item.key(), run)));
        by.state(item.key()).ifPresent(maker -> out.add(made("state", maker)));
        out.add(made("domain", by.homeOr(item.key(), run)));
        String node = String.valueOf(item.entry().node());
        for (String field : List.of("lock", "join", "localCut"))
            by.field(field + "/" + node).ifPresent(maker -> out.add(made(field,
                    maker)));
        by.field("note/" + item.key()).ifPresent(maker -> out.add(made("note", maker)));
        by.field("about/" + node).ifPresent(maker -> out.add(made("about", maker)));
        leaf.get().flatMap(at -> by.field("move/" + at)).ifPresent(maker -> out.add(made("move", maker)));
        return List.copyOf(out);
    }

    private static Made made(String what, DecidedBy.Maker maker) {
        boolean run = maker.who() == DecidedBy.Who.RUN;
        String when = moment(maker.at());
        String who = run
                ? Strings.of("intent.record.run", String.valueOf(maker.run()), String.valueOf(maker.seed()), when)
                : Strings.of(maker.who() == DecidedBy.Who.PERSON ? "intent.record.you" : "intent.record.earlier", when);
        return new Made(Strings.of("intent.record." + what), who, run ? "" : maker.words(), !run);
    }

    private static String moment(String iso) {
        try {
            return Times.moment(Instant.parse(iso).getEpochSecond());
        } catch (DateTimeParseException other) {
            return iso;
        }
    }
}
