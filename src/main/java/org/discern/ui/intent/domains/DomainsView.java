package org.discern.ui.intent.domains;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.domain.intent.DomainTree;
import org.discern.ui.intent.frame.PaneTitle;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.tree.ThresholdPane;
import org.discern.ui.intent.tree.TreeScene;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.TreeColours;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/// The domain tree with its curve and threshold, the domains it gives, and the new intents with their proposed parents.
public final class DomainsView extends StackPane {
    private static final double BAR = 56;
    private static final double NAMES = 148;

    private final Room room;
    private final DomainsViewModel state;
    private final ThresholdPane threshold;
    private final TreeView<DomainLine> outline = new TreeView<>(new TreeItem<>());
    private final TableView<LinkRow> table = Tables.table(Strings.of("intent.domains.none"));
    private final Button acceptAll = new Button();
    private final Label above = new Label();
    private final Label sum = new Label();
    private final BorderPane content = new BorderPane();
    private final EmptyState nothing;
    private @Nullable DomainTree shown;
    private TreeColours colours = TreeColours.of(DomainTree.EMPTY.tree(), 1);

    /// The screen with its empty states.
    public static Node screen(Room room) {
        return new StagePane(room, "intent.domains", () -> new DomainsView(room), "/org/discern/ui/intent/domains/domains.css");
    }

    DomainsView(Room room) {
        this.room = room;
        state = new DomainsViewModel(room);
        threshold = new ThresholdPane(state, NAMES);
        nothing = new EmptyState(Material2AL.ACCOUNT_TREE, Strings.of("intent.domains.empty"), Strings.of(
                "intent.domains.empty.words"), Strings.of("intent.review.empty.tune"), () -> room.navigator().go("tune"));
        getStyleClass().add("domains");
        content.setTop(bar());
        var split = new SplitPane(treePane(), outlinePane(), tablePane());
        split.setDividerPositions(0.34, 0.54);
        content.setCenter(split);
        getChildren().addAll(content, nothing);
        state.shown().addListener(_ -> follow());
        state.acceptAbove().addListener(_ -> showAccept());
        Fx.whileShown(this, Theme.current(), _ -> follow());
        Fx.whileShown(this, room.workspace().selection().rows(), _ -> follow());
        follow();
    }

