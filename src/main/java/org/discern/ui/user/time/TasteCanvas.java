package org.discern.ui.user.time;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.discern.domain.user.Drift;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.Taste;
import org.discern.domain.user.UserEvent;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Theme;
import org.discern.ui.user.live.LabelTints;
import org.discern.ui.user.live.Standing;
import org.discern.ui.kit.Times;

/// Stacked shares of the labels over time; below them every event as a dot, what the model remembers one by one, and the moment
/// of the request. Dashed lines mark changes of taste. A click or the arrow keys choose an event as the request.
final class TasteCanvas extends Region {
    private static final double SIDE = 14;
    private static final double TOP = 18;
    private static final double DOTS = 26;
    private static final double AXIS = 18;
    private static final Font SMALL = Font.font("Inter", 11);
    private static final Font STRONG = Font.font("Inter SemiBold", 11);

    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private final Consumer<UserEvent> chosen;
    private Optional<Standing> standing = Optional.empty();
    private Optional<Scenario> scenario = Optional.empty();
    private LabelTints tints = LabelTints.NONE;
    private boolean byTime = true;
    private int hovered = -1;

    TasteCanvas(Consumer<UserEvent> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("canvas-pane", "taste-canvas");
        getChildren().add(canvas);
        canvas.setManaged(false);
        setMinHeight(96);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            choose(near(e.getX()));
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(near(e.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(-1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        Tooltip.install(this, tip);
        Fx.whileShown(this, Theme.current(), _ -> requestLayout());
    }

    void show(Optional<Standing> now, Optional<Scenario> request, LabelTints colours) {
        standing = now;
        scenario = request;
        tints = colours;
        if (hovered >= now.map(s -> s.events().size()).orElse(0)) hovered = -1;
        setAccessibleText(now.map(s -> Strings.of("user.time.spoken", s.user(), s.events().size(), s.points().size())).orElse(
                ""));
        requestLayout();
    }

    void byTime(boolean on) {
        byTime = on;
        requestLayout();
    }

    /// The event so many places from the one that is the request.
    void step(int by) {
        if (standing.isEmpty() || scenario.isEmpty()) return;
        int n = standing.get().events().size();
        int at = standing.get().placeOf(scenario.get());
        choose(Math.clamp((long) (at < 0 ? n : at) + by, 0, n - 1));
    }

    private void onKey(KeyEvent e) {
        if (e.isAltDown() || e.isShortcutDown()) return;
        switch (e.getCode()) {
            case LEFT -> step(e.isShiftDown() ? -10 : -1);
            case RIGHT -> step(e.isShiftDown() ? 10 : 1);
            case HOME -> choose(0);
            case END -> choose(standing.map(s -> s.events().size() - 1).orElse(-1));
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void choose(int event) {
        if (event >= 0 && standing.isPresent() && event < standing.get().events().size())
            chosen.accept(standing.get().events().get(
                    event));
    }

    private int near(double x) {
        double room = getWidth() - 2 * SIDE;
        return standing.isEmpty() || room <= 0
                ? -1
                : new TimeScale(standing.get().taste(), byTime).nearest(Math.clamp((x - SIDE) / room, 0, 1));
    }

    private void hover(int event) {
        if (event == hovered) return;
        hovered = event;
        if (event >= 0 && standing.isPresent()) {
            UserEvent e = standing.get().events().get(event);
            tip.setText(Strings.of("user.time.tip", Times.moment(e.time()), e.hasLabel()
                    ? e.label()
                    : Strings.of(
                            "user.lane.unlabelled"), e.text().isBlank() ? Strings.of("user.lane.silent") : e.text()));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        Theme theme = Theme.current().get();
        g.setFill(theme.token("canvas-ground"));
        g.fillRect(0, 0, width, height);
        if (standing.isEmpty() || standing.get().events().isEmpty() || width < 80) return;
        paint(g, theme, width - 2 * SIDE, height);
    }

    private void paint(GraphicsContext g, Theme theme, double room, double height) {
        Standing now = standing.orElseThrow();
        var scale = new TimeScale(now.taste(), byTime);
        double bottom = height - DOTS - AXIS;
        mix(g, theme, scale, room, bottom);
        remembered(g, theme, scale, room, bottom);
        dots(g, theme, scale, room, bottom + 14);
        axis(g, theme, scale, room, height);
        points(g, theme, now.points(), scale, room, bottom);
        request(g, theme, scale, room, bottom);
    }

    private void mix(GraphicsContext g, Theme theme, TimeScale scale, double room, double bottom) {
        Taste taste = scale.taste();
        Color[] colours = taste.labels().stream().map(l -> tints.of(l, theme)).toArray(Color[]::new);
        for (Taste.Stretch stretch : scale.stretches(room)) {
            int all = stretch.labelled();
            if (all == 0) continue;
            double[] extent = scale.extent(stretch);
            double x = SIDE + extent[0] * room;
            double w = Math.max(2, (extent[1] - extent[0]) * room - 1);
            double y = bottom;
            for (int l = 0; l < colours.length; l++) {
                if (stretch.counts()[l] == 0) continue;
                double h = (bottom - TOP) * stretch.counts()[l] / all;
                g.setFill(colours[l]);
                g.fillRect(x, y - h, w, Math.max(.5, h - .5));
                y -= h;
            }
        }
    }

    /// What the model remembers one by one, as a bracket below the mix.
    private void remembered(GraphicsContext g, Theme theme, TimeScale scale, double room, double bottom) {
        if (scenario.isEmpty() || !scenario.get().user().equals(scenario.get().historyOf())) return;
        List<Scenario.Recent> recent = scenario.get().recent();
        if (recent.isEmpty()) return;
        double from = SIDE + scale.placeOf(recent.getFirst().event().time()) * room;
        double to = SIDE + scale.placeOf(scenario.get().at()) * room;
        g.setFill(theme.token("canvas-band"));
        g.fillRect(from, bottom + 4, Math.max(3, to - from), 20);
    }

    private void dots(GraphicsContext g, Theme theme, TimeScale scale, double room, double y) {
        Taste taste = scale.taste();
        double last = -10;
        for (int i = 0; i < taste.events(); i++) {
            double x = SIDE + scale.place(i) * room;
            boolean special = i == hovered;
            if (!special && x - last < 1.2) continue; // a pixel shows one event
            last = x;
            g.setFill(taste.codes()[i] < 0
                    ? theme.token("canvas-mark-muted")
                    : tints.of(taste.labels().get(taste.codes()[i]),
                            theme));
            double r = special ? 5 : 3;
            g.fillOval(x - r, y - r, 2 * r, 2 * r);
            if (!special) continue;
            g.setStroke(theme.token("canvas-hover"));
            g.setLineWidth(1.5);
            g.strokeOval(x - 7, y - 7, 14, 14);
        }
    }

    private void points(GraphicsContext g, Theme theme, List<Drift.Point> points, TimeScale scale, double room, double bottom) {
        g.setFont(STRONG);
        g.setTextBaseline(VPos.CENTER);
        double free = 0;
        for (Drift.Point point : points) {
            double place = byTime ? scale.place(point.place()) : (double) point.place() / Math.max(1, scale.taste().events());
            double x = Math.round(SIDE + place * room) + .5;
            g.setStroke(theme.token("canvas-text"));
            g.setLineWidth(1.5);
            g.setLineDashes(4, 3);
            g.strokeLine(x, TOP - 4, x, bottom);
            g.setLineDashes();
            String words = point.before().equals(point.after())
                    ? Strings.of("user.time.shift", Numbers.two(point.divergence()))
                    : Strings.of("user.time.change", point.before(), point.after());
            double w = words.length() * 6.2;
            double left = Math.clamp(x - w / 2, SIDE, Math.max(SIDE, SIDE + room - w));
            if (left < free) continue; // its line says enough where words would overlap
            g.setFill(theme.token("canvas-text"));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(words, left, 8);
            free = left + w + 12;
        }
    }

    private void request(GraphicsContext g, Theme theme, TimeScale scale, double room, double bottom) {
        if (scenario.isEmpty() || standing.isEmpty() || !standing.get().user().equals(scenario.get().user())) return;
        int event = standing.get().placeOf(scenario.get());
        double place = event >= 0 ? scale.place(event) : scale.placeOf(scenario.get().at());
        double x = Math.round(SIDE + place * room) + .5;
        g.setStroke(theme.token("canvas-now"));
        g.setLineWidth(2);
        g.strokeLine(x, TOP - 6, x, bottom + 24);
        if (event < 0) return;
        g.setFill(theme.token("canvas-ground"));
        g.fillOval(x - 6, bottom + 8, 12, 12);
        g.strokeOval(x - 6, bottom + 8, 12, 12);
        Taste taste = scale.taste();
        g.setFill(taste.codes()[event] < 0
                ? theme.token("canvas-mark-muted")
                : tints.of(taste.labels().get(taste.codes()[event]),
                        theme));
        g.fillOval(x - 3, bottom + 11, 6, 6);
    }

    private void axis(GraphicsContext g, Theme theme, TimeScale scale, double room, double height) {
        Taste taste = scale.taste();
        g.setFont(SMALL);
        g.setFill(theme.token("canvas-text-muted"));
        g.setTextBaseline(VPos.CENTER);
        int ticks = Math.clamp((int) (room / 150), 2, 8);
        double lastRight = -100;
        for (int t = 0; t < ticks; t++) {
            double place = (double) t / (ticks - 1);
            long time;
            if (byTime) time = taste.times()[0] + Math.round(place * (taste.times()[taste.events() - 1] - taste.times()[0]));
            else time = taste.times()[Math.min(taste.events() - 1, (int) Math.round(place * (taste.events() - 1)))];
            g.setTextAlign(t == 0 ? TextAlignment.LEFT : t == ticks - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            double x = SIDE + place * room;
            if (x < lastRight) continue;
            g.fillText(Times.day(time), x, height - AXIS / 2);
            lastRight = x + 80;
        }
    }
}
