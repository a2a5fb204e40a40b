package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.ClusterCard;
import org.discern.domain.intent.Term;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;

/// What is in one cluster: terms, then typical, edge and odd examples with ticks. Arrows walk among the examples, `Esc` goes
/// back to the queue.
final class ClusterCardPane extends ScrollPane {
    private final ReviewViewModel state;
    private final Dragging dragging;
    private final Runnable back;
    private final FlowPane terms = new FlowPane();
    private final VBox typical = new VBox();
    private final VBox edge = new VBox();
    private final VBox odd = new VBox();
    private final VBox doubles = new VBox();
    private final Label shown = new Label();
    private final Button members;
    private final List<List<ExampleRow>> rows = new ArrayList<>();
    private List<String> drew = List.of(); // words that drew the members in
    private int lastLeaf = -1;

    /// @param back puts the keys into the queue
    /// @param showMembers opens the list of all members
    ClusterCardPane(Commands commands, ReviewViewModel state, Dragging dragging, Runnable back, Runnable showMembers) {
        this.state = state;
        this.dragging = dragging;
        this.back = back;
        getStyleClass().addAll("edge-to-edge", "card-scroll");
        setFitToWidth(true);
        setFocusTraversable(false);
        terms.getStyleClass().add("terms");
        var examples = new GridPane();
        examples.getStyleClass().add("examples");
        column(examples, 0, "typical", typical);
        column(examples, 1, "edge", edge);
        column(examples, 2, "odd", odd);
        members = StagePane.button("", commands, "discover.review.members", showMembers);
        members.getStyleClass().addAll("flat", "small");
        members.setFocusTraversable(false);
        shown.getStyleClass().addAll("muted", "small");
        var line = new HBox(8, shown, members);
        line.getStyleClass().add("edit-end");
        doubles.getStyleClass().add("card-list");
        var all = new VBox(part("terms", terms), examples, line, part("doubles", doubles));
        all.getStyleClass().add("cluster-card");
        setContent(all);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        state.unticked().addListener((SetChangeListener<Integer>) _ -> ticks());
    }

    void show(Live now, ClusterCard card) {
        boolean hadKeys = focusedExample().isPresent();
        terms.getChildren().setAll(card.terms().stream().map(ClusterCardPane::term).toList());
        if (card.terms().isEmpty()) terms.getChildren().setAll(quiet("intent.review.noTerms"));
        rows.clear();
        drew = card.terms().stream().filter(Term::isSignificant).map(Term::text).toList();
        fill(now, typical, card.typical(), e -> Numbers.two(e.similarity()), "intent.review.none");
        fill(now, edge, card.edge(), e -> rival(now, e), "intent.review.noEdge");
        fill(now, odd, card.odd(), e -> rival(now, e), "intent.review.noOdd");
        doubles.getChildren().setAll(card.nearDuplicates().stream().limit(4).map(group -> pair(now, group)).toList());
        if (card.nearDuplicates().isEmpty()) doubles.getChildren().setAll(quiet("intent.review.noDoubles"));
        members.setText(Strings.of("intent.review.members", Numbers.count(card.size())));
        ticks();
        if (hadKeys) Fx.later(this::first);
    }

    /// Puts the keys on the first example; false when there is none.
    boolean first() {
        for (List<ExampleRow> column : rows) if (!column.isEmpty()) {
            column.getFirst().requestFocus();
            return true;
        }
        return false;
    }

    /// The example that has the keys.
    Optional<ExampleRow> focusedExample() { return rows.stream().flatMap(List::stream).filter(Node::isFocused).findFirst(); }

    /// The example that had the keys last, of the cluster shown; for notes.
    int lastLeaf() { return lastLeaf; }

    void forget() { lastLeaf = -1; }

    /// Hears which example has the keys.
    void onExample(java.util.function.IntConsumer heard) { this.heard = heard; }

    private java.util.function.IntConsumer heard = _ -> {};

    private void ticks() {
        Set<Integer> out = state.unticked();
        int count = 0;
        for (List<ExampleRow> column : rows) for (ExampleRow row : column) {
            row.ticked(!out.contains(row.leaf()));
            count++;
        }
        shown.setText(out.isEmpty()
                ? Strings.of("intent.review.shown", count)
                : Strings.of("intent.review.shown.unticked", count, Numbers.count(out.size())));
    }