    private HBox bar() {
        var title = new Label(Strings.of("intent.domains.title"));
        title.getStyleClass().add("heading");
        sum.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var slider = new Slider(0, 1, state.acceptAbove().get());
        slider.setPrefWidth(120);
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(Strings.of("intent.domains.above.spoken"));
        slider.valueProperty().bindBidirectional(state.acceptAbove());
        above.getStyleClass().add("muted");
        above.setMinWidth(Region.USE_PREF_SIZE);
        acceptAll.getStyleClass().add("accent");
        acceptAll.setMinWidth(Region.USE_PREF_SIZE);
        acceptAll.setOnAction(_ -> state.acceptAll());
        var learned = StagePane.button(Strings.of("intent.tune.toLearned"), "\\", state::toLearned);
        var bar = new HBox(title, sum, space, learned, above, slider, acceptAll);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private Node treePane() {
        var title = new PaneTitle(Strings.of("intent.tune.tree"), Strings.of("intent.tune.tree.hint"));
        var box = new VBox(title, threshold);
        VBox.setVgrow(threshold, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(320);
        return box;
    }

    private Node outlinePane() {
        var title = new PaneTitle(Strings.of("intent.domains.outline"), Strings.of("intent.domains.outline.hint"));
        outline.setShowRoot(false);
        outline.setFixedCellSize(Tables.ROW_HEIGHT);
        outline.getStyleClass().addAll("kit-list", "domain-outline");
        outline.setCellFactory(_ -> new DomainCell(state));
        var box = new VBox(title, outline);
        VBox.setVgrow(outline, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(180);
        return box;
    }

    private Node tablePane() {
        var title = new PaneTitle(Strings.of("intent.domains.table"), Strings.of("intent.domains.table.hint"));
        List<TableColumn<LinkRow, ?>> columns = new ArrayList<>();
        columns.add(Tables.text(Strings.of("intent.domains.col.intent"), 150, LinkRow::name));
        columns.add(Tables.number(Strings.of("intent.domains.col.rows"), 56, LinkRow::rows, n -> Numbers.count(n.longValue())));
        TableColumn<LinkRow, String> proposed = Tables.text(Strings.of("intent.domains.col.proposed"), 110, LinkRow::proposed);
        proposed.setMinWidth(116);
        proposed.setCellFactory(_ -> new ProposedCell());
        columns.add(proposed);
        TableColumn<LinkRow, Double> strength = Tables.number(Strings.of("intent.domains.col.strength"), 124, LinkRow::strength,
                Numbers::two);
        strength.setCellFactory(_ -> new StrengthCell());
        strength.getStyleClass().remove("number-column");
        columns.add(strength);
        TableColumn<LinkRow, String> home = Tables.text(Strings.of("intent.domains.col.home"), 176, LinkRow::home);
        home.setCellFactory(_ -> new HomeCell(state));
        home.setMinWidth(176);
        columns.add(home);
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(state.rows());
        table.setFixedCellSize(36);
        table.setRowFactory(_ -> draggable(new TableRow<>()));
        table.setOnKeyPressed(e -> {
            LinkRow row = table.getSelectionModel().getSelectedItem();
            if (row == null || e.isShortcutDown() || e.isAltDown()) return;
            if (e.getCode() == KeyCode.A) state.accept(row);
            else if (e.getCode() == KeyCode.U) state.rehome(row, "");
            else return;
            e.consume();
        });
        var box = new VBox(title, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(420);
        return box;
    }

    private TableRow<LinkRow> draggable(TableRow<LinkRow> row) {
        row.setOnDragDetected(e -> {
            if (row.getItem() == null || state.readOnly()) return;
            var words = new ClipboardContent();
            words.putString(row.getItem().key());
            row.startDragAndDrop(TransferMode.MOVE).setContent(words);
            e.consume();
        });
        return row;
    }

    @SuppressWarnings("ReferenceEquality") // the very tree: the same run
    private void follow() {
        DomainsViewModel.Shown now = state.shown().get().orElse(null);
        nothing.setVisible(now == null);
        content.setVisible(now != null);
        if (now == null) return;
        if (shown != now.tree()) {
            shown = now.tree();
            colours = TreeColours.of(now.tree().tree(), 1);
            threshold.show(now.tree().tree(), now.axis(), now.tree().curve(), Strings.of("intent.domains.criterion"));
            threshold.leafNames(item -> state.shown().get().map(s -> s.nameOf(item)).orElse(""));
        }
        threshold.height(now.height());
        int[] argb = new int[now.cut().clusters()];
        for (int c = 0; c < argb.length; c++) argb[c] = Palette.argb(colours.of(now.cut().node(c)), Theme.current().get());
        threshold.look(now.cut(), argb, TreeScene.Look.counts(now.tree().tree(), state.selectedItems(now)));
        showOutline(now);
        sum.setText(Strings.of("intent.domains.sum", now.domains().size(), now.domains().stream().filter(
                DomainsViewModel.Group::isNew)
                .count(), state.rows().stream().filter(LinkRow::isDecided).count(), state.rows().size()));
        showAccept();
    }

    private void showAccept() {
        int count = state.strong().size();
        above.setText(Strings.of("intent.domains.above", Numbers.two(state.acceptAbove().get())));
        acceptAll.setText(Strings.of("intent.domains.acceptAll", count));
        acceptAll.setDisable(count == 0 || state.readOnly());
    }

    private void showOutline(DomainsViewModel.Shown now) {
        List<TreeItem<DomainLine>> domains = new ArrayList<>();
        for (DomainsViewModel.Group group : now.domains()) {
            var top = new TreeItem<DomainLine>(new DomainLine.Domain(group));
            for (int item : group.items())
                top.getChildren().add(new TreeItem<>(new DomainLine.Intent(now.nameOf(item), now.tree().items().get(item)
                        .isNew())));
            top.setExpanded(group.isNew());
            domains.add(top);
        }
        List<DomainLine> before = flat(outline.getRoot().getChildren());
        if (before.equals(flat(domains))) return;
        for (TreeItem<DomainLine> old : outline.getRoot().getChildren())
            for (TreeItem<DomainLine> fresh : domains)
                if (old.getValue() instanceof DomainLine.Domain a && fresh.getValue() instanceof DomainLine.Domain b && a.group()
                        .name().equals(b.group().name())) fresh.setExpanded(old.isExpanded());
        outline.getRoot().getChildren().setAll(domains);
    }

    private static List<DomainLine> flat(List<TreeItem<DomainLine>> items) {
        List<DomainLine> out = new ArrayList<>();
        for (TreeItem<DomainLine> item : items) {
            out.add(item.getValue());
            item.getChildren().forEach(child -> out.add(child.getValue()));
        }
        return out;
    }

    /// The proposed domain; a new one is marked.
    private static final class ProposedCell extends TableCell<LinkRow, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item);
            LinkRow row = empty ? null : getTableRow().getItem();
            pseudoClassStateChanged(PseudoClass.getPseudoClass("fresh"), row != null && row.isNewDomain());
            getStyleClass().removeAll("proposed");
            getStyleClass().add("proposed");
        }
    }

    /// A bar with its number; never colour alone.
    private static final class StrengthCell extends TableCell<LinkRow, Double> {
        private final Region bar = new Region();
        private final Label number = new Label();
        private final HBox line;

        StrengthCell() {
            bar.getStyleClass().add("bar");
            var track = new StackPane(bar);
            track.getStyleClass().add("bar-track");
            track.setMinWidth(BAR);
            track.setMaxWidth(BAR);
            number.setMinWidth(USE_PREF_SIZE);
            line = new HBox(track, number);
            line.getStyleClass().add("known-line");
        }

        @Override
        protected void updateItem(@Nullable Double item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            double share = Double.isNaN(item) ? 0 : item;
            bar.setMaxWidth(Math.rint(BAR * Math.clamp(share, 0, 1)));
            number.setText(Numbers.two(item));
            setGraphic(line);
        }
    }

    DomainsViewModel state() { return state; }

    Room room() { return room; }
}
