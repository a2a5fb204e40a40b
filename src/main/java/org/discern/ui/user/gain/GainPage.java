package org.discern.ui.user.gain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.user.Gains;
import org.discern.domain.user.Slice;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.live.GainViewModel;

/// What history did for accuracy: on the whole, by length of history, by kind of user, down to the single case.
public final class GainPage extends BorderPane {
    private final GainViewModel gains;
    private final Label without = figure();
    private final Label with = figure();
    private final Label gain = figure();
    private final Label sides = figure();
    private final Label basis = PaneTitle.quiet("");
    private final SliceTable lengths;
    private final SliceTable slices;
    private final CaseTable cases;
    private final Hyperlink all = new Hyperlink(Strings.of("user.gain.all"));

    /// @param toUser shows the page of one user
    public GainPage(GainViewModel gains, Runnable toUser) {
        this.gains = gains;
        getStyleClass().add("pane");
        lengths = new SliceTable(Strings.of("user.gain.length"), GainPage::name, s -> gains.pick(Gains.By.LENGTH, s));
        slices = new SliceTable(Strings.of("user.gain.group"), GainPage::name, s -> gains.pick(gains.by().get(), s));
        cases = new CaseTable(gains, one -> {
            gains.open(one);
            toUser.run();
        });
        var byLength = new BorderPane(lengths.node());
        var key = new HBox(dot("gap-from"), PaneTitle.quiet(Strings.of("user.answer.without")), dot("gap-to", "gap-better"),
                PaneTitle
                        .quiet(Strings.of("user.answer.with")));
        key.getStyleClass().add("gap-key");
        byLength.setTop(new PaneTitle(Strings.of("user.gain.byLength"), "", key));
        var byGroup = new BorderPane(slices.node());
        byGroup.setTop(new VBox(new PaneTitle(Strings.of("user.gain.byGroup"), Strings.of("user.gain.worst")), groups()));
        lengths.node().setPrefHeight(Tables.ROW_HEIGHT * 5 + 2); // a head and the four lengths
        lengths.node().setMinHeight(Tables.ROW_HEIGHT * 5 + 2);
        var left = new BorderPane(byGroup);
        left.setTop(byLength);
        var split = new SplitPane(left, cases);
        split.setDividerPositions(.45);
        left.setMinWidth(420);
        cases.setMinWidth(420);
        setTop(top());
        setCenter(split);
        gains.overview().addListener(_ -> show());
        gains.picked().addListener(_ -> mark());
        gains.cases().addListener((ListChangeListener<GainViewModel.Case>) _ -> mark());
        show();
    }

    private HBox top() {
        var test = new CheckBox(Strings.of("user.gain.testOnly"));
        test.setTooltip(new Tooltip(Strings.of("user.gain.testOnly.tip")));
        test.selectedProperty().bindBidirectional(gains.testOnly());
        test.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        basis.setMinWidth(0);
        basis.setWrapText(true);
        basis.setMaxWidth(340);
        var box = new HBox(captioned(without, "user.gain.figure.without"), captioned(with, "user.gain.figure.with"), captioned(
                gain,
                "user.gain.figure.gain"), captioned(sides, "user.gain.figure.sides"), space, basis, test);
        box.getStyleClass().add("gain-figures");
        return box;
    }

    private HBox groups() {
        var box = new HBox();
        box.getStyleClass().addAll("pane-title", "filter-bar");
        var group = new ToggleGroup();
        Map<Gains.By, ToggleButton> buttons = new EnumMap<>(Gains.By.class);
        for (Gains.By by : List.of(Gains.By.DRIFT, Gains.By.EVENTS, Gains.By.USER)) {
            ToggleButton button = PaneTitle.filter(Strings.of("user.gain.by." + by.name()));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                gains.by().set(by);
                button.setSelected(true);
            });
            buttons.put(by, button);
            box.getChildren().add(button);
        }
        gains.by().subscribe(by -> {
            ToggleButton button = buttons.get(by);
            if (button != null) button.setSelected(true);
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        all.setOnAction(_ -> gains.pickAll());
        all.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().addAll(space, all);
        return box;
    }

    private void show() {
        GainViewModel.Overview now = gains.overview().get();
        Slice s = now.all();
        without.setText(Numbers.two(s.accuracyWithout()));
        with.setText(Numbers.two(s.accuracyWith()));
        gain.setText(Numbers.signed(s.gain()) + (s.events() == 0 ? "" : " ± " + Numbers.two(s.gainError())));
        sides.setText(Strings.of("user.gain.sides", s.fixed(), s.broken()));
        basis.setText(Strings.of(gains.testOnly().get() ? "user.gain.basis.test" : "user.gain.basis.all", s.events()));
        lengths.show(Gains.By.LENGTH, now.lengths());
        slices.show(gains.by().get(), now.slices());
        mark();
    }

    private void mark() {
        var picked = gains.picked().get();
        lengths.mark(picked.filter(p -> p.by() == Gains.By.LENGTH).map(p -> p.slice().key()).orElse(null));
        slices.mark(picked.filter(p -> p.by() == gains.by().get() && p.by() != Gains.By.LENGTH).map(p -> p.slice().key()).orElse(
                null));
        all.setVisible(picked.isPresent());
        cases.of(Strings.of("user.case.of", picked.map(p -> Strings.of("user.gain.in." + p.by().name(), name(p.by(), p.slice()
                .key())))
                .orElse(Strings.of(gains.testOnly().get() ? "user.gain.in.test" : "user.gain.in.all")), gains.cases().size()));
    }

    static String name(Gains.By by, String key) {
        return by == Gains.By.USER ? key : Strings.of("user.slice." + by.name() + "." + key);
    }

    private static Label figure() {
        var label = new Label("–");
        label.getStyleClass().add("figure");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static VBox captioned(Label figure, String key) {
        Label caption = PaneTitle.quiet(Strings.of(key));
        caption.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(figure, caption);
    }

    private static Region dot(String... styles) {
        var dot = new Region();
        dot.getStyleClass().addAll(styles);
        dot.getStyleClass().add("key-dot");
        return dot;
    }
}
