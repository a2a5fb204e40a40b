package org.discern.ui.learn;

import org.discern.ui.kit.KeyWords;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Strings;
import org.discern.ui.learn.TourViewModel.Mode;
import org.discern.ui.learn.TourViewModel.State;
import org.discern.work.Commands;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// One step in words: what to do, how by key, how far the tour is, and the ways to pass over, go back and leave.
final class TourCard extends VBox {
    static final double WIDTH = 320;

    private final TourViewModel tour;
    private final Commands commands;

    TourCard(TourViewModel tour, Commands commands) {
        super(8);
        this.tour = tour;
        this.commands = commands;
        getStyleClass().addAll("tour-card", KeyRouter.OWN_KEYS);
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) tour.leave();
            else if (e.getCode() == KeyCode.RIGHT) tour.skip();
            else if (e.getCode() == KeyCode.LEFT) tour.back();
            else if (e.getCode() == KeyCode.ENTER) enter(e.getTarget());
            else return;
            e.consume();
        });
    }

    /// What has the keys, else the way on.
    private void enter(EventTarget at) {
        if (at instanceof ButtonBase button) button.fire();
        else
            switch (tour.state().get().mode()) {
            case OFFER -> tour.open();
            case STEP -> tour.skip();
            case END -> tour.leave();
            case OFF, OPENING -> {
                // there is no way on
            }
            }
    }

    void begin() { requestFocus(); }

    void show() {
        boolean hadKeys = isFocusWithin();
        getChildren().clear();
        State state = tour.state().get();
        switch (state.mode()) {
            case OFF -> {
                // nothing shows
            }
            case OFFER -> say(Strings.of("learn.tour.offer.title"), Strings.of("learn.tour.offer.words"), "", button(
                    "learn.tour.offer.go", true, tour::open), link("learn.tour.leave", tour::leave));
            case OPENING -> {
                say(Strings.of("learn.tour.opening"), Strings.of("learn.tour.opening.words"), "", link("learn.tour.leave",
                        tour::leave));
                var wheel = new ProgressIndicator();
                wheel.setPrefSize(20, 20);
                getChildren().add(getChildren().size() - 1, wheel);
            }
            case STEP -> {
                String id = "learn.step." + tour.step().id();
                say(Strings.of(id + ".title"), Strings.of(id + ".words"), KeyWords.told(Strings.of(id + ".keys"), commands), link(
                        "learn.tour.skip",
                        tour::skip), link("learn.tour.leave", tour::leave));
                getChildren().add(1, progress(state));
                if (state.at() > 0) foot().getChildren().addFirst(link("learn.tour.back", tour::back));
            }
            case END -> {
                say(Strings.of("learn.tour.end.title"), Strings.of("learn.tour.end.words"), "", button("learn.tour.end.go", true,
                        tour::leave), link("learn.tour.again", tour::again), link("help.learn.how", () -> commands.run(
                                "help.learn.how")));
                getChildren().addFirst(finished());
            }
        }
        setAccessibleText(getChildren().stream().filter(n -> n instanceof Label).map(n -> ((Label) n).getText()).reduce("", (a,
                b) -> a + " " + b).strip());
        if (hadKeys) requestFocus();
    }

    private void say(String title, String words, String keys, Region... ways) {
        var head = new Label(title);
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        var close = new Button("", new FontIcon(Material2AL.CLOSE));
        close.getStyleClass().addAll("flat", "icon-button", "small-button");
        close.setAccessibleText(Strings.of("learn.tour.leave"));
        close.setTooltip(new Tooltip(Strings.of("learn.tour.leave")));
        close.setOnAction(_ -> tour.leave());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var top = new HBox(8, head, spring, close);
        top.setAlignment(Pos.TOP_LEFT);
        var text = new Label(words);
        text.setWrapText(true);
        getChildren().addAll(top, text);
        if (!keys.isEmpty()) {
            var how = new Label(keys);
            how.setWrapText(true);
            how.getStyleClass().addAll("muted", "small");
            getChildren().add(how);
        }
        var foot = new FlowPane(12, 6, ways);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("tour-foot");
        getChildren().add(foot);
    }

    private static Region finished() {
        var box = new HBox(new FontIcon(Material2AL.CHECK_CIRCLE));
        box.getStyleClass().add("tour-finished");
        return box;
    }

    private FlowPane foot() { return (FlowPane) getChildren().getLast(); }

    /// A dot a step: done, here, to come. The number says the same.
    private HBox progress(State state) {
        var dots = new HBox(4);
        dots.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < state.done().size(); i++) {
            var dot = new Region();
            dot.getStyleClass().addAll("tour-dot", i == state.at() ? "here" : state.done().get(i) ? "done" : "to-come");
            dots.getChildren().add(dot);
        }
        var number = new Label(Strings.of("learn.tour.at", state.at() + 1, state.done().size()));
        number.getStyleClass().addAll("muted", "small");
        number.setMinWidth(USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        dots.getChildren().addAll(spring, number);
        return dots;
    }

    private static Button button(String key, boolean accent, Runnable action) {
        var button = new Button(Strings.of(key));
        if (accent) button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Hyperlink link(String key, Runnable action) {
        var link = new Hyperlink(Strings.of(key).replace("…", ""));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }
}
