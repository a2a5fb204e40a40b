package org.discern.ui.stage;

import java.util.Optional;
import javafx.stage.Window;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// A show that is played: the audience's window and the speaker's side over one state.
public final class StageDesk {
    private final StageViewModel model;
    private final Scenery scenery;
    private Optional<Playing> playing = Optional.empty();
    private boolean hid;

    private record Playing(AudiencePane pane, AudienceWindow window) {}

    public StageDesk(StageViewModel model, Scenery scenery) {
        this.model = model;
        this.scenery = scenery;
        model.state().listen(now -> {
            if (now.playing() && now.hidden() != hid) {
                hid = now.hidden();
                scenery.hide(hid);
            }
        });
    }

    public StageViewModel model() { return model; }

    public Scenery scenery() { return scenery; }

    /// Opens on the chosen scene; when it is open already it comes to the front.
    public void play(@Nullable Window owner) {
        if (model.show().get().isEmpty()) return;
        if (playing.isPresent()) {
            playing.get().window().open(owner, "", "", 0, 0);
            return;
        }
        hid = model.state().get().hidden();
        scenery.begin(hid);
        var pane = new AudiencePane(model, scenery);
        AudienceWindow[] window = new AudienceWindow[1];
        Runnable end = () -> window[0].close();
        var speaker = new SpeakerPane(model, end);
        var made = new AudienceWindow(pane, pane.over(), speaker, pane::requestFocus, () -> {
            speaker.keep();
            pane.still();
            model.end();
            scenery.end();
            playing = Optional.empty();
        });
        window[0] = made;
        var keys = new StageKeys(model, made::toggleSpeaker, end);
        pane.keys(keys);
        speaker.keys(keys);
        playing = Optional.of(new Playing(pane, made));
        model.play();
        made.open(owner, Strings.of("stage.title"), Strings.of("stage.speaker"), 620, 560);
        pane.requestFocus();
    }

    /// Closes the windows of a show that is on.
    public void close() { playing.ifPresent(p -> p.window().close()); }
}
