package org.discern.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.discern.domain.run.CancelledException;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Findables.Names;
import org.discern.ui.kit.Fuzzy;
import org.discern.ui.kit.Strings;
import org.discern.ui.shell.PaletteSearch.Hit;
import org.discern.ui.shell.PaletteSearch.Hits;
import org.discern.work.Command;
import org.discern.work.Commands;
import org.discern.work.job.JobHandle;
import org.discern.work.job.JobRunner;
import org.discern.work.job.Lane;
import org.jspecify.annotations.Nullable;

/// What the palette shows for what is typed: commands at once, names as soon as they are found. A newer word stops the search
/// for the older one.
final class PaletteViewModel {
    static final String PALETTE = "view.look.palette";
    private static final int FEW = 8;
    private static final int MANY = 200;

    private final Commands commands;
    private final List<Findables> findables;
    private final JobRunner runner;
    private final Executor screen;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final List<Names> names = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private List<Hits> found = List.of();
    private String words = "";
    private @Nullable JobHandle<List<Hits>> search;

    /// A line of the list.
    sealed interface Line {
        /// Whether it can be chosen at all.
        default boolean isChoice() { return true; }
    }

    /// @param count how many fit
    record Head(String title, int count) implements Line {
        @Override
        public boolean isChoice() { return false; }
    }

    /// @param place its menu and view
    record Run(Command command, String place) implements Line {}

    record Open(String group, Names names, int index, String name, String hint) implements Line {}

    /// Shows the whole of a group.
    record More(String group, String label) implements Line {}

    /// @param screen back onto the screen's thread
    PaletteViewModel(Commands commands, List<Findables> findables, JobRunner runner, Executor screen) {
        this.commands = commands;
        this.findables = findables;
        this.runner = runner;
        this.screen = screen;
    }

    ObservableList<Line> lines() { return lines; }

    /// Whether names are still being looked for.
    boolean isSearching() { return search != null; }

    /// As the palette opens: takes in what there is to be found now.
    void begin() {
        names.clear();
        for (Findables each : findables) names.add(each.now().get());
        type("");
    }

    /// Another word.
    void type(String typed) {
        words = typed.strip();
        whole.clear();
        found = List.of();
        look();
        show();
    }

    /// The whole of a group from now on.
    void expand(String group) {
        whole.add(group);
        look();
        show();
    }

    /// Stops what is being looked for.
    void end() {
        if (search != null) search.cancel();
        search = null;
    }

    private void look() {
        end();
        if (words.isEmpty() || names.isEmpty()) return;
        String typed = words;
        List<Names> all = List.copyOf(names);
        var most = new int[all.size()];
        for (int i = 0; i < most.length; i++) most[i] = whole.contains(findables.get(i).id()) ? MANY : FEW;
        JobHandle<List<Hits>> mine = runner.quiet(Lane.QUICK, "Find", progress -> {
            var out = new ArrayList<Hits>();
            for (int i = 0; i < all.size(); i++) out.add(PaletteSearch.of(all.get(i), typed, most[i], progress));
            return List.copyOf(out);
        });
        search = mine;
        var _ = mine.result().whenCompleteAsync((hits, failure) -> {
            if (!mine.equals(search)) return; // somebody typed on
            search = null;
            if (failure == null) {
                found = hits;
                show();
            } else
                if (!(org.discern.work.Problems.unwrapped(failure) instanceof CancelledException))
                    org.discern.work.Problems.of("Find", failure);
        }, screen);
    }

    private record Group(boolean strong, List<Line> lines) {}

    private void show() {
        var groups = new ArrayList<Group>();
        boolean alone = found.stream().allMatch(hits -> hits.best().isEmpty());
        group(commands(alone)).ifPresent(groups::add);
        for (int i = 0; i < found.size(); i++) {
            Hits hits = found.get(i);
            if (hits.best().isEmpty()) continue;
            var out = new ArrayList<Line>();
            String id = findables.get(i).id();
            out.add(new Head(Strings.of("palette.group." + id), hits.count()));
            for (Hit hit : hits.best())
                out.add(new Open(id, names.get(i), hit.index(), names.get(i).name().apply(hit.index()),
                        names.get(i).hint().apply(hit.index())));
            if (hits.count() > hits.best().size() && !whole.contains(id))
                out.add(new More(id, Strings.of("palette.more", hits.count())));
            groups.add(new Group(hits.strong(), out));
        }
        groups.sort(Comparator.comparing(group -> !group.strong())); // stable: otherwise in the order they were given
        lines.setAll(groups.stream().flatMap(group -> group.lines().stream()).toList());
    }

    private java.util.Optional<Group> group(Group made) {
        return made.lines().size() > 1 ? java.util.Optional.of(made) : java.util.Optional.empty();
    }

    private Group commands(boolean alone) {
        record Fit(Command command, int score) {}
        List<Fit> fits = commands.all().stream().filter(c -> !c.id().equals(PALETTE)).map(c -> new Fit(c, words.isEmpty()
                ? 0
                : Fuzzy.score(words, c.live().get().label() + " " + place(c)))).filter(f -> f.score() != Fuzzy.NONE)
                .sorted(Comparator.comparing((Fit f) -> !f.command().live().get().available()).thenComparing(Comparator
                        .comparingInt(Fit::score).reversed())).toList();
        if (fits.stream().anyMatch(f -> Fuzzy.isStrong(f.score())))
            fits = fits.stream().filter(f -> Fuzzy.isStrong(f.score()))
                    .toList();
        var out = new ArrayList<Line>();
        out.add(new Head(Strings.of("palette.group.commands"), fits.size()));
        int most = alone || whole.contains("commands") ? fits.size() : FEW;
        fits.stream().limit(most).forEach(f -> out.add(new Run(f.command(), place(f.command()))));
        if (fits.size() > most) out.add(new More("commands", Strings.of("palette.more", fits.size())));
        return new Group(fits.stream().anyMatch(f -> Fuzzy.isStrong(f.score()) && f.command().live().get().available()), out);
    }

    private static String place(Command command) {
        return command.view().isEmpty() ? command.menu() : command.menu() + ", " + Strings.of("view.in." + command.view());
    }
}
