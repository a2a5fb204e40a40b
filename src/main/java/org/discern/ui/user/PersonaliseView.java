package org.discern.ui.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.user.Scenario;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.user.gain.GainPage;
import org.discern.ui.user.live.Answer;
import org.discern.ui.user.live.GainViewModel;
import org.discern.ui.user.live.ScenariosViewModel;
import org.discern.ui.user.live.UserListViewModel.Sort;
import org.discern.ui.user.live.UserRoom;
import org.discern.ui.user.live.UserViewModel;
import org.discern.ui.user.read.ReadingPage;
import org.discern.ui.user.scenario.ScenarioPage;
import org.discern.work.Commands;

/// The three pages of *Personalise*: one user, scenarios, how much history helps.
final class PersonaliseView extends BorderPane {
    static final String USER = "user";
    static final String SCENARIOS = "scenarios";
    static final String GAIN = "gain";

    private final UserRoom room;
    private final UserViewModel state;
    private final ScenariosViewModel scenarios;
    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private final Map<String, Supplier<Node>> pages = new LinkedHashMap<>();
    private final Map<String, Node> made = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Label standing = new Label();
    private final Button save;
    private final StringProperty present;

    /// @param present the page that is shown
    PersonaliseView(UserRoom room, UserViewModel state, ScenariosViewModel scenarios, GainViewModel gains,
            StringProperty present) {
        this.present = present;
        this.room = room;
        this.state = state;
        this.scenarios = scenarios;
        save = PaneTitle.button(Strings.of("user.scenario.save"), room.commands(), "personalise.scenario.save", this::save);
        getStyleClass().addAll("pane", "personalise");
        page(USER, () -> new ReadingPage(room, state));
        page(SCENARIOS, () -> new ScenarioPage(room, state, scenarios, () -> show(USER)));
        page(GAIN, () -> new GainPage(gains, () -> show(USER)));
        setTop(bar());
        does(room.commands());
        scenarios.rows().addListener((ListChangeListener<ScenariosViewModel.Row>) _ -> remarks());
        state.answer().addListener(_ -> remarks());
        state.readOnly().addListener(_ -> remarks());
        remarks();
        present.addListener(_ -> turn());
        turn();
    }

    private void page(String id, Supplier<Node> make) {
        ToggleButton tab = PaneTitle.filter(Strings.of("user.page." + id));
        tab.setToggleGroup(group);
        tab.setOnAction(_ -> show(id));
        tabs.put(id, tab);
        pages.put(id, make);
    }

    private HBox bar() {
        var title = new Label(Strings.of("user.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(4);
        line.getChildren().addAll(tabs.values());
        line.getStyleClass().add("page-tabs");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        standing.getStyleClass().addAll("muted");
        standing.setMinWidth(0);
        save.getStyleClass().add("accent");
        var bar = new HBox(title, line, space, standing, save);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    void show(String id) {
        if (id.equals(present.get())) turn();
        else present.set(id);
    }

    private void turn() {
        String id = present.get();
        Supplier<Node> make = pages.get(id);
        ToggleButton tab = tabs.get(id);
        if (make == null || tab == null) return;
        Node page = made.computeIfAbsent(id, _ -> make.get());
        setCenter(page);
        tab.setSelected(true);
    }

    private void save() {
        if (state.shown().get().isEmpty() || state.readOnly().get()) return;
        String start = scenarios.freeName(suggestion(state.shown().get().get()));
        NameAsk.ask(room.dialogs(), Strings.of("user.scenario.save"), start, Strings.of("user.scenario.save.go"),
                name -> scenarios
                        .isTaken(name) ? Strings.of("user.scenario.replaces") : "", name -> {
                            state.save(name);
                            room.navigator().tell(Strings.of("user.scenario.saved", name), Strings.of("user.scenario.show"),
                                    () -> show(
                                            SCENARIOS));
                        });
    }

    private String suggestion(Scenario s) {
        boolean edited = state.answer().get().map(Answer::edited).orElse(false);
        return Strings.of(edited ? "user.scenario.suggest.edited" : "user.scenario.suggest", s.user());
    }

    private void remarks() {
        ToggleButton tab = tabs.get(SCENARIOS);
        if (tab != null)
            tab.setText(scenarios.rows().isEmpty()
                    ? Strings.of("user.page.scenarios")
                    : Strings.of("user.page.scenarios.count", scenarios.rows().size()));
        String kept = scenarios.rows().stream().filter(ScenariosViewModel.Row::onScreen).map(ScenariosViewModel.Row::name)
                .findFirst()
                .orElse("");
        boolean edited = state.answer().get().map(Answer::edited).orElse(false);
        standing.setText(!kept.isEmpty()
                ? Strings.of("user.standing.kept", kept)
                : Strings.of(edited ? "user.standing.edited" : "user.standing.plain"));
        save.setDisable(state.readOnly().get() || state.shown().get().isEmpty());
    }

    private void does(Commands commands) {
        commands.does("personalise.page.user", () -> show(USER));
        commands.does("personalise.page.scenarios", () -> show(SCENARIOS));
        commands.does("personalise.page.gain", () -> show(GAIN));
        commands.does("personalise.sort.name", () -> state.users().sort().set(Sort.NAME));
        commands.does("personalise.sort.events", () -> state.users().sort().set(Sort.EVENTS));
        commands.does("personalise.sort.drift", () -> state.users().sort().set(Sort.DRIFT));
        commands.does("personalise.sort.surprise", () -> state.users().sort().set(Sort.SURPRISE));
        commands.does("personalise.request.now", state::toNow);
        commands.does("personalise.history.none", () -> state.edit(Strings.of("user.op.share", 0), s -> s.withShare(0)));
        commands.does("personalise.history.full", () -> state.edit(Strings.of("user.op.share", 100), s -> s.withShare(1)));
        commands.does("personalise.history.reset", state::reset);
        commands.does("personalise.scenario.save", this::save);
    }
}
