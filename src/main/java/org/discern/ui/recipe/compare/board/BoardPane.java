package org.discern.ui.recipe.compare.board;

import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.Reasons.Spot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/// The columns side by side with the lines between them, walked by mouse and by arrow keys.
public final class BoardPane extends BorderPane {
    public static final double ROW_HEIGHT = 28;
    /// How much higher rows are in narrow columns, where long names take two lines.
    private static final double TWO_LINES = 1.5;
    /// How much lower rows may be so that all of them fit.
    private static final double TIGHT = .85;
    private static final Duration SLIDE = Duration.millis(160);

    private final CompareDesk desk;
    private final boolean tools;
    private final double unit;
    private final double usualHeight;
    private double rowHeight;
    private final Lanes heads;
    private final Body body;
    private final Lanes feet;
    private final ScrollPane scroll = new ScrollPane();
    private final Label legend = PaneTitle.quiet("");
    private final ScrollPane sideways = new ScrollPane();
    private final List<ColumnHead> headOf = new ArrayList<>();
    private final List<RankColumn> rowsOf = new ArrayList<>();
    private final List<ColumnFoot> footOf = new ArrayList<>();
    private final HBox thumbs;
    private final DoubleProperty slide = new SimpleDoubleProperty();
    private final Map<RankRow, Double> offsets = new HashMap<>();
    private @Nullable Timeline sliding;
    private Spot over = Spot.NONE;
    private boolean stale;
    private Runnable onEnter = () -> {};

