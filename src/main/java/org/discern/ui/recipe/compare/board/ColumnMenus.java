package org.discern.ui.recipe.compare.board;

import org.discern.ui.recipe.compare.desk.UserSheet;
import org.discern.ui.recipe.compare.desk.MomentSheet;
import org.discern.ui.recipe.compare.desk.People;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.domain.recipe.rank.RankQuery;
import org.discern.domain.run.RunRecord;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnVerbs;
import org.discern.ui.recipe.compare.live.ColumnWords;
import org.discern.ui.recipe.compare.live.CompareViewModel;

/// The menu of one column, and the ways to add another.
public final class ColumnMenus {
    private ColumnMenus() {}

    public static ContextMenu of(CompareDesk desk, int column) {
        CompareViewModel state = desk.state();
        ColumnVerbs verbs = desk.columns();
        Comparison all = state.comparison().get().orElseThrow();
        RankQuery q = all.columns().get(column).query();
        var seen = new CheckMenuItem(Strings.of("recipe.compare.menu.hideSeen"));
        seen.setSelected(q.hideSeen());
        seen.setOnAction(_ -> verbs.hideSeen(column, seen.isSelected()));
        var reset = item("recipe.compare.menu.reset", () -> desk.history().reset(column));
        reset.setDisable(q.edit().isEmpty());
        var pin = item("recipe.compare.menu.pin", () -> verbs.pin(column));
        pin.setDisable(column == all.reference());
        var left = item("recipe.compare.menu.left", () -> verbs.move(column, -1));
        left.setDisable(column == 0);
        var right = item("recipe.compare.menu.right", () -> verbs.move(column, 1));
        right.setDisable(column == all.columns().size() - 1);
        var copy = item("recipe.compare.menu.copy", () -> {
            state.choose(column, state.spot().get().recipe());
            verbs.addLike(x -> x);
        });
        copy.setDisable(verbs.full());
        var remove = item("recipe.compare.menu.remove", () -> verbs.remove(column));
        remove.setDisable(all.columns().size() <= 2);
        return new ContextMenu(item("recipe.compare.menu.user", () -> UserSheet.choose(desk, key -> verbs.user(column, key))),
                models(
                        state, q.runId(), id -> verbs.run(column, id)), item("recipe.compare.menu.moment", () -> MomentSheet.ask(
                                desk, q,
                                at -> verbs.moment(column, at))), seen, reset, new SeparatorMenuItem(), item(
                                        "recipe.compare.menu.rename",
                                        () -> rename(desk, column)), pin, left, right, copy, new SeparatorMenuItem(), remove);
    }

    /// What `+ Column` offers; all but the first two are the cursor's column changed in one respect.
    public static List<MenuItem> adding(CompareDesk desk) {
        CompareViewModel state = desk.state();
        ColumnVerbs verbs = desk.columns();
        RankQuery q = state.here().map(Comparison.Column::query).orElse(RankQuery.of("",
                org.discern.domain.recipe.rank.Request.NONE));
        String who = People.name(state, ColumnWords.user(q.user(), state.graph()), !q.user().isEmpty());
        var noHistory = new MenuItem(Strings.of("recipe.compare.add.ignored", who));
        noHistory.setMnemonicParsing(false);
        noHistory.setOnAction(_ -> verbs.addLike(x -> x.withEdit(new HistoryEdit(java.util.Set.of(), List.of(), true))));
        noHistory.setDisable(q.user().isEmpty());
        var copy = new MenuItem(Strings.of("recipe.compare.add.copy", who));
        copy.setMnemonicParsing(false);
        copy.setOnAction(_ -> verbs.addLike(x -> x));
        Menu models = models(state, q.runId(), id -> verbs.addLike(x -> new RankQuery(x.user(), x.edit(), x.request(), id, x.at(),
                x
                        .hideSeen())));
        models.setText(Strings.of("recipe.compare.add.model", who));
        var moment = new MenuItem(Strings.of("recipe.compare.add.moment", who));
        moment.setMnemonicParsing(false);
        moment.setOnAction(_ -> MomentSheet.ask(desk, q, at -> verbs.addLike(x -> new RankQuery(x.user(), x.edit(), x.request(), x
                .runId(), at, x.hideSeen()))));
        var request = new MenuItem(Strings.of("recipe.compare.add.request", who));
        request.setMnemonicParsing(false);
        request.setOnAction(_ -> {
            state.shared().set(false);
            verbs.addLike(x -> x);
            desk.room().commands().run("recipe.compare.request.type");
        });
        return List.of(item("recipe.compare.add.user", () -> UserSheet.choose(desk, verbs::addUser)), item(
                "recipe.compare.add.nobody", () -> verbs.addUser("")), new SeparatorMenuItem(), noHistory, models, moment,
                request,
                copy);
    }

    private static Menu models(CompareViewModel state, long now, LongConsumer chosen) {
        var menu = new Menu(Strings.of("recipe.compare.menu.model"));
        menu.setMnemonicParsing(false);
        var group = new ToggleGroup();
        menu.getItems().add(model(Strings.of("recipe.compare.model.current"), 0, now, group, chosen));
        for (RunRecord run : state.models())
            menu.getItems().add(model(Strings.of("recipe.compare.model", String.valueOf(run.id()), run.startedAt().substring(0,
                    Math
                            .min(10, run.startedAt().length()))), run.id(), now, group, chosen));
        return menu;
    }

    private static MenuItem model(String words, long id, long now, ToggleGroup group, LongConsumer chosen) {
        var item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(id == now);
        item.setOnAction(_ -> chosen.accept(id));
        return item;
    }

    public static void rename(CompareDesk desk, int column) {
        desk.state().comparison().get().ifPresent(c -> NameAsk.ask(desk.room().dialogs(), Strings.of(
                "recipe.compare.menu.rename"),
                ColumnWords.name(c.columns().get(column), desk.state().graph()), Strings.of("recipe.compare.rename.go"),
                name -> "",
                name -> desk.columns().rename(column, name)));
    }

    private static MenuItem item(String key, Runnable does) {
        var item = new MenuItem(Strings.of(key));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> does.run());
        return item;
    }
}
