package org.discern.ui.intent.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.edit.EditConflict;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Live;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.intent.edit.EditPreview;
import org.discern.work.intent.edit.EditPreview.Group;

/// What a verb would do, in place of the card: the clusters as they are, what would become of them, and which utterances go
/// along. `Enter` does it, `Esc` leaves it.
final class EditPane extends VBox {
    private static final int SHOWN = 6;

    private final EditsViewModel edits;
    private final Runnable back;
    private final Button go = StagePane.button("", "Enter", this::apply);

    /// @param back where the keys go once the pane is left
    EditPane(EditsViewModel edits, Runnable back) {
        this.edits = edits;
        this.back = back;
        getStyleClass().add("edit-pane");
        go.getStyleClass().add("accent");
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) apply();
            else if (e.getCode() == KeyCode.ESCAPE) leave();
            else return;
            e.consume();
        });
    }

    void show(EditPreview preview, Live now) {
        boolean mayUntick = preview.after().stream().anyMatch(g -> !g.takenOut() && g.size() > 1);
        var title = new Label(preview.label());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        var words = new Label(Strings.of(mayUntick ? "intent.edit.words" : "intent.edit.words.plain"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        go.setText(Strings.of("intent.edit.go"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, space, StagePane.button(Strings.of("cancel"), "Esc", this::leave), go);
        var groups = new FlowPane(16, 16);
        groups.getStyleClass().add("edit-groups");
        for (Group group : preview.after()) if (!group.takenOut()) groups.getChildren().add(group(group, now));
        var body = new VBox(16, part("intent.edit.before", before(preview.before(), now)), part("intent.edit.after", groups));
        long out = preview.after().stream().filter(Group::takenOut).count();
        if (out > 0) body.getChildren().add(new Label(Strings.of("intent.edit.out", out)));
        for (EditConflict conflict : preview.conflicts()) {
            var told = new Label(Strings.of("intent.edit.conflict." + conflict.kind().name()));
            told.getStyleClass().add("danger-text");
            told.setWrapText(true);
            body.getChildren().add(told);
        }
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, words, scroll, line);
        Fx.later(go::requestFocus);
    }

    private static Node before(List<Group> groups, Live now) {
        var lines = new VBox(4);
        for (Group group : groups)
            lines.getChildren().add(new Label(Strings.of("intent.edit.group", name(group, now), Numbers.count(group.size()))));
        return lines;
    }

    private static Node part(String key, Node content) {
        var title = new Label(Strings.of(key));
        title.getStyleClass().addAll("part-title", "muted", "small");
        return new VBox(8, title, content);
    }

    private Node group(Group group, Live now) {
        var name = new Label(name(group, now));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        var box = new VBox(6, name);
        box.getStyleClass().add("edit-group");
        var size = new Label(Strings.of("intent.edit.size", Numbers.count(group.size())));
        size.getStyleClass().addAll("muted", "small");
        box.getChildren().add(size);
        int step = Math.max(1, group.size() / SHOWN); // evenly spread, so that the parts of a merge all show
        for (int i = 0, shown = 0; i < group.size() && shown < SHOWN; i += step, shown++)
            box.getChildren().add(tick(group.members().get(i), now));
        return box;
    }

    private CheckBox tick(int leaf, Live now) {
        var box = new CheckBox(now.corpus().get(now.discovery().corpusRows()[leaf]).text());
        box.setSelected(edits.isTicked(leaf));
        box.setWrapText(true);
        box.setOnAction(_ -> edits.tick(leaf, box.isSelected()));
        return box;
    }

    private static String name(Group group, Live now) {
        String given = now.decisions().names().get(IntentDecisions.key(group.node()));
        return given != null ? given : now.hintOf(group.members());
    }

    private void apply() {
        edits.apply();
        back.run();
    }

    private void leave() {
        edits.leave();
        back.run();
    }
}
