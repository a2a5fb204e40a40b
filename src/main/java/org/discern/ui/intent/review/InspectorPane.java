package org.discern.ui.intent.review;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ClosestPair;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.NamedSimilarity;
import org.discern.domain.intent.edit.Description;
import org.discern.ui.intent.frame.Figure;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// What is known about the current cluster beside its sentences: figures, its life on the axis, the nearest known intents,
/// notes, what it means, and who or what decided.
final class InspectorPane extends ScrollPane {
    private final Room room;
    private final NotesViewModel notes;
    private final Runnable back;
    private final Figure stability = new Figure(Strings.of("intent.review.stability"));
    private final Label stabilityWords = quiet("");
    private final Figure cohesion = new Figure(Strings.of("intent.review.cohesion"));
    private final Figure novelty = new Figure(Strings.of("intent.review.novelty"));
    private final LifeBar life = new LifeBar();
    private final Label lifeWords = quiet("");
    private final VBox known = new VBox(4);
    private final TextArea note;
    private final TextArea utteranceNote;
    private final Label sentence = new Label();
    private final VBox utterancePart;
    private final Label meaning = new Label();
    private final Label meaningCounts = quiet("");
    private final VBox records = new VBox(8);
    private final Node measure;

    /// @param back puts the keys into the queue
    /// @param describe opens the sheet about the meaning
    /// @param measure the button that measures stability
    InspectorPane(Room room, NotesViewModel notes, Runnable back, Runnable describe, Node measure) {
        this.room = room;
        this.notes = notes;
        this.back = back;
        getStyleClass().addAll("edge-to-edge", "card-scroll", "inspector");
        setFitToWidth(true);
        setFocusTraversable(false);
        setMinWidth(240);
        setPrefWidth(264);
        life.setMaxWidth(Double.MAX_VALUE);
        var lifeBox = new VBox(life, lifeWords);
        lifeBox.getStyleClass().add("life-box");
        var figures = new HBox(stability, cohesion, novelty);
        figures.getStyleClass().add("card-figures");
        note = field("intent.note.prompt", notes::keepNote);
        note.textProperty().bindBidirectional(notes.note());
        utteranceNote = field("intent.note.utterance.prompt", notes::keepUtteranceNote);
        utteranceNote.textProperty().bindBidirectional(notes.utteranceNote());
        sentence.setWrapText(true);
        utterancePart = part("utteranceNote", null, new VBox(4, sentence, utteranceNote));
        meaning.setWrapText(true);
        Button about = StagePane.button(Strings.of("intent.review.verb.describe"), room.commands(), "discover.review.describe",
                describe);
        about.getStyleClass().addAll("small");
        about.setFocusTraversable(false);
        stabilityWords.managedProperty().bind(stabilityWords.visibleProperty());
        this.measure = measure;
        measure.managedProperty().bind(measure.visibleProperty());
        var all = new VBox(new VBox(6, figures, stabilityWords, measure), part("life", null, lifeBox), part("known", null, known),
                part("note", new KeyBadge(room.commands(), "discover.review.note"), note),
                utterancePart, part("meaning", null, new VBox(6, meaning, meaningCounts, about)), part("record", null, records));
        all.getStyleClass().add("inspector-box");
        setContent(all);
        notes.description().addListener(_ -> showMeaning());
        notes.records().addListener(_ -> showRecords());
        notes.leaf().addListener(_ -> showSentence());
        room.live().readOnly().addListener(_ -> closed());
        Fx.whileShown(this, room.workspace().history(), _ -> notes.refresh());
        closed();
        showMeaning();
        showRecords();
        showSentence();
    }

    void show(ReviewItem item, Live now, ClusterCard card) {
        stability.show(item.isMeasured() ? Numbers.two(item.stability()) : "", "");
        stability.setVisible(item.isMeasured());
        stability.setManaged(item.isMeasured());
        measure.setVisible(!item.isMeasured());
        stabilityWords.setText(Strings.of(!item.isMeasured()
                ? "intent.review.stability.not"
                : item.isDissolving() ? "intent.review.stability.low" : "intent.review.stability.high"));
        cohesion.show(Numbers.two(card.cohesion()), "");
        novelty.show(Numbers.two(item.novelty()), "");
        boolean whole = now.isWhole(item.entry().node());
        life.setVisible(whole);
        life.setManaged(whole);
        life.show(item.lifeFrom(), item.lifeTo(), now.ground().axis().place(now.cut().height()));
        lifeWords.setText(whole
                ? Strings.of("intent.review.life", Numbers.two(now.ground().axis().share(card.birth())), Numbers.two(now.ground()
                        .axis().share(card.death())))
                : Strings.of("intent.review.life.edited"));
        known.getChildren().setAll(card.nearestKnown().stream().map(intent -> known(now, intent)).toList());
        if (card.nearestKnown().isEmpty()) known.getChildren().setAll(quiet(Strings.of("intent.review.none")));
    }

