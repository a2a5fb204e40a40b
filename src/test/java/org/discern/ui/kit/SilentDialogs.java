package org.discern.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/// Asks nobody: every chooser was left, no sheet opens, nothing is confirmed.
public final class SilentDialogs implements Dialogs {
    @Override
    public Optional<Path> openFile(String title, List<Kind> kinds) { return Optional.empty(); }

    @Override
    public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) { return Optional.empty(); }

    @Override
    public Optional<Path> openFolder(String title) { return Optional.empty(); }

    @Override
    public Runnable sheet(String title, Region content) { return () -> {}; }

    @Override
    public void confirm(String title, String sentence, String action, Runnable onYes) {}
}
