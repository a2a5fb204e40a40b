package org.discern.ui.intent.tune;

import org.discern.domain.run.Progress;
import org.discern.ui.intent.live.Live;
import org.discern.ui.intent.live.Tints;
import org.discern.ui.intent.tree.TreeCanvas;
import org.discern.ui.intent.tree.TreeScene;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.points.PointCanvas;

/// Goes the way of a drag beside the screen before the first hand does: cuts all over the axis, painted on nothing. The JVM starts with
/// interpreting code: the first events of a first drag at 20,000 points took up to 60 ms of processor time without this and about 50 with it,
/// on a machine so busy that the compiler itself had to wait. Later ones take 5 to 16, rarely 29.
final class Rehearsal {
    private static final int CUTS = 24;

    private Rehearsal() {}

    /// @return how many cuts were gone through
    static int of(Live now, Theme theme, Progress progress) {
        var scene = new TreeScene(now.ground().tree(), now.ground().axis());
        int[] colours = new int[now.ground().tree().leaves()];
        for (int i = 0; i < CUTS; i++) {
            progress.check();
            Live there = now.at(now.ground().axis().height((i + 0.5) / CUTS));
            int[] argb = Tints.of(there, true, theme);
            for (int leaf = 0; leaf < colours.length; leaf++) colours[leaf] = argb[there.cut().clusterOf(leaf)];
            TuneViewModel.rowsOf(there);
            TreeCanvas.rehearse(scene, new TreeScene.Look(there.cut(), argb, new int[0]));
            PointCanvas.rehearse(now.discovery().map(), colours, theme);
        }
        return CUTS;
    }
}