    /// @param tools whether columns can be changed and recipes judged by hand; not before an audience
    /// @param unit how many times as large as usual
    /// @param rowHeight in pixels
    public BoardPane(CompareDesk desk, boolean tools, double unit, double rowHeight) {
        this.desk = desk;
        this.tools = tools;
        this.unit = unit;
        this.rowHeight = rowHeight;
        usualHeight = rowHeight;
        heads = new Lanes(Lanes.GUTTER * unit);
        body = new Body();
        feet = new Lanes(Lanes.GUTTER * unit);
        scroll.setContent(body);
        getStyleClass().addAll("board", "canvas-pane", Navigator.STARTS_HERE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        thumbs = new HBox(thumb(Comparisons.BEST_GRADE, "good", Material2MZ.THUMB_UP), thumb(0, "bad",
                Material2MZ.THUMB_DOWN));
        thumbs.getStyleClass().add("thumbs");
        thumbs.setVisible(false);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("board-scroll", "edge-to-edge");
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((_, _, now) -> {
            double bar = Math.max(0, scroll.getWidth() - now.getWidth());
            heads.reserve(bar);
            feet.reserve(bar);
            fitRows();
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        heads.widthProperty().addListener(_ -> {
            fitRows();
            reveal(desk.state().spot().get());
        });
        heads.getStyleClass().add("board-heads");
        feet.getStyleClass().add("board-feet");
        legend.getStyleClass().add("board-legend");
        legend.setMinWidth(0);
        var stack = new VBox(heads, scroll, feet, legend);
        stack.minWidthProperty().bind(javafx.beans.binding.Bindings.createDoubleBinding(() -> heads.minWidth(-1), desk.state()
                .columns()));
        sideways.setContent(stack);
        sideways.setFitToWidth(true);
        sideways.setFitToHeight(true);
        sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideways.setFocusTraversable(false);
        sideways.getStyleClass().addAll("board-scroll", "edge-to-edge");
        setCenter(sideways);
        slide.addListener((_, _, part) -> offsets.forEach((row, from) -> row.setTranslateY(from * part.doubleValue())));
        setOnKeyPressed(this::key);
        setOnMousePressed(_ -> requestFocus());
        body.setOnMouseExited(_ -> over(Spot.NONE));
        desk.state().columns().addListener(_ -> show());
        desk.state().spot().addListener(_ -> mark(true));
        desk.state().lines().addListener(_ -> body.draw());
        desk.state().blurred().addListener(_ -> show());
        desk.state().measures().subscribe(on -> {
            feet.setVisible(on);
            feet.setManaged(on);
        });
        Fx.whileShown(this, Theme.current(), _ -> body.draw());
        Fx.whileShown(this, desk.room().commands().chosen(), _ -> show());
        sceneProperty().addListener((_, _, now) -> {
            if (now != null && stale) show();
        });
        show();
    }

    public void onEnter(Runnable action) { onEnter = action; }

    private Button thumb(int grade, String verb, org.kordamp.ikonli.Ikon icon) {
        Button button = PaneTitle.tool(icon, Strings.of("recipe.compare." + verb), desk.room().commands(),
                "recipe.compare.judge." + verb, () -> desk.kept().judge(over, grade));
        button.setFocusTraversable(false);
        return button;
    }

    private void show() {
        stale = getScene() == null;
        if (stale) return; // it catches up when it is shown
        List<ColumnSight> now = desk.state().columns().get();
        if (now.size() != headOf.size()) make(now.size());
        fitRows();
        offsets.keySet().forEach(row -> row.setTranslateY(0));
        offsets.clear();
        int top = desk.state().comparison().get().map(c -> c.top()).orElse(0);
        for (int c = 0; c < now.size(); c++) {
            ColumnSight sight = now.get(c);
            headOf.get(c).show(sight);
            offsets.putAll(rowsOf.get(c).show(sight, sight.rows().isEmpty() ? NothingPane.of(desk, c, sight) : null));
            footOf.get(c).show(sight, top);
        }
        legend(now, top);
        mark(false);
        heads.requestLayout();
        feet.requestLayout();
        body.requestLayout();
        body.draw();
        slide();
    }

    /// What the signs of the rows mean, as far as there are any.
    private void legend(List<ColumnSight> now, int top) {
        int reference = 0;
        for (int c = 0; c < now.size(); c++) if (now.get(c).isReference()) reference = c;
        String letter = People.letter(reference);
        var words = new ArrayList<String>();
        if (now.size() > 1) words.add(Strings.of("recipe.compare.legend.moves", letter, top));
        if (now.stream().flatMap(s -> s.rows().stream()).anyMatch(r -> r.was() != ColumnSight.NO_GHOST))
            words.add(Strings.of("recipe.compare.legend.was"));
        legend.setText(String.join(" · ", words));
        legend.setVisible(tools && !words.isEmpty());
        legend.setManaged(legend.isVisible());
    }

    private void fitRows() {
        boolean narrow = heads.cellWidth() < RankRow.NARROW * unit;
        double usual = narrow ? Math.rint(usualHeight * TWO_LINES) : usualHeight;
        double least = Math.rint(usual * TIGHT);
        int top = desk.state().comparison().get().map(c -> c.top()).orElse(0);
        double each = top == 0 ? 0 : Math.floor(scroll.getViewportBounds().getHeight() / top);
        double wanted = each < least || each > usual ? usual : each; // a little tighter when then all places are seen at once
        if (wanted == rowHeight || headOf.isEmpty()) return;
        rowHeight = wanted;
        rowsOf.forEach(Region::requestLayout);
        body.requestLayout();
    }

    /// Rows glide to their new places, so that the eye can follow; not while nobody watches.
    private void slide() {
        Timeline before = sliding;
        if (before != null) before.stop();
        boolean watched = getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
        if (!watched || offsets.isEmpty() || Motion.isReduced()) {
            slide.set(0);
            return;
        }
        slide.set(1);
        offsets.forEach(RankRow::setTranslateY);
        var now = new Timeline(new KeyFrame(SLIDE, new KeyValue(slide, 0, Interpolator.EASE_OUT)));
        sliding = now;
        now.play();
    }

    private void make(int columns) {
        headOf.clear();
        rowsOf.clear();
        footOf.clear();
        for (int c = 0; c < columns; c++) {
            int column = c;
            headOf.add(new ColumnHead(desk, c, tools));
            rowsOf.add(new RankColumn(unit, () -> rowHeight, row -> {
                row.setOnMouseClicked(_ -> {
                    desk.state().choose(column, row.recipe());
                    requestFocus();
                });
                row.setOnMouseEntered(_ -> over(new Spot(column, row.recipe())));
            }));
            footOf.add(new ColumnFoot(desk.room().commands(), tools));
        }
        heads.cells(headOf);
        body.cells(rowsOf);
        feet.cells(footOf);
    }

    private void over(Spot spot) {
        over = spot;
        mark(false);
        body.draw();
        body.requestLayout();
    }

    private void mark(boolean reveal) {
        if (stale) return;
        Spot at = desk.state().spot().get();
        for (int c = 0; c < headOf.size(); c++) {
            headOf.get(c).mark(c == at.column());
            for (RankRow row : rowsOf.get(c).rows())
                row.mark(c == at.column() && row.recipe() == at.recipe(), c != at.column() && row.recipe() == at.recipe(), row
                        .recipe() == over.recipe());
        }
        if (!reveal) return;
        body.draw();
        desk.state().row().ifPresent(row -> setAccessibleText(Strings.of("recipe.compare.cursor", People.letter(at.column()), row
                .place() + 1, row.name())));
        reveal(at);
    }

    private void reveal(Spot at) {
        if (at.column() >= rowsOf.size()) return;
        double all = heads.getWidth();
        double seen = sideways.getViewportBounds().getWidth();
        if (all > seen && seen > 0) {
            double left = sideways.getHvalue() * (all - seen);
            double x = heads.x(at.column()) - heads.gutter() / 2;
            double end = x + heads.cellWidth() + heads.gutter();
            if (x < left) sideways.setHvalue(Math.max(0, x / (all - seen)));
            else if (end > left + seen) sideways.setHvalue(Math.min(1, (end - seen) / (all - seen)));
        }
        int row = -1;
        for (int i = 0; i < rowsOf.get(at.column()).rows().size(); i++)
            if (rowsOf.get(at.column()).rows().get(i).recipe() == at.recipe()) row = i;
        double height = body.getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (row < 0 || height <= view || view <= 0) return;
        double y = row * rowHeight;
        double from = scroll.getVvalue() * (height - view);
        if (y < from) scroll.setVvalue(y / (height - view));
        else if (y + rowHeight > from + view) scroll.setVvalue((y + rowHeight - view) / (height - view));
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        switch (e.getCode()) {
            case UP, KP_UP -> desk.state().step(0, -1);
            case DOWN, KP_DOWN -> desk.state().step(0, 1);
            case LEFT, KP_LEFT -> desk.state().step(-1, 0);
            case RIGHT, KP_RIGHT -> desk.state().step(1, 0);
            case PAGE_UP -> desk.state().step(0, -10);
            case PAGE_DOWN -> desk.state().step(0, 10);
            case HOME -> desk.state().stepToEnd(false);
            case END -> desk.state().stepToEnd(true);
            case ENTER -> onEnter.run();
            case DELETE -> {
                if (!tools) return;
                desk.columns().remove(desk.state().spot().get().column());
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// The rows with their gutters, and the thumbs above the row under the pointer.
    private final class Body extends Lanes {
        private final List<Gutter> gutters = new ArrayList<>();

        Body() {
            super(Lanes.GUTTER * unit);
            getStyleClass().add("board-body");
        }

        @Override
        void cells(List<? extends Region> now) {
            super.cells(now);
            getChildren().removeAll(gutters);
            gutters.clear();
            for (int i = 1; i < now.size(); i++) gutters.add(new Gutter(() -> rowHeight, unit));
            getChildren().addAll(0, gutters);
            if (!getChildren().contains(thumbs)) getChildren().add(thumbs);
            thumbs.toFront();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            double height = Math.max(0, computePrefHeight(getWidth()));
            boolean other = false;
            for (int i = 0; i < gutters.size(); i++) {
                Gutter gutter = gutters.get(i);
                gutter.relocate(x(i) + cellWidth(), 0);
                if (gutter.getWidth() == gutter() && gutter.getHeight() == height) continue;
                gutter.setWidth(gutter());
                gutter.setHeight(height);
                other = true;
            }
            if (other) draw();
            placeThumbs();
        }

        private void placeThumbs() {
            int row = -1;
            if (tools && over.column() < rowsOf.size())
                for (int i = 0; i < rowsOf.get(over.column()).rows().size(); i++)
                    if (rowsOf.get(over.column()).rows().get(i).recipe() == over.recipe()) row = i;
            thumbs.setVisible(row >= 0);
            if (row < 0) return;
            double width = thumbs.prefWidth(-1);
            thumbs.resizeRelocate(x(over.column()) + cellWidth() - width - 1, row * rowHeight + 2, width, rowHeight - 4);
        }

        void draw() {
            List<ColumnSight> now = desk.state().columns().get();
            int chosen = over.recipe() >= 0 ? over.recipe() : desk.state().spot().get().recipe();
            for (int i = 0; i < gutters.size() && i + 1 < now.size(); i++)
                gutters.get(i).draw(now.get(i), now.get(i + 1), chosen, desk.state().lines().get());
        }
    }
}
