package org.discern.ui.stage;

import javafx.scene.layout.Region;

/// The parts of a show, for galleries of other packages.
public final class StagePictures {
    private StagePictures() {}

    public static Region audience(StageDesk desk) { return new AudiencePane(desk.model(), desk.scenery()); }

    public static Region speaker(StageDesk desk) { return new SpeakerPane(desk.model(), () -> {}); }

    public static Region sheet(StageDesk desk) { return new ShowSheet(desk, () -> {}); }
}
