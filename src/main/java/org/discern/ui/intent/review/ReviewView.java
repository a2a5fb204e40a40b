package org.discern.ui.intent.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ClusterCard;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.jspecify.annotations.Nullable;

/// The queue of new clusters, the card of one with its inspector, and the sheets of the verbs; decided by single keys.
public final class ReviewView extends BorderPane {
    private static final List<String> VERBS = List.of("merge", "split", "move", "takeOut", "more", "lock", "flag", "unsure",
            "note", "describe");

    private final Room room;
    private final ReviewViewModel state;
    private final EditsViewModel edits;
    private final MoveViewModel moves;
    private final BatchViewModel batch;
    private final QueuePane queue;
    private final NamePane naming;
    private final ClusterCardPane card;
    private final NotesViewModel notes;
    private final InspectorPane inspector;
    private final DescribeViewModel meaning;
    private final DescribePane describing;
    private final EditPane editing;
    private final MovePane moving;
    private final MembersPane members;
    private final BatchPane batches;
    private final LabelsViewModel labels;
    private final LabelStrip strip;
    private final Label done = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label waiting = new Label();
    private final StackPane body = new StackPane();
    private final SplitPane evidence = new SplitPane();
    private final VBox desk = new VBox();
    private final StackPane deck = new StackPane();
    private final Node verbLine;
    private @Nullable Node sheet;
    private @Nullable Node lastKeys;

    /// The screen with its empty states.
    public static Node screen(Room room) {
        return new StagePane(room, "intent.review", () -> new ReviewView(room), "/org/discern/ui/intent/review/review.css");
    }

