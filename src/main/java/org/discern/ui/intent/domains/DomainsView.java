package org.discern.ui.intent.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.discern.domain.intent.DomainTree;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.intent.frame.StagePane;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.tree.CutAnnouncer;
import org.discern.ui.intent.tree.ThresholdPane;
import org.discern.ui.intent.tree.TreeScene;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyBadge;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Palette;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.TreeColours;
import org.discern.work.Commands;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/// The domain tree with its curve and threshold, the domains it gives, and the new intents with their proposed parents.
public final class DomainsView extends StackPane {
    private static final double BAR = 40;
    private static final double NAMES = 148;

    private final Room room;
    private final DomainsViewModel state;
    private final ThresholdPane threshold;
    private final TreeView<DomainLine> outline = new TreeView<>(new TreeItem<>());
    private final TableView<LinkRow> table = Tables.table(Strings.of("intent.domains.none"));
    private final Button acceptAll = new Button();
    private final RangeSlider range = new RangeSlider(0, 1, 0.6, 1);
    private final Label above = new Label();
    private final Label sum = new Label();
    private final Tooltip rule = new Tooltip();
    private final CutAnnouncer announcer;
    private final BorderPane content = new BorderPane();
    private final StackPane instead = new StackPane();
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
        announcer = CutAnnouncer.of(Strings.of("intent.domains.tree.spoken"), threshold.canvas());
        outline.setAccessibleText(Strings.of("intent.domains.outline.spoken"));
        getStyleClass().add("domains");
        content.setTop(bar());
        var split = new SplitPane(treePane(), outlinePane(), tablePane());
        split.setDividerPositions(0.29, 0.45);
        content.setCenter(split);
        getChildren().addAll(content, instead);
        commands();
        state.shown().addListener(_ -> follow());
        state.missing().addListener(_ -> follow());
        state.linking().addListener(_ -> follow());
        state.settled().addListener(_ -> announce());
        state.strengthFrom().addListener(_ -> showAccept());
        state.strengthTo().addListener(_ -> showAccept());
        sceneProperty().addListener((_, _, now) -> state.awake(now != null));
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
        range.setPrefWidth(140);
        range.setBlockIncrement(0.05);
        range.setAccessibleText(Strings.of("intent.domains.range.spoken"));
        range.lowValueProperty().bindBidirectional(state.strengthFrom());
        range.highValueProperty().bindBidirectional(state.strengthTo());
        above.getStyleClass().add("muted");
        above.setMinWidth(Region.USE_PREF_SIZE);
        acceptAll.getStyleClass().add("accent");
        acceptAll.setMinWidth(Region.USE_PREF_SIZE);
        acceptAll.setGraphic(new KeyBadge(room.commands(), "discover.links.acceptAll"));
        acceptAll.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        acceptAll.setTooltip(rule);
        rule.setWrapText(true);
        rule.setMaxWidth(380);
        acceptAll.setOnAction(_ -> state.acceptAll());
        var learned = StagePane.button(Strings.of("intent.tune.toLearned"), room.commands(), "discover.domains.learned",
                state::toLearned);
        var bar = new HBox(title, sum, space, learned, above, range, acceptAll);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private Node treePane() {
        var title = new PaneTitle(Strings.of("intent.tune.tree"), Strings.of("intent.domains.tree.hint"));
        var box = new VBox(title, threshold);
        VBox.setVgrow(threshold, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(300);
        return box;
    }

    private Node outlinePane() {
        var title = new PaneTitle(Strings.of("intent.domains.outline"), Strings.of("intent.domains.outline.hint"), room
                .commands());
        outline.setShowRoot(false);
        outline.setFixedCellSize(Tables.ROW_HEIGHT);
        outline.getStyleClass().addAll("kit-list", "domain-outline");
        outline.setEditable(true);
        outline.setCellFactory(_ -> new DomainCell(state));
        var box = new VBox(title, outline);
        VBox.setVgrow(outline, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(180);
        return box;
    }

    private Node tablePane() {
        var title = new PaneTitle(Strings.of("intent.domains.table"), Strings.of("intent.domains.table.hint"), room
                .commands());
        List<TableColumn<LinkRow, ?>> columns = new ArrayList<>();
        TableColumn<LinkRow, String> name = Tables.text(Strings.of("intent.domains.col.intent"), 150, LinkRow::name);
        name.setCellFactory(_ -> new NameCell());
        name.setMinWidth(112);
        columns.add(name);
        TableColumn<LinkRow, Double> rows = Tables.number(Strings.of("intent.domains.col.rows"), 60, LinkRow::rows, n -> Numbers
                .count(n.longValue()));
        rows.setMinWidth(60);
        rows.setMaxWidth(72);
        columns.add(rows);
        TableColumn<LinkRow, String> proposed = Tables.text(Strings.of("intent.domains.col.proposed"), 110, LinkRow::proposed);
        proposed.setMinWidth(130);
        proposed.setCellFactory(_ -> new ProposedCell());
        columns.add(proposed);
        TableColumn<LinkRow, Double> strength = Tables.number(Strings.of("intent.domains.col.strength"), 124, LinkRow::strength,
                Numbers::two);
        strength.setCellFactory(_ -> new StrengthCell());
        strength.getStyleClass().remove("number-column");
        strength.setMinWidth(96);
        strength.setMaxWidth(124);
        columns.add(strength);
        TableColumn<LinkRow, String> home = Tables.text(Strings.of("intent.domains.col.home"), 164, LinkRow::home);
        home.setCellFactory(_ -> new HomeCell(state, room.commands()));
        home.setMinWidth(196);
        columns.add(home);
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getStyleClass().add(Navigator.STARTS_HERE);
        table.setItems(state.rows());
        table.setFixedCellSize(36);
        table.setRowFactory(_ -> draggable(new TableRow<>()));
        var box = new VBox(title, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        box.getStyleClass().add("pane");
        box.setMinWidth(480);
        return box;
    }

    private void commands() {
        Commands commands = room.commands();
        ThresholdPane.commands(commands, "domains", state);
        commands.does("discover.links.next", () -> step(1));
        commands.does("discover.links.previous", () -> step(-1));
        commands.does("discover.links.accept", () -> chosen().ifPresent(row -> then(row, () -> state.accept(row))));
        commands.does("discover.links.acceptAll", state::acceptAll);
        commands.does("discover.links.reopen", () -> chosen().ifPresent(row -> state.rehome(row, "")));
        commands.does("discover.links.name", this::nameDomain);
    }

    private Optional<LinkRow> chosen() { return Optional.ofNullable(table.getSelectionModel().getSelectedItem()); }

    private void step(int by) {
        int at = table.getSelectionModel().getSelectedIndex();
        if (state.rows().isEmpty()) return;
        table.getSelectionModel().clearAndSelect(Math.clamp(at + by, 0, state.rows().size() - 1));
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 4));
    }

    /// Decides a row and goes on to the one that stood below it.
    private void then(LinkRow row, Runnable decide) {
        int at = state.rows().indexOf(row);
        String next = at + 1 < state.rows().size() ? state.rows().get(at + 1).key() : row.key();
        decide.run();
        for (int i = 0; i < state.rows().size(); i++)
            if (state.rows().get(i).key().equals(next)) table.getSelectionModel().clearAndSelect(i);
    }

    /// The new domain picked in the outline, else the one of the row picked in the table, else the first.
    private void nameDomain() {
        TreeItem<DomainLine> picked = outline.getSelectionModel().getSelectedItem();
        String domain = picked != null && picked.getValue() instanceof DomainLine.Domain d && outline.isFocused()
                ? d.group().name()
                : chosen().map(LinkRow::domain).orElse("");
        Optional<TreeItem<DomainLine>> wanted = outline.getRoot().getChildren().stream().filter(item -> item
                .getValue() instanceof DomainLine.Domain d
                && d.group().isNew() && (domain.isEmpty() || d.group().name().equals(domain))).findFirst();
        wanted.ifPresent(item -> {
            outline.getSelectionModel().select(item);
            outline.scrollTo(Math.max(0, outline.getRow(item) - 2));
            outline.layout();
            outline.edit(item);
        });
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
        content.setVisible(now != null);
        content.setDisable(state.linking().get());
        instead.setVisible(now == null || state.linking().get());
        if (instead.isVisible()) instead.getChildren().setAll(instead());
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
        threshold.look(new TreeScene.Look(now.cut(), argb, TreeScene.Look.counts(now.tree().tree(), state.selectedItems(now))));
        showOutline(now);
        sum.setText(Strings.of("intent.domains.sum", now.domains().size(), now.domains().stream().filter(
                DomainsViewModel.Group::isNew)
                .count(), state.rows().stream().filter(LinkRow::isDecided).count(), state.rows().size()));
        showAccept();
        announce();
    }

    private void announce() {
        String words = state.spoken();
        if (!words.isEmpty()) announcer.say(words);
    }

    /// What stands in the view's place: a wait, or why there is nothing and the one thing to do about it.
    private Node instead() {
        String missing = state.missing().get();
        if (missing.equals("domains"))
            return new EmptyState(Material2AL.ACCOUNT_TREE, Strings.of("intent.domains.nodomains"), Strings.of(
                    "intent.domains.nodomains.words"), Strings.of("intent.empty.import"), () -> room.commands().run(Room.IMPORT));
        if (missing.startsWith("!"))
            return new EmptyState(Material2AL.ERROR_OUTLINE, Strings.of("intent.domains.failed"), missing.substring(1), Strings
                    .of("intent.review.empty.tune"), () -> room.navigator().go("tune"));
        if (missing.equals("none"))
            return new EmptyState(Material2AL.ACCOUNT_TREE, Strings.of("intent.domains.empty"), Strings.of(
                    "intent.domains.empty.words"), Strings.of("intent.review.empty.tune"), () -> room.navigator().go("tune"));
        return new WaitPane(Strings.of("intent.domains.linking"));
    }

    private void showAccept() {
        int count = state.strong().size();
        above.setText(Strings.of("intent.domains.range", Numbers.two(state.strengthFrom().get()), Numbers.two(state.strengthTo()
                .get())));
        table.refresh();
        acceptAll.setText(Strings.of("intent.domains.acceptAll", count));
        rule.setText(Strings.of("intent.domains.acceptAll.tip", count, Numbers.two(state.strengthFrom().get()), Numbers.two(state
                .strengthTo().get())));
        acceptAll.setDisable(count == 0 || state.readOnly());
    }

    private void showOutline(DomainsViewModel.Shown now) {
        List<TreeItem<DomainLine>> domains = new ArrayList<>();
        for (DomainsViewModel.Group group : now.domains()) {
            var top = new TreeItem<DomainLine>(new DomainLine.Domain(group, group.items().stream().anyMatch(now::isDecided)));
            for (int item : group.items())
                top.getChildren().add(new TreeItem<>(new DomainLine.Intent(now.nameOf(item), now.tree().items().get(item)
                        .isNew(), now.isDecided(item))));
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

    /// A suggested name stands back until a person gives one.
    private static final class NameCell extends TableCell<LinkRow, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            LinkRow row = empty ? null : getTableRow().getItem();
            setText(empty || item == null ? "" : item);
            getStyleClass().removeAll("name-cell");
            getStyleClass().add("name-cell");
            pseudoClassStateChanged(PseudoClass.getPseudoClass("hint"), row != null && !row.named());
        }
    }

    /// The proposed domain in a dashed frame, a solid one once it is decided; a new domain is marked.
    private static final class ProposedCell extends TableCell<LinkRow, String> {
        private final Label tag = new Label();

        ProposedCell() { tag.getStyleClass().add("tag"); }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            LinkRow row = empty ? null : getTableRow().getItem();
            setText(null);
            setGraphic(row == null ? null : tag);
            tag.setText(item == null ? "" : item);
            tag.pseudoClassStateChanged(PseudoClass.getPseudoClass("fresh"), row != null && row.isNewDomain());
            tag.pseudoClassStateChanged(PseudoClass.getPseudoClass("decided"), row != null && row.isDecided() && row.home()
                    .equals(
                            row.proposed()));
        }
    }

    /// A bar with its number; never colour alone.
    private final class StrengthCell extends TableCell<LinkRow, Double> {
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
            LinkRow row = getTableRow().getItem();
            line.setOpacity(row == null || row.isDecided() || state.inRange(row) ? 1 : 0.45);
            setGraphic(line);
        }
    }

    DomainsViewModel state() { return state; }

    Room room() { return room; }
}
