package org.discern.ui.search;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.discern.domain.corpus.SearchMode;
import org.discern.ui.kit.Strings;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.RowsVerb;
import org.discern.work.Signal;
import org.discern.work.Workspace;

/// The commands of search and selection in the menu *Edit*.
final class SearchCommands {
    private final Workspace workspace;
    private final Commands commands;
    private final SearchViewModel model;
    private final KeptMenu kept;
    private final List<RowsVerb> verbs;

    SearchCommands(Workspace workspace, Commands commands, SearchViewModel model, KeptMenu kept, List<RowsVerb> verbs) {
        this.workspace = workspace;
        this.commands = commands;
        this.model = model;
        this.kept = kept;
        this.verbs = verbs;
    }

    static String id(SearchMode mode) {
        return switch (mode) {
            case WORD -> "edit.find.text";
            case MEANING -> "edit.find.meaning";
            case REGEX -> "edit.find.pattern";
        };
    }

    /// @param focus brings the field up in a mode
    void register(Consumer<SearchMode> focus) {
        for (SearchMode mode : SearchMode.values()) commands.does(id(mode), () -> focus.accept(mode));
        add("edit.find.clear", "", () -> workspace.selection().found().get().isPresent() ? "" : Strings.of("needs.search"),
                model::clear);
        Supplier<String> any = () -> workspace.selection().count() > 0 ? "" : Strings.of("needs.selection");
        Supplier<String> keeps = () -> kept.model().readOnly() ? Strings.of("edit.match.locked") : any.get();
        Supplier<String> searched = () -> workspace.selection().found().get().isPresent() ? "" : Strings.of("needs.search");
        add("edit.select.keep", "Shortcut+D", keeps, kept::keepSelection);
        add("edit.select.keepSearch", "Shortcut+Shift+D", () -> kept.model().readOnly()
                ? Strings.of("edit.match.locked")
                : model.query().isEmpty() ? Strings.of("needs.search") : "", kept::keepSearch);
        add("edit.select.hits", "", searched, model::selectHits);
        add("edit.select.within", "", () -> any.get().isEmpty() ? searched.get() : any.get(), kept.model()::intersectHits);
        add("edit.select.grow", "Shortcut+Alt+G", any, kept.model()::grow);
        for (RowsVerb verb : verbs)
            stated(verb.id(), verb.id().equals("edit.match.label") ? "Shortcut+L" : "", () -> verb.state(MatchMenu.rows(
                    workspace)),
                    () -> verb.run((BitSet) MatchMenu.rows(workspace).clone()));
    }

    private void add(String id, String keys, Supplier<String> why, Runnable action) {
        stated(id, keys, () -> new Command.State(Strings.of(id), why.get()), action);
    }

    private void stated(String id, String keys, Supplier<Command.State> state, Runnable action) {
        Signal<Command.State> live = new Signal<>(state.get());
        Runnable tell = () -> live.set(workspace.project().get().isEmpty()
                ? new Command.State(Strings.of(id), Strings.of("needs.project"))
                : state.get());
        workspace.selection().rows().listen(_ -> tell.run());
        workspace.selection().found().listen(_ -> tell.run());
        workspace.project().listen(_ -> tell.run());
        model.chips().subscribe(tell);
        commands.add(new Command(id, "Edit", Strings.of(id), keys, live, action));
    }
}
