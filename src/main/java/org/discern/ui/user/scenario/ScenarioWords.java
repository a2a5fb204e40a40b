package org.discern.ui.user.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.user.live.ScenariosViewModel.Row;

/// A scenario in words.
final class ScenarioWords {
    private ScenarioWords() {}

    /// What makes it differ from the user's own history.
    static List<String> edits(Row row) {
        Scenario s = row.scenario();
        List<String> out = new ArrayList<>();
        if (!s.user().equals(s.historyOf())) out.add(Strings.of("user.edit.of", s.historyOf()));
        if (s.share() < 1) out.add(Strings.of("user.edit.share", (int) Math.round(s.share() * 100)));
        if (!s.longOff().isEmpty()) out.add(Strings.of("user.edit.long", String.join(", ", s.longOff())));
        long off = s.recent().stream().filter(r -> !r.on()).count();
        if (off > 0) out.add(Strings.of("user.edit.off", off));
        row.unedited().ifPresent(plain -> against(s, plain, out));
        long made = s.recent().stream().filter(r -> r.event().id() == 0).count();
        if (made > 0) out.add(Strings.of("user.edit.added", made));
        return out;
    }

    /// Events that are gone or have another moment.
    private static void against(Scenario s, Scenario plain, List<String> out) {
        Map<Long, Long> times = new HashMap<>();
        for (Scenario.Recent r : s.recent()) times.put(r.event().id(), r.event().time());
        long gone = plain.recent().stream().filter(r -> !times.containsKey(r.event().id())).count();
        long dated = plain.recent().stream().filter(r -> times.getOrDefault(r.event().id(), r.event().time()) != r.event().time())
                .count();
        if (gone > 0) out.add(Strings.of("user.edit.gone", gone));
        if (dated > 0) out.add(Strings.of("user.edit.dated", dated));
    }

    /// `dinner 0.52 → vegan_dinner 0.61`.
    static String answer(Reading r) {
        int before = Reading.best(r.without());
        int after = Reading.best(r.with());
        return before == after
                ? Strings.of("user.edit.same", r.classes().get(after), Numbers.two(r.with()[after]))
                : Strings.of("user.edit.flip", r.classes().get(before), r.classes().get(after), Numbers.two(r.with()[after]));
    }
}
