package org.discern.ui.intent;

import java.util.List;
import org.discern.domain.intent.Clusters;
import org.discern.domain.intent.IntentDecisions;
import org.discern.ui.intent.domains.DomainsView;
import org.discern.ui.intent.live.Evidence;
import org.discern.ui.intent.live.IntentViewModel;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.ui.intent.review.ReviewView;
import org.discern.ui.intent.tune.TuneView;
import org.discern.ui.intent.unseen.UnseenView;
import org.discern.ui.kit.Findables;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Navigator;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The four screens on one live threshold, and their commands in the menu *Discover*.
public final class IntentScreens {
    private final Room room;
    private final Signal<ScreenState> state = new Signal<>(ScreenState.EMPTY);
    private final Signal<ScreenState> reviewState = new Signal<>(ScreenState.EMPTY);

    /// Call on the screen's thread.
    ///
    /// @param evidence answers about clusters
    public IntentScreens(Workspace workspace, Navigator navigator, Commands commands, Evidence evidence) {
        var live = new IntentViewModel(workspace, Fx::nextFrame);
        room = new Room(live, navigator, commands, evidence, Fx.thread());
        Fx.listen(workspace.corpus(), _ -> live.refresh());
        Fx.listen(workspace.discovery(), _ -> live.refresh());
        Fx.listen(workspace.decisions(), _ -> live.refresh());
        Fx.listen(workspace.project(), _ -> live.refresh());
        live.stage().addListener(_ -> tell());
        live.live().addListener(_ -> tell());
        tell();
        IntentCommands.register(room);
    }

    /// In the order of the work.
    public List<Screen> screens() {
        return List.of(new Screen("unseen", Strings.of("intent.unseen.title"), Material2AL.BAR_CHART, () -> UnseenView.screen(
                room), state), new Screen("tune", Strings.of("intent.tune.title"), Material2MZ.TUNE, () -> TuneView.screen(room),
                        state), new Screen("review", Strings.of("intent.review.title"), Material2MZ.RATE_REVIEW, () -> ReviewView
                                .screen(room), reviewState), new Screen("domains", Strings.of("intent.domains.title"),
                                        Material2AL.ACCOUNT_TREE, () -> DomainsView
                                                .screen(room), state));
    }

    public Room room() { return room; }

    /// Clusters of the present cut for the palette: a candidate opens in *Review*, a known intent in *Tune*.
    public Findables findables() {
        return new Findables("clusters", () -> room.live().live().get().map(this::names).orElse(Findables.Names.NONE));
    }

    private Findables.Names names(Live now) {
        List<Clusters.Entry> entries = now.clusters().entries().stream().filter(e -> e.kind() != Clusters.Kind.STRAY).toList();
        List<String> names = entries.stream().map(now::nameOf).toList();
        return new Findables.Names(names.size(), names::get, i -> Strings.of("palette.cluster." + entries.get(i).kind(), entries
                .get(i).size()), i -> {
                    Clusters.Entry entry = entries.get(i);
                    boolean isNew = entry.kind() == Clusters.Kind.NEW;
                    room.live().select(entry.node(), Strings.of("intent.tune.by.cluster", names.get(i)));
                    room.navigator().go(isNew ? "review" : "tune");
                    if (isNew) room.live().asked().set(entry.node());
                });
    }

    private void tell() {
        ScreenState now = switch (room.live().stage().get()) {
            case NO_PROJECT, NO_ROWS, NO_RUN -> ScreenState.EMPTY;
            case STALE -> ScreenState.STALE;
            case READY -> hasNewerRows() ? ScreenState.STALE : ScreenState.READY;
        };
        if (now != state.get()) state.set(now);
        ScreenState review = now == ScreenState.READY && room.live().live().get().filter(IntentScreens::allReviewed).isPresent()
                ? ScreenState.DONE
                : now;
        if (review != reviewState.get()) reviewState.set(review);
    }

    /// Rows imported after the run that is shown.
    private boolean hasNewerRows() { return room.live().live().get().filter(now -> now.ground().unscored() > 0).isPresent(); }

    private static boolean allReviewed(Live now) {
        return now.tally().fresh() > 0 && now.clusters().entries().stream().filter(e -> e.kind() == Clusters.Kind.NEW).allMatch(
                e -> now.decisions().state(IntentDecisions.key(e.node())).isDecided());
    }
}
