package org.discern.ui.stage;

import java.util.Optional;
import javafx.scene.Node;
import org.discern.domain.stage.ShowScene;
import org.discern.domain.stage.Sight;

/// What scenes look like. On the screen's thread.
public interface Scenery {
    /// What a view of the analyst's window shows now; empty when there is nothing to show there.
    ///
    /// @param view id of the screen
    Optional<Sight> capture(String view);

    /// What a scene that shows this could be called: its content, since the audience reads it.
    String suggest(Sight sight);

    /// What the audience reads above a scene; what is hidden is hidden there, too.
    String title(ShowScene scene);

    /// Where a sweep of the threshold could begin: the learned height.
    double sweepStart();

    /// Takes the project over as it stands, for a show that begins.
    ///
    /// @param hidden whether names and texts are hidden from the audience
    void begin(boolean hidden);

    /// The view that shows it, on the audience's side; the same node for scenes of the same view.
    Node stand(Sight sight);

    /// Puts it into the view.
    ///
    /// @param share of the sweep that is done, 0..1; 1 where nothing moves
    void show(Sight sight, double share);

    /// Hides names and texts from the audience, or shows them again.
    void hide(boolean hidden);

    /// The show is over: what it took over is let go.
    void end();
}
