package org.discern.ui.recipe.compare.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.domain.recipe.rank.Comparisons;
import org.discern.domain.recipe.rank.Comparisons.Judged;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.Reasons.Spot;

/// What is kept: judgements of recipes, and comparisons by name. Each verb is one operation.
public final class KeptVerbs {
    private final CompareViewModel state;

    public KeptVerbs(CompareViewModel state) { this.state = state; }

    /// Judges the recipe at the cursor; the same grade once more takes the judgement back.
    public void judge(int grade) { judge(state.spot().get(), grade); }

    public void judge(Spot spot, int grade) {
        Comparison now = state.comparison().get().orElse(null);
        if (now == null || spot.recipe() < 0 || spot.column() >= now.columns().size()) return;
        Judged judged = Sights.judged(now.columns().get(spot.column()), state.graph().key(spot.recipe()));
        boolean back = Integer.valueOf(grade).equals(all().grades().get(judged));
        String name = state.graph().name(spot.recipe());
        state.keep(back
                ? Strings.of("recipe.compare.op.unjudge", name)
                : Strings.of("recipe.compare.op.judge", name, Strings.of("recipe.compare.grade." + grade)), c -> c.withGrade(
                        judged,
                        back ? -1 : grade));
    }

    private Comparisons all() { return state.room().kitchen().comparisons().get(); }

    /// By name, in order of name.
    public Map<String, Comparison> saved() { return all().saved(); }

    public boolean isTaken(String name) { return saved().containsKey(name); }

    /// Whether what shows differs from what is kept under its name.
    public boolean changed() {
        Optional<Comparison> now = state.comparison().get();
        return now.filter(c -> !c.name().isEmpty() && !c.equals(saved().get(c.name()))).isPresent();
    }

    /// A name for what shows: `Ana, Ben`.
    public String suggestion() {
        Comparison now = state.comparison().get().orElse(null);
        if (now == null) return "";
        if (!now.name().isEmpty()) return now.name();
        List<String> names = now.columns().stream().map(c -> ColumnWords.name(c, state.graph())).distinct().toList();
        String request = state.request().text();
        String base = String.join(", ", names) + (request.isBlank() ? "" : ": " + request);
        String name = base;
        for (int i = 2; isTaken(name); i++) name = base + " " + i;
        return name;
    }

    /// Keeps what shows under a name, in place of an older one of that name.
    public void save(String name, String note) {
        state.comparison().get().map(c -> c.named(name).withNote(note)).ifPresent(c -> state.keep(Strings.of(
                "recipe.compare.op.save", name), all -> all.withPresent(c).withSaved(c)));
    }

    /// Puts a kept comparison on the screen.
    public void open(String name) {
        Comparison kept = saved().get(name);
        if (kept != null) state.change(Strings.of("recipe.compare.op.open", name), "", _ -> kept);
    }

    public void rename(String from, String to) {
        Comparison kept = saved().get(from);
        if (kept == null || from.equals(to) || isTaken(to)) return;
        state.keep(Strings.of("recipe.compare.op.renameKept", from, to), all -> {
            Comparisons changed = all.without(from).withSaved(kept.named(to));
            return all.present().filter(p -> p.name().equals(from)).map(p -> changed.withPresent(p.named(to))).orElse(changed);
        });
    }

    public void note(String name, String words) {
        Comparison kept = saved().get(name);
        if (kept == null || kept.note().equals(words)) return;
        state.keep(Strings.of("recipe.compare.op.note", name), all -> {
            Comparisons changed = all.withSaved(kept.withNote(words));
            return all.present().filter(p -> p.name().equals(name)).map(p -> changed.withPresent(p.withNote(words))).orElse(
                    changed);
        });
    }

    /// The note of what shows, kept with it when it is kept.
    public void note(String words) {
        Comparison now = state.comparison().get().orElse(null);
        if (now == null || now.note().equals(words)) return;
        if (saved().containsKey(now.name())) note(now.name(), words);
        else state.change(Strings.of("recipe.compare.op.note.here"), "", c -> c.withNote(words));
    }

    public void delete(String name) {
        state.keep(Strings.of("recipe.compare.op.delete", name), all -> {
            Comparisons changed = all.without(name);
            return all.present().filter(p -> p.name().equals(name)).map(p -> changed.withPresent(p.named(""))).orElse(changed);
        });
    }
}
