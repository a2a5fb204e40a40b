package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.review.TickList.Entry;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditPreview;

/// What a verb would do, in place of the card: the clusters as they are, what would become of them, and which utterances go
/// along. Arrows walk, `Space` leaves one out or takes it in again, `Enter` does it, `Esc` leaves it.
final class EditPane extends VBox {
    private static final int SHOWN = 6;

    private final EditsViewModel edits;
    private final Runnable back;
    private final Label title = new Label();
    private final FlowPane before = new FlowPane(16, 4);
    private final HBox columns = new HBox(16);
    private final VBox conflicts = new VBox(4);
    private final Button go = StagePane.button(Strings.of("intent.edit.go"), "Enter", this::apply);
    private final List<Runnable> counts = new ArrayList<>();
    private final List<TickList> lists = new ArrayList<>();

    /// @param back where the keys go once the pane is left
    EditPane(EditsViewModel edits, Runnable back) {
        this.edits = edits;
        this.back = back;
        getStyleClass().add("edit-pane");
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        go.getStyleClass().add("accent");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var words = new Label(Strings.of("intent.edit.words"));
        words.getStyleClass().add("muted");
        var keys = new Label(Strings.of("intent.edit.keys"));
        keys.getStyleClass().addAll("muted", "small");
        var line = new HBox(8, keys, space, StagePane.button(Strings.of("cancel"), "Esc", this::leave), go);
        line.getStyleClass().add("edit-end");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(title, words, part("intent.edit.before", before), label("intent.edit.after"), columns, conflicts,
                line);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        edits.proposal().addListener((_, _, now) -> now.ifPresent(this::tell));
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) apply();
        else if (e.getCode() == KeyCode.ESCAPE) leave();
        else if (e.getCode() == KeyCode.RIGHT) other(1);
        else if (e.getCode() == KeyCode.LEFT) other(-1);
        else return;
        e.consume();
    }

    private void other(int by) {
        for (int i = 0; i < lists.size(); i++) if (lists.get(i).isFocused()) {
            lists.get(Math.clamp(i + by, 0, lists.size() - 1)).requestFocus();
            return;
        }
    }

    /// @param whole the verb with everything ticked
    void show(EditPreview whole, Live now) {
        counts.clear();
        lists.clear();
        before.getChildren().setAll(whole.before().stream().filter(g -> !g.takenOut()).limit(8).map(g -> quiet(Strings.of(
                "intent.edit.group", Called.group(now, g.node(), g.members()), Numbers.count(g.size())))).toList());
        columns.getChildren().setAll(EditColumns.of(whole, now.cut(), now.discovery().spec().minClusterSize()).stream().map(
                c -> column(c, whole, now)).toList());
        edits.proposal().get().ifPresent(this::tell);
        Fx.later(() -> {
            if (!lists.isEmpty()) lists.getFirst().requestFocus();
        });
    }

    /// Counts and conflicts with the present ticks.
    private void tell(EditPreview preview) {
        title.setText(preview.label());
        go.setDisable(!edits.canApply());
        counts.forEach(Runnable::run);
        conflicts.getChildren().setAll(preview.conflicts().stream().map(EditConflict::kind).distinct().map(kind -> {
            var told = new Label(Strings.of("intent.edit.conflict." + kind.name()));
            told.getStyleClass().add("danger-text");
            told.setWrapText(true);
            return told;
        }).toList());
    }

    private Node column(EditColumns.Column column, EditPreview whole, Live now) {
        boolean out = column.node() < 0;
        var name = new Label(out
                ? Strings.of(whole.edit() instanceof ClusterEdit.TakeOut ? "intent.edit.toFits" : "intent.edit.beside")
                : Called.group(now, column.node(), column.members()));
        name.getStyleClass().add("strong");
        var size = new Label();
        size.getStyleClass().addAll("muted", "small");
        var list = new TickList(edits::isTicked, edits::tick);
        list.setAccessibleText(name.getText());
        list.getItems().setAll(entries(column, now));
        counts.add(() -> {
            long in = column.parts().values().stream().flatMap(List::stream).filter(edits::isTicked).count();
            size.setText(column.staying() == 0
                    ? Strings.of("intent.edit.size", Numbers.count(in), Numbers.count(column.moved()))
                    : Strings.of("intent.edit.size.more", Numbers.count(in), Numbers.count(column.moved()), Numbers.count(column
                            .staying())));
            list.refresh();
        });
        lists.add(list);
        var box = new VBox(4, name, size, list);
        box.getStyleClass().add("edit-group");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(200);
        return box;
    }

    /// Some of each part, evenly spread, and the rest of it one step away.
    private static List<Entry> entries(EditColumns.Column column, Live now) {
        var out = new ArrayList<Entry>();
        for (Map.Entry<Integer, List<Integer>> part : column.parts().entrySet()) {
            List<Integer> leaves = part.getValue();
            if (column.parts().size() > 1)
                out.add(new Entry.Head(Strings.of("intent.edit.from", Called.cluster(now, part.getKey()), Numbers.count(leaves
                        .size()))));
            boolean few = column.parts().size() == 1 || leaves.size() <= SHOWN + 1;
            int step = few ? 1 : leaves.size() / SHOWN;
            var rest = new ArrayList<Entry.Row>();
            for (int i = 0; i < leaves.size(); i++) {
                Entry.Row row = Called.row(now, leaves.get(i), "");
                if (few || (i % step == 0 && i / step < SHOWN)) out.add(row);
                else rest.add(row);
            }
            if (!rest.isEmpty())
                out.add(new Entry.More(Strings.of("intent.edit.all", Numbers.count(leaves.size())), rest));
        }
        return out;
    }

    private static Node part(String key, Node content) { return new VBox(4, label(key), content); }

    private static Label label(String key) {
        var title = new Label(Strings.of(key));
        title.getStyleClass().add("caption");
        return title;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.setMaxWidth(420);
        return label;
    }

    private void apply() {
        if (!edits.canApply()) return;
        edits.apply();
        back.run();
    }

    private void leave() {
        edits.leave();
        back.run();
    }
}