    /// Puts the keys into the note on the utterance when one is looked at, else into the one on the cluster.
    void write(boolean aboutUtterance) {
        TextArea field = aboutUtterance && utterancePart.isVisible() ? utteranceNote : note;
        field.requestFocus();
        field.end();
    }

    /// Keeps the note that has the keys, if one has.
    boolean keepFocused() {
        if (!note.isFocused() && !utteranceNote.isFocused()) return false;
        back.run(); // leaving the field keeps it
        return true;
    }

    private TextArea field(String prompt, Runnable keep) {
        var field = new TextArea();
        field.setPromptText(Strings.of(prompt));
        field.setWrapText(true);
        field.setPrefRowCount(2);
        field.setMinHeight(52);
        field.focusedProperty().addListener((_, _, now) -> {
            if (!now) keep.run();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                notes.dropDrafts();
                back.run();
            } else if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) back.run();
            else return;
            e.consume();
        });
        return field;
    }

    private void closed() {
        boolean closed = room.live().readOnly().get();
        note.setEditable(!closed);
        utteranceNote.setEditable(!closed);
    }

    private void showMeaning() {
        Description now = notes.description().get();
        meaning.setText(now.text().isEmpty() ? Strings.of("intent.describe.none") : now.text());
        meaning.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("hint"), now.text().isEmpty());
        boolean any = !now.examples().isEmpty() || !now.counterExamples().isEmpty();
        meaningCounts.setText(any
                ? Strings.of("intent.describe.counts", now.examples().size(), now.counterExamples().size())
                : "");
        meaningCounts.setVisible(any);
        meaningCounts.setManaged(any);
    }

    private void showSentence() {
        boolean any = notes.leaf().get().isPresent();
        utterancePart.setVisible(any);
        utterancePart.setManaged(any);
        room.live().live().get().ifPresent(now -> notes.leaf().get().ifPresent(leaf -> sentence.setText(Strings.of(
                "intent.note.about", Called.text(now, leaf)))));
    }

    private void showRecords() {
        records.getChildren().setAll(notes.records().get().stream().map(InspectorPane::record).toList());
    }

    private static Node record(NotesViewModel.Made made) {
        var what = new Label(made.what());
        what.getStyleClass().add("small");
        what.setMinWidth(56);
        var who = quiet(made.who());
        var words = quiet(made.words());
        words.getStyleClass().remove("muted");
        var lines = made.words().isEmpty() ? new VBox(who) : new VBox(who, words);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var line = new HBox(8, what, lines);
        line.getStyleClass().add(made.decided() ? "record-decided" : "record-proposed");
        return line;
    }

    private static Node known(Live now, NamedSimilarity intent) {
        var name = new Label(intent.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var bar = new SimilarityBar(56);
        bar.show(intent.similarity());
        var line = new HBox(name, bar);
        line.getStyleClass().add("known-line");
        ClosestPair pair = intent.pair();
        if (pair == null) return line;
        String mine = Called.text(now, pair.left());
        String theirs = Called.text(now, pair.right());
        var why = new VBox(oneLine("intent.review.pair.mine", mine), oneLine("intent.review.pair.theirs", theirs));
        why.getStyleClass().add("known-pair");
        Tooltip.install(why, new Tooltip(Strings.of("intent.review.pair.tip", mine, theirs, Numbers.two(pair.similarity()))));
        return new VBox(line, why);
    }

    private static Label oneLine(String key, String text) {
        var label = new Label(Strings.of(key, text));
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(0);
        return label;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static VBox part(String key, @Nullable Node badge, Node body) {
        var title = new Label(Strings.of("intent.review.part." + key));
        title.getStyleClass().add("caption");
        var head = new HBox(8, title);
        head.getStyleClass().add("edit-end");
        if (badge != null) head.getChildren().add(badge);
        var box = new VBox(head, body);
        box.getStyleClass().add("card-part");
        return box;
    }
}
