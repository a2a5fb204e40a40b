package org.discern.ui.intent.tune;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.discern.ui.intent.tune.BranchViewModel.Branch;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.discern.work.intent.edit.ClusterEdit.CutBranch.Way;

/// The strip below the tree's title: what can be done with the branch in hand, which the title names. The same as a menu on the
/// tree.
final class BranchBar extends HBox {
    private final BranchViewModel state;
    private final Runnable otherwise;
    private final PaneTitle title;
    private final Verb[] verbs;

    private record Verb(String id, Supplier<String> whyNot, Runnable action, Button button, HBox holder, Tooltip tip) {}

    /// @param title says which branch it is
    /// @param refused hears why a key could not do what it says
    BranchBar(BranchViewModel state, PaneTitle title, Commands commands, Consumer<String> refused) {
        this.state = state;
        this.title = title;
        getStyleClass().add("branch-bar");
        verbs = new Verb[]{verb("branchFiner", commands, () -> state.whyNot(Way.FINER), () -> state.cut(Way.FINER)), verb(
                "branchCoarser", commands, () -> state.whyNot(Way.COARSER), () -> state.cut(Way.COARSER)), verb("branchBack",
                        commands, () -> state.whyNot(Way.BACK), () -> state.cut(Way.BACK)), verb("branchLock", commands,
                                state::whyNoLock, state::lock)};
        for (Verb verb : verbs) {
            getChildren().add(verb.holder());
            commands.does("discover.tune." + verb.id(), () -> {
                String why = verb.whyNot().get();
                if (why.isEmpty()) verb.action().run();
                else refused.accept(why);
            });
        }
        otherwise = () -> refused.accept(Strings.of("intent.branch.none"));
        state.branch().addListener(_ -> show());
        show();
    }

    private static Verb verb(String id, Commands commands, Supplier<String> whyNot, Runnable action) {
        Button button = PaneTitle.button(Strings.of("intent." + id), commands, "discover.tune." + id, action);
        button.getStyleClass().addAll("flat", "small");
        button.setFocusTraversable(false);
        return new Verb(id, whyNot, action, button, new HBox(button), new Tooltip());
    }

    /// The verbs as a menu where the branch was asked about.
    void menu(Node owner, int node, Point2D at) {
        if (node >= 0) state.take(node);
        if (state.branch().get().isEmpty()) {
            otherwise.run();
            return;
        }
        var menu = new ContextMenu();
        for (Verb verb : verbs) {
            var item = new MenuItem(verb.button().getText());
            String why = verb.whyNot().get();
            item.setDisable(!why.isEmpty());
            if (!why.isEmpty()) item.setText(verb.button().getText() + " – " + why);
            item.setOnAction(_ -> verb.action().run());
            menu.getItems().add(item);
        }
        menu.show(owner, at.getX(), at.getY());
    }

    private void show() {
        Branch now = state.branch().get().orElse(null);
        if (now == null) title.help(Strings.of("intent.tune.tree.hint"));
        else
            title.hint(Strings.of(now.pieces() == 1 ? "intent.branch.one" : "intent.branch.pieces", now.name(), Numbers.count(now
                    .size()), now.pieces()) + (now.isLocked()
                            ? ", " + Strings.of("intent.branch.isLocked")
                            : now.isOwn() ? ", " + Strings.of("intent.branch.isOwn") : ""));
        for (Verb verb : verbs) {
            String why = verb.whyNot().get();
            verb.button().setDisable(!why.isEmpty());
            Tooltip.uninstall(verb.holder(), verb.tip());
            verb.tip().setText(why);
            if (!why.isEmpty()) Tooltip.install(verb.holder(), verb.tip()); // a disabled button shows none itself
        }
        verbs[3].button().setText(Strings.of(now != null && now.isLocked() ? "intent.branchUnlock" : "intent.branchLock"));
    }
}
