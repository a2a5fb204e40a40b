package org.discern.ui.search;

import java.util.BitSet;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.discern.domain.corpus.Hits;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.RowsVerb;
import org.discern.work.Workspace;

/// What can be done to everything that matches; without a search, to everything that is selected. The count is stated first.
final class MatchMenu extends MenuButton {
    private final Workspace workspace;
    private final List<RowsVerb> verbs;

    MatchMenu(Workspace workspace, List<RowsVerb> verbs) {
        this.workspace = workspace;
        this.verbs = verbs;
        getStyleClass().addAll("match-menu");
        setMinWidth(Region.USE_PREF_SIZE);
        setMnemonicParsing(false);
        setOnShowing(_ -> fill());
        getItems().add(new SeparatorMenuItem()); // a menu without items never shows, and so is never filled
        offer();
    }

    /// The rows that are meant.
    static BitSet rows(Workspace workspace) {
        return workspace.selection().found().get().map(Hits::rows).orElseGet(() -> workspace.selection().rows().get());
    }

    void offer() {
        int count = rows(workspace).cardinality();
        boolean searched = workspace.selection().found().get().isPresent();
        setVisible(count > 0);
        setManaged(count > 0);
        setText(Strings.of(searched ? "search.act.matches" : "search.act.selected", count));
    }

    private void fill() {
        BitSet rows = rows(workspace);
        getItems().clear();
        for (RowsVerb verb : verbs) {
            Command.State state = verb.state(rows);
            var item = new MenuItem(state.label());
            item.setId(verb.id().replace('.', '-'));
            item.setMnemonicParsing(false);
            item.setDisable(!state.available());
            item.setOnAction(_ -> verb.run(rows));
            getItems().add(item);
        }
    }
}
