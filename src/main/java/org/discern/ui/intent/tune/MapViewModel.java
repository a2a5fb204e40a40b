package org.discern.ui.intent.tune;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.intent.Discovery;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Room;
import org.discern.work.intent.ShowAxes;
import org.jspecify.annotations.Nullable;

/// How the map lays the utterances out: by neighbourhood as the run did, or along the two main axes, worked out when first
/// asked for while the former stands.
final class MapViewModel {
    private final Room room;
    private final ShowAxes showAxes;
    private final BooleanProperty hulls = new SimpleBooleanProperty();
    private final BooleanProperty axes = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<FloatMatrix>> points = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Discovery shown;

    MapViewModel(Room room) {
        this.room = room;
        showAxes = new ShowAxes(room.workspace());
        room.live().live().addListener((_, _, now) -> follow(now.orElse(null)));
        axes.addListener(_ -> show());
        follow(room.live().live().get().orElse(null));
    }

    /// Whether the groups are outlined.
    BooleanProperty hulls() { return hulls; }

    /// Whether the main axes are shown in place of the neighbourhoods.
    BooleanProperty axes() { return axes; }

    /// Per leaf where it stands, shape `(leaves, 2)`; empty without a run.
    ReadOnlyObjectProperty<Optional<FloatMatrix>> points() { return points.getReadOnlyProperty(); }

    @SuppressWarnings("ReferenceEquality") // the very object, see ShowAxes
    private void follow(@Nullable Live now) {
        Discovery next = now == null ? null : now.discovery();
        if (next == shown) return;
        shown = next;
        show();
    }

    private void show() {
        Discovery now = shown;
        if (now == null) {
            points.set(Optional.empty());
            return;
        }
        if (!axes.get()) {
            points.set(Optional.of(now.map()));
            return;
        }
        Optional<FloatMatrix> known = showAxes.known(now);
        points.set(Optional.of(known.orElse(now.map())));
        if (known.isEmpty()) {
            var _ = showAxes.start(now).result().thenRunAsync(() -> {
                if (now.equals(shown)) show();
            }, room.screen());
        }
    }
}
