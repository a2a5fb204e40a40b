package org.discern.ui.kit;

import javafx.scene.layout.Region;

/// How a screen asks a person: choosers for files, and sheets inside the window.
public interface Dialogs extends FileChoosers {
    /// Property of a sheet's content that holds a Runnable: called when a person wants to leave it by `Esc` or its cross, in
    /// place of closing it.
    String LEAVING = "leaving";

    /// Lays a sheet over the window; `Esc` closes it too.
    ///
    /// @return closes the sheet
    Runnable sheet(String title, Region content);

    /// Asks before something that cannot be undone.
    void confirm(String title, String sentence, String action, Runnable onYes);
}
