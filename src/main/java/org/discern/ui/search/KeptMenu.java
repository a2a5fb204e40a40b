package org.discern.ui.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Keys;
import org.discern.ui.kit.NameAsk;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.discern.work.Workspace;

/// Kept selections and searches, to be taken up again, and the verbs on the present selection.
final class KeptMenu extends MenuButton {
    private final Workspace workspace;
    private final KeptViewModel kept;
    private final SearchViewModel search;
    private final Commands commands;
    private final Dialogs dialogs;

    KeptMenu(Workspace workspace, SearchViewModel search, Commands commands, Dialogs dialogs) {
        super(Strings.of("search.kept"));
        this.workspace = workspace;
        this.search = search;
        this.kept = new KeptViewModel(workspace, search);
        this.commands = commands;
        this.dialogs = dialogs;
        getStyleClass().addAll("flat", "kept-menu");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnShowing(_ -> fill());
        getItems().add(new SeparatorMenuItem());
    }

    KeptViewModel model() { return kept; }

    void offer() {
        int all = kept.selections().size() + kept.searches().size();
        setText(all == 0 ? Strings.of("search.kept") : Strings.of("search.kept.count", all));
    }

    void keepSelection() {
        int count = workspace.selection().count();
        NameAsk.ask(dialogs, Strings.of("edit.select.keep.title", count), kept.freeName(Strings.of("selection.suggest")), Strings
                .of("search.kept.go"), name -> kept.selections().contains(name) ? Strings.of("search.kept.replaces") : "",
                kept::keep);
    }

    void keepSearch() {
        String wish = search.query().chips().isEmpty() ? "" : search.query().chips().getFirst().text();
        NameAsk.ask(dialogs, Strings.of("edit.select.keepSearch"), kept.freeName(wish), Strings.of("search.kept.go"),
                name -> kept.searches().contains(name) ? Strings.of("search.kept.replaces") : "", kept::keepSearch);
    }

    private void fill() {
        getItems().clear();
        entries(kept.selections(), name -> Strings.of("search.kept.entry", name, kept.rows(name).cardinality()), kept::recall);
        entries(kept.searches(), name -> Strings.of("search.kept.searched", name), kept::recallSearch);
        if (getItems().isEmpty()) {
            var none = new MenuItem(Strings.of("search.kept.none"));
            none.setDisable(true);
            getItems().add(none);
        } else {
            boolean any = workspace.selection().count() > 0;
            getItems().add(new SeparatorMenuItem());
            sub("search.kept.intersect", kept.selections(), kept::intersect, any);
            sub("search.kept.unite", kept.selections(), kept::unite, any);
            sub("search.kept.subtract", kept.selections(), kept::subtract, any);
            sub("search.kept.delete", kept.selections(), kept::delete, !kept.readOnly());
            sub("search.kept.deleteSearch", kept.searches(), kept::deleteSearch, !kept.readOnly());
        }
        getItems().add(new SeparatorMenuItem());
        for (String id : List.of("edit.select.keep", "edit.select.keepSearch", "edit.select.hits", "edit.select.within",
                "edit.select.grow", "edit.select.invert", "edit.select.none"))
            commands.find(id).ifPresent(command -> {
                var item = new MenuItem(command.live().get().label());
                item.setMnemonicParsing(false);
                if (!command.keys().isEmpty()) item.setAccelerator(Keys.label(command.keys()));
                item.setDisable(!command.live().get().available());
                item.setOnAction(_ -> commands.run(id));
                getItems().add(item);
            });
    }

    private void entries(List<String> names, java.util.function.UnaryOperator<String> words, Consumer<String> action) {
        for (String name : names) {
            var item = new MenuItem(words.apply(name));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> action.accept(name));
            getItems().add(item);
        }
    }

    private void sub(String key, List<String> names, Consumer<String> action, boolean can) {
        if (names.isEmpty()) return;
        var menu = new Menu(Strings.of(key));
        menu.setDisable(!can);
        for (String name : names) {
            var item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> action.accept(name));
            menu.getItems().add(item);
        }
        getItems().add(menu);
    }
}