    ReviewView(Room room) {
        this.room = room;
        state = new ReviewViewModel(room);
        edits = new EditsViewModel(room);
        moves = new MoveViewModel(room, edits);
        batch = new BatchViewModel(room);
        queue = new QueuePane(room, state, edits, this::verb);
        naming = new NamePane(room, state, queue::keys);
        card = new ClusterCardPane(room.commands(), state, queue.dragging(), queue::keys, () -> run("members"));
        notes = new NotesViewModel(room, state);
        inspector = new InspectorPane(room, notes, queue::keys, () -> run("describe"), verb("stability"));
        meaning = new DescribeViewModel(room, state, notes);
        describing = new DescribePane(room, meaning, this::close);
        card.onExample(notes::look);
        editing = new EditPane(edits, this::close);
        moving = new MovePane(moves, this::close, () -> tell("intent.move.nothing"));
        members = new MembersPane(state, queue.dragging(), this::run, this::close);
        batches = new BatchPane(room, batch, this::run, this::tell, this::close);
        labels = new LabelsViewModel(room, state);
        strip = new LabelStrip(room, labels, queue::chosen, queue::keys);
        setBottom(strip);
        addEventFilter(KeyEvent.KEY_PRESSED, this::digit);
        queue.dragging().watch(this);
        getStyleClass().add("review");
        setTop(bar());
        waiting.getStyleClass().add("muted");
        body.getStyleClass().add("pane");
        body.setMinWidth(300); // in half a window the columns beside it give way
        evidence.getItems().setAll(body, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        evidence.setDividerPositions(0.7);
        VBox.setVgrow(evidence, Priority.ALWAYS);
        verbLine = verbs();
        desk.getChildren().addAll(naming, verbLine, evidence);
        deck.getStyleClass().add("pane");
        deck.getChildren().setAll(desk);
        var split = new SplitPane(queue, deck);
        split.setDividerPositions(0.28);
        SplitPane.setResizableWithParent(queue, false);
        setCenter(split);
        state.current().addListener(_ -> {
            queue.follow();
            showCard(); // what is known about it may have changed while its evidence is the same
        });
        state.card().addListener(_ -> showCard());
        state.failure().addListener(_ -> showCard());
        state.progress().addListener(_ -> showProgress());
        edits.whole().addListener((_, _, now) -> {
            if (now.isPresent()) {
                editing.show(now.get(), state.live());
                open(editing);
            } else if (editing.equals(sheet)) close();
        });
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) scene.focusOwnerProperty().addListener((_, _, now) -> keysAt(now));
        });
        commands();
        queue.follow();
        showCard();
        showProgress();
    }

    private HBox bar() {
        var title = new Label(Strings.of("intent.review.title"));
        title.getStyleClass().add("heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.setPrefWidth(160);
        bar.getStyleClass().add("thin-progress");
        done.getStyleClass().add("muted");
        var domains = StagePane.button(Strings.of("intent.review.domains"), "", () -> room.navigator().go("domains"));
        var compare = StagePane.button(Strings.of("intent.diff.bar.compare"), "", () -> room.commands().run(Room.COMPARE));
        var box = new HBox(title, done, bar, space, compare, domains);
        box.getStyleClass().add("view-bar");
        return box;
    }

    private Node verbs() {
        var line = new FlowPane();
        line.getStyleClass().add("review-verbs");
        VERBS.forEach(verb -> line.getChildren().add(verb(verb)));
        return line;
    }

    private Node verb(String name) { return new VerbButton(room, name, this::keysBack); }

    private void commands() {
        does("next", () -> state.go(1));
        does("previous", () -> state.go(-1));
        does("select", this::tickOrSelect);
        does("accept", this::accept);
        does("acceptTyped", () -> {
            if (!inspector.keepFocused()) accept(); // in a note the same keys keep the note
        });
        does("reject", this::reject);
        does("reopen", state::reopen);
        does("name", naming::write);
        does("unsure", state::unsure);
        does("merge", () -> told(edits.merge(queue.chosen()), "intent.edit.needs.two"));
        does("split", () -> told(state.current().get().filter(edits::split).isPresent(), "intent.edit.needs.parts"));
        does("move", this::move);
        does("takeOut", this::takeOut);
        does("members", this::showMembers);
        does("evidence", () -> told(card.first(), "intent.review.loading"));
        does("fits", () -> showBatch(BatchViewModel.Kind.NEARLY));
        does("likely", () -> showBatch(BatchViewModel.Kind.LIKELY));
        does("more", this::more);
        does("label", strip::type);
        does("note", () -> inspector.write(card.focusedExample().isPresent()));
        does("describe", this::describe);
        does("stability", () -> told(state.stability().measure(), "intent.review.stability.busy"));
        does("lock", () -> edits.lock(queue.chosen()));
        does("flag", () -> edits.flag(queue.chosen()));
    }

    /// A verb does nothing while a sheet is open, but for those that the sheet of all members offers.
    private void does(String verb, Runnable action) {
        Commands commands = room.commands();
        commands.does("discover.review." + verb, () -> {
            if (describing.equals(sheet) && verb.equals("acceptTyped")) {
                describing.keep();
                return;
            }
            boolean offered = offers(verb);
            if (sheet == null || offered) action.run();
        });
    }

    /// What the open sheet itself has to offer.
    private boolean offers(String verb) {
        if (members.equals(sheet)) return verb.equals("move") || verb.equals("takeOut");
        return batches.equals(sheet) && (verb.equals("fits") || verb.equals("likely"));
    }

    void run(String verb) { room.commands().run("discover.review." + verb); }

    private void told(boolean done, String otherwise) { if (!done) tell(otherwise); }

    private void tell(String key) { room.navigator().tell(Strings.of(key), "", () -> {}); }

    private void accept() {
        if (state.accept()) queue.keys();
        else naming.write();
    }

    private void tickOrSelect() { card.focusedExample().ifPresentOrElse(row -> state.toggle(row.leaf()), state::select); }

    /// With the keys in an example this would throw away far more than is looked at.
    private void reject() {
        if (card.focusedExample().isPresent()) tell("intent.review.rejectFromQueue");
        else state.reject();
    }

    private void takeOut() {
        Set<Integer> out = !state.unticked().isEmpty()
                ? state.unticked()
                : card.focusedExample().map(row -> Set.of(row.leaf())).orElse(Set.of());
        told(edits.takeOut(Set.copyOf(out)), "intent.edit.needs.unticked");
    }

    private void move() {
        boolean inExamples = card.focusedExample().isPresent() || members.equals(sheet);
        var what = new EnumMap<MoveViewModel.What, Set<Integer>>(MoveViewModel.What.class);
        what.put(MoveViewModel.What.CLUSTER, state.ticked(queue.chosen()));
        what.put(MoveViewModel.What.STRAYS, Set.copyOf(state.unticked()));
        what.put(MoveViewModel.What.EXAMPLE, card.focusedExample().map(row -> Set.of(row.leaf())).orElse(Set.of()));
        Set<Integer> selected = moves.selected();
        what.put(MoveViewModel.What.SELECTION, selected.equals(what.get(MoveViewModel.What.CLUSTER)) ? Set.of() : selected);
        MoveViewModel.What first = !inExamples
                ? MoveViewModel.What.CLUSTER
                : state.unticked().isEmpty() ? MoveViewModel.What.EXAMPLE : MoveViewModel.What.STRAYS;
        if (!moves.begin(Map.copyOf(what), first)) return;
        open(moving);
        moving.begin();
    }

    private void describe() {
        if (!meaning.begin()) return;
        open(describing);
        describing.begin(state.current().get().map(ReviewItem::name).orElse(""));
    }

    /// Digits give labels while the queue or an example has the keys.
    private void digit(KeyEvent e) {
        int index = sheet == null && (queue.list().isFocused() || card.focusedExample().isPresent()) ? LabelStrip.indexOf(e) : -1;
        if (index < 0) return;
        e.consume();
        if (room.live().readOnly().get()) tell("intent.needs.write");
        else if (strip.give(index)) queue.keys();
    }

    private void showMembers() {
        state.current().get().ifPresent(item -> {
            open(members);
            members.show(item, state.live());
        });
    }

    private void showBatch(BatchViewModel.Kind kind) {
        batch.open(kind);
        open(batches);
        batches.begin();
    }

    /// More like the example that has the keys, else like the typical ones that are ticked.
    private void more() {
        ReviewItem item = state.current().get().orElse(null);
        ClusterCard found = state.card().get().orElse(null);
        if (item == null || found == null) return;
        Set<Integer> seeds = card.focusedExample().map(row -> Set.of(row.leaf())).orElseGet(() -> found.typical().stream().map(
                ClusterCard.Example::leaf).filter(leaf -> !state.unticked().contains(leaf)).collect(Collectors.toCollection(
                        TreeSet::new)));
        if (seeds.isEmpty()) return;
        batch.openMore(seeds, item.entry().node());
        open(batches);
        batches.begin();
    }

    /// Lays a sheet over the card.
    private void open(Node over) {
        sheet = over;
        strip.setDisable(true);
        deck.getChildren().setAll(over);
    }

    /// Takes the sheet away; the keys go back to the queue.
    private void close() {
        if (sheet == null) return;
        boolean looked = editing.equals(sheet);
        sheet = null;
        strip.setDisable(false);
        if (looked) edits.leave();
        batch.close();
        deck.getChildren().setAll(desk);
        queue.keys();
    }

    private void keysAt(@Nullable Node now) { if (now instanceof ExampleRow || queue.list().equals(now)) lastKeys = now; }

    private void keysBack() {
        if (lastKeys != null && KeyRouter.within(this, lastKeys)) lastKeys.requestFocus();
        else queue.keys();
    }

    private void showCard() {
        ReviewItem item = state.current().get().orElse(null);
        ClusterCard found = state.card().get().orElse(null);
        inspector.setVisible(item != null && found != null);
        boolean nothing = item == null && state.queue().isEmpty();
        naming.setOpacity(nothing ? 0 : 1); // there is nothing to name; hidden for good it would drop the keys
        naming.setMouseTransparent(nothing);
        verbLine.setVisible(!nothing);
        if (item != null && found != null) {
            card.show(state.live(), found);
            inspector.show(item, state.live(), found);
            body.getChildren().setAll(card);
            return;
        }
        waiting.setText(item == null
                ? Strings.of("intent.review.pickOne")
                : state.failure().get().isEmpty() ? Strings.of("intent.review.loading") : state.failure().get());
        body.getChildren().setAll(waiting);
    }

    private void showProgress() {
        ReviewViewModel.Progress now = state.progress().get();
        bar.setProgress(now.all() == 0 ? 0 : (double) now.done() / now.all());
        done.setText(Strings.of("intent.review.done", now.done(), now.all(), now.utterances(), now.allUtterances(), Numbers
                .percent(now.coverage())));
    }

    ReviewViewModel state() { return state; }

    EditsViewModel edits() { return edits; }

    MoveViewModel moves() { return moves; }

    BatchViewModel batch() { return batch; }

    LabelsViewModel labels() { return labels; }

    NotesViewModel notes() { return notes; }

    QueuePane queue() { return queue; }

    ClusterCardPane card() { return card; }

    TextField name() { return naming.name(); }

    /// What lies over the card, if anything.
    @Nullable
    Node sheet() { return sheet; }
}
