package org.discern.ui.user.scenario;

import java.util.ArrayList;
import java.util.List;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Scenario;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// A scenario in words.
final class ScenarioWords {
    private ScenarioWords() {}

    /// What makes it differ from the user's own history, as far as one can see from the scenario itself.
    static List<String> edits(Scenario s) {
        List<String> out = new ArrayList<>();
        if (!s.user().equals(s.historyOf())) out.add(Strings.of("user.edit.of", s.historyOf()));
        if (s.share() < 1) out.add(Strings.of("user.edit.share", (int) Math.round(s.share() * 100)));
        if (!s.longOff().isEmpty()) out.add(Strings.of("user.edit.long", String.join(", ", s.longOff())));
        long off = s.recent().stream().filter(r -> !r.on()).count();
        if (off > 0) out.add(Strings.of("user.edit.off", off));
        long made = s.recent().stream().filter(r -> r.event().id() == 0).count();
        if (made > 0) out.add(Strings.of("user.edit.added", made));
        return out;
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
