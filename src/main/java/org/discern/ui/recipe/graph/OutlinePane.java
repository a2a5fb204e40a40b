package org.discern.ui.recipe.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.NodeKind;
import org.discern.ui.kit.Strings;
import org.discern.work.recipe.walk.SceneGraph;
import org.jspecify.annotations.Nullable;

/// The scene in words, for reading and for readers: every kind, its marks, and below each what it is joined to by which
/// relation. Shares the canvas's selection; `Enter` expands, `Del` dismisses.
final class OutlinePane extends VBox {
    private final GraphViewModel state;
    private final TreeView<Line> tree = new TreeView<>();
    private final Map<Integer, TreeItem<Line>> byBody = new HashMap<>();
    private boolean telling;

    /// @param body -1 for a heading
    private record Line(String words, int body, @Nullable NodeKind kind) {}

    OutlinePane(GraphDesk desk) {
        state = desk.state();
        getStyleClass().add("outline");
        tree.setShowRoot(false);
        tree.getStyleClass().addAll("kit-list", "outline-tree");
        tree.setFixedCellSize(26);
        tree.setAccessibleText(Strings.of("recipe.outline.title"));
        tree.setCellFactory(_ -> new TreeCell<>() {
            @Override
            protected void updateItem(@Nullable Line item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.words());
                setGraphic(empty || item == null || item.kind() == null ? null : new KindIcon(item.kind(), state, 4));
            }
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().add(tree);
        state.sight().addListener(_ -> fill());
        state.selected().addListener(_ -> mark());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (telling || item == null || item.getValue().body() < 0) return;
            telling = true;
            desk.select().focus(item.getValue().body());
            telling = false;
        });
        tree.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE) desk.walk().dismiss();
            else if (e.getCode() == KeyCode.ENTER) desk.walk().expandAll();
            else return;
            e.consume();
        });
        fill();
    }

    private void fill() {
        SceneGraph now = state.sight().get();
        telling = true;
        byBody.clear();
        var root = new TreeItem<>(new Line("", -1, null));
        Map<NodeKind, TreeItem<Line>> heads = new TreeMap<>();
        for (int i = 0; i < now.marks(); i++) {
            int body = i;
            TreeItem<Line> head = heads.computeIfAbsent(now.kind(i), kind -> new TreeItem<>(new Line(Kinds.many(kind), -1,
                    null)));
            var item = new Lazy(new Line(now.name(i), i, now.kind(i)), () -> joined(now, body));
            byBody.put(i, item);
            head.getChildren().add(item);
        }
        heads.forEach((kind, head) -> {
            head.setValue(new Line(Strings.of("recipe.outline.kind", Kinds.many(kind), head.getChildren().size()), -1, null));
            head.setExpanded(kind == NodeKind.USER || kind == NodeKind.RECIPE || head.getChildren().size() < 12);
            root.getChildren().add(head);
        });
        tree.setRoot(root);
        telling = false;
        mark();
    }

    private static java.util.List<TreeItem<Line>> joined(SceneGraph now, int body) {
        Map<String, java.util.List<String>> byRelation = new TreeMap<>();
        for (int e = 0; e < now.edges(); e++) {
            int other = now.a(e) == body ? now.b(e) : now.b(e) == body ? now.a(e) : -1;
            if (other < 0) continue;
            String name = now.isMark(other) ? now.name(other) : Strings.of("recipe.outline.more", now.held(other));
            byRelation.computeIfAbsent(now.relationName(e), _ -> new java.util.ArrayList<>()).add(name);
        }
        return byRelation.entrySet().stream().map(en -> new TreeItem<>(new Line(Strings.of("recipe.outline.relation", en.getKey(),
                String.join(", ", en.getValue())), -1, null))).toList();
    }

    private void mark() {
        if (telling) return;
        telling = true;
        int first = state.selected().get().nextSetBit(0);
        TreeItem<Line> item = byBody.get(first);
        if (item == null) tree.getSelectionModel().clearSelection();
        else {
            if (item.getParent() != null) item.getParent().setExpanded(true);
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        }
        telling = false;
    }

    /// Children are made when first looked at: thousands of marks cost no tree of neighbours.
    private static final class Lazy extends TreeItem<Line> {
        private final java.util.function.Supplier<java.util.List<TreeItem<Line>>> make;
        private boolean made;

        Lazy(Line line, java.util.function.Supplier<java.util.List<TreeItem<Line>>> make) {
            super(line);
            this.make = make;
        }

        @Override
        public boolean isLeaf() { return false; }

        @Override
        public javafx.collections.ObservableList<TreeItem<Line>> getChildren() {
            if (!made) {
                made = true;
                super.getChildren().setAll(make.get());
            }
            return super.getChildren();
        }
    }
}
