package org.discern.ui.kit;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Things of one kind that the command palette finds by name: clusters, users, recipes, settings. Each room gives its own,
/// so that the palette knows none of them.
///
/// @param id the heading is `palette.group.ID`
/// @param now what there is at this moment; asked on the screen's thread whenever the palette opens, so it must be quick
public record Findables(String id, Supplier<Names> now) {
    /// @param size how many, 0 or more
    /// @param name of each, by index from 0; read beside the screen's thread, so it must come from something that never changes
    /// @param hint small words beside the name; read on the screen's thread, for those that are shown
    /// @param open shows one; on the screen's thread
    public record Names(int size, IntFunction<String> name, IntFunction<String> hint, IntConsumer open) {
        public static final Names NONE = new Names(0, _ -> "", _ -> "", _ -> {});
    }
}
