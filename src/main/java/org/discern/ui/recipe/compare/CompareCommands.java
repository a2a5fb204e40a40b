package org.discern.ui.recipe.compare;

import org.discern.ui.recipe.compare.desk.SavedSheet;
import org.discern.ui.recipe.compare.board.ColumnMenus;
import org.discern.ui.recipe.compare.desk.UserSheet;
import org.discern.ui.recipe.compare.desk.MomentSheet;
import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.discern.domain.recipe.rank.HistoryEdit;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.CompareTable;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.Signal;

/// Every command of *Compare*; menu, keys, palette and shortcut sheet read them from here. What needs the view is said by the
/// view once it is made ([Commands#does]); the rest is said here.
final class CompareCommands {
    private static final String MENU = "Compare";

    private final CompareDesk desk;
    private final Commands commands;

    private CompareCommands(CompareDesk desk) {
        this.desk = desk;
        this.commands = desk.room().commands();
    }

    static void register(CompareDesk desk) {
        var all = new CompareCommands(desk);
        all.users();
        all.add("recipe.compare.request.type", "T");
        all.add("recipe.compare.request.condition", "C");
        all.add("recipe.compare.request.one", "", () -> desk.state().share(!desk.state().shared().get()));
        all.columns();
        all.add("recipe.compare.pane.why", "W");
        all.add("recipe.compare.pane.history", "H");
        all.history();
        all.judgements();
        all.add("recipe.compare.filter.type", "/");
        all.toggle("recipe.compare.show.lines", "L", desk.state().lines());
        all.toggle("recipe.compare.show.measures", "M", desk.state().measures());
        all.add("recipe.compare.show.side", "E");
        all.toggle("recipe.compare.show.names", "B", desk.state().blurred());
        all.add("recipe.compare.top.more", "]", () -> all.top(1));
        all.add("recipe.compare.top.fewer", "[", () -> all.top(-1));
        all.add("recipe.compare.keep.save", "S", () -> SavedSheet.save(desk));
        all.add("recipe.compare.keep.list", "O", () -> SavedSheet.list(desk));
        all.add("recipe.compare.table.copy", "");
        all.add("recipe.compare.table.export", "", all::export);
        all.add("recipe.compare.present", "P");
    }

    private void columns() {
        var verbs = desk.columns();
        add("recipe.compare.column.user", "U", () -> {
            if (!verbs.full()) UserSheet.choose(desk, verbs::addUser);
        });
        add("recipe.compare.column.nobody", "N", () -> verbs.addUser(""));
        add("recipe.compare.column.ignored", "", () -> verbs.addLike(q -> q.withEdit(new HistoryEdit(java.util.Set.of(), List
                .of(),
                true))));
        add("recipe.compare.column.copy", "D", () -> verbs.addLike(q -> q));
        add("recipe.compare.column.change", "", () -> UserSheet.choose(desk, key -> verbs.user(column(), key)));
        add("recipe.compare.column.moment", "", () -> desk.state().here().ifPresent(c -> MomentSheet.ask(desk, c.query(),
                at -> verbs
                        .moment(column(), at))));
        add("recipe.compare.column.rename", "", () -> ColumnMenus.rename(desk, column()));
        add("recipe.compare.column.pin", "", () -> verbs.pin(column()));
        add("recipe.compare.column.left", "", () -> verbs.move(column(), -1));
        add("recipe.compare.column.right", "", () -> verbs.move(column(), 1));
        add("recipe.compare.column.remove", "", () -> verbs.remove(column()));
    }

    private void history() {
        var verbs = desk.history();
        add("recipe.compare.edit.add", "A");
        add("recipe.compare.edit.forget", "F", () -> desk.state().row().ifPresent(r -> verbs.forget(desk.state().graph().key(r
                .recipe()))));
        add("recipe.compare.edit.ignore", "I", () -> desk.state().here().filter(c -> !c.query().user().isEmpty()).ifPresent(
                c -> verbs.ignore(column(), !c.query().edit().ignored())));
        add("recipe.compare.edit.reset", "R", () -> verbs.reset(column()));
    }

    private void judgements() {
        add("recipe.compare.judge.good", "G", () -> desk.kept().judge(3));
        add("recipe.compare.judge.bad", "X", () -> desk.kept().judge(0));
        for (int grade = 0; grade <= 3; grade++) {
            int given = grade;
            add("recipe.compare.judge." + grade, String.valueOf(grade), () -> desk.kept().judge(given));
        }
    }

    private int column() { return desk.state().spot().get().column(); }

    private void top(int by) {
        List<Integer> steps = List.of(5, 10, 20, 50, 100);
        desk.state().comparison().get().ifPresent(c -> {
            int at = 0;
            while (at < steps.size() - 1 && steps.get(at) < c.top()) at++;
            desk.columns().top(steps.get(Math.clamp(at + (long) by, 0, steps.size() - 1)));
        });
    }

    private void add(String id, String keys, Runnable does) {
        add(id, keys);
        commands.does(id, does);
    }

    private void toggle(String id, String keys, BooleanProperty on) { add(id, keys, () -> on.set(!on.get())); }

    private void add(String id, String keys) {
        String label = Strings.of(id);
        var live = new Signal<>(new Command.State(label, ""));
        Signal<String> place = desk.room().navigator().place();
        Runnable tell = () -> live.set(new Command.State(label, why(place.get())));
        place.listen(_ -> tell.run());
        desk.state().stage().subscribe(tell);
        commands.add(Command.of(RecipeRoom.COMPARE, id, MENU, label, keys, live));
    }

    private String why(String view) {
        if (desk.state().stage().get() != CompareViewModel.Stage.READY) return Strings.of("recipe.compare.needs");
        return view.equals(RecipeRoom.COMPARE) || view.isEmpty()
                ? ""
                : Strings.of("needs.view", Strings.of("view.in." + RecipeRoom.COMPARE));
    }

    /// From *Graph*: the users selected there side by side. Without any it only goes there.
    private void users() {
        String label = Strings.of(RecipeRoom.COMPARE_USERS);
        var live = new Signal<>(new Command.State(label, ""));
        desk.state().stage().subscribe(stage -> live.set(new Command.State(label, stage == CompareViewModel.Stage.READY
                ? ""
                : Strings.of("recipe.compare.needs"))));
        commands.add(new Command(RecipeRoom.COMPARE_USERS, MENU, label, "", live, () -> {
            List<String> users = desk.room().handover().users().get();
            if (!users.isEmpty()) desk.columns().users(users);
            desk.room().navigator().go(RecipeRoom.COMPARE);
        }));
    }

    private void export() {
        List<ColumnSight> columns = desk.state().columns().get();
        desk.room().dialogs().saveFile(Strings.of("recipe.compare.table.export"), "comparison.csv", List.of(new FileChoosers.Kind(
                Strings
                        .of("recipe.compare.table.kind"), List.of("*.csv")))).ifPresent(file -> write(file, CompareTable.csv(
                                columns)));
    }

    private void write(Path file, String text) {
        var _ = desk.room().quick("Export", () -> {
            try {
                return Files.writeString(file, text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }).whenCompleteAsync((written, failure) -> {
            if (failure != null)
                desk.room().workspace().tell(Strings.of("recipe.compare.table.doing", file.getFileName()), failure);
            else
                desk.room().navigator().tell(Strings.of("recipe.compare.table.written", written.getFileName()), "", () -> {});
        }, desk.room().screen());
    }
}