    private void pressed(KeyEvent e) {
        ExampleRow at = focusedExample().orElse(null);
        if (at == null) return;
        if (e.getCode() == KeyCode.DOWN) walk(at, 0, 1);
        else if (e.getCode() == KeyCode.UP) walk(at, 0, -1);
        else if (e.getCode() == KeyCode.RIGHT) walk(at, 1, 0);
        else if (e.getCode() == KeyCode.LEFT) walk(at, -1, 0);
        else if (e.getCode() == KeyCode.ESCAPE) back.run();
        else return;
        e.consume();
    }

    private void walk(ExampleRow from, int across, int down) {
        for (int c = 0; c < rows.size(); c++) {
            int r = rows.get(c).indexOf(from);
            if (r < 0) continue;
            int column = c + across;
            while (column >= 0 && column < rows.size() && rows.get(column).isEmpty()) column += across;
            if (column < 0 || column >= rows.size()) return;
            rows.get(column).get(Math.clamp(r + down, 0, rows.get(column).size() - 1)).requestFocus();
            return;
        }
    }

    private void fill(Live now, VBox box, List<ClusterCard.Example> items, Function<ClusterCard.Example, String> aside,
            String none) {
        var column = new ArrayList<ExampleRow>();
        for (ClusterCard.Example item : items) {
            var row = new ExampleRow(item.leaf(), Called.text(now, item.leaf()), drew, aside.apply(item), () -> state.toggle(item
                    .leaf()));
            row.focusedProperty().addListener((_, _, is) -> {
                if (!is) return;
                lastLeaf = item.leaf();
                heard.accept(item.leaf());
                reveal(row);
            });
            dragging.from(row, () -> state.unticked().contains(item.leaf()) ? state.unticked() : Set.of(item.leaf()));
            column.add(row);
        }
        rows.add(column);
        if (column.isEmpty()) box.getChildren().setAll(quiet(none));
        else box.getChildren().setAll(column);
    }

    /// Scrolls so far that a row can be seen.
    private void reveal(Node row) {
        double height = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (height <= 0) return;
        var in = getContent().sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double top = getVvalue() * height;
        double to = in.getMinY() < top ? in.getMinY() : Math.max(top, in.getMaxY() - getViewportBounds().getHeight());
        setVvalue(Math.clamp(to / height, 0, 1));
    }

    private static String rival(Live now, ClusterCard.Example example) {
        if (example.rival() < 0) return Numbers.two(example.similarity());
        return Strings.of(example.lead() < 0 ? "intent.review.nearer" : "intent.review.next", Called.cluster(now, example
                .rival()), Numbers.two(Math.abs(example.lead())));
    }

    private static Node pair(Live now, List<Integer> group) {
        var text = new Label(Called.text(now, group.getFirst()));
        text.getStyleClass().add("utterance");
        var remark = new Label(Strings.of("intent.review.times", group.size()));
        remark.getStyleClass().addAll("muted", "small");
        remark.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, text, remark);
        line.getStyleClass().add("edit-end");
        return line;
    }

    private static Node term(Term term) {
        var words = new Label(term.text());
        words.getStyleClass().add(term.isSignificant() ? "strong" : "muted");
        var chance = new Label(Strings.of("intent.review.term", term.count(), chance(term.pValue())));
        chance.getStyleClass().addAll("muted", "small");
        var chip = new HBox(words, chance);
        chip.getStyleClass().add("term");
        return chip;
    }

    private static String chance(double p) {
        return p < 0.001 ? "p < .001" : String.format(Locale.ENGLISH, "p = %.3f", p).replace("0.", ".");
    }

    private static Label quiet(String key) {
        var label = new Label(Strings.of(key));
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }

    private static VBox part(String key, Node body) {
        var title = new Label(Strings.of("intent.review.part." + key));
        title.getStyleClass().add("caption");
        var box = new VBox(title, body);
        box.getStyleClass().add("card-part");
        return box;
    }

    private static void column(GridPane grid, int at, String key, VBox body) {
        body.getStyleClass().add("card-list");
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setPercentWidth(100.0 / 3);
        grid.getColumnConstraints().add(column);
        grid.add(part(key, body), at, 0);
    }
}
