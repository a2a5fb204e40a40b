package org.discern.canary.domain;

import javafx.beans.property.SimpleStringProperty;
import org.discern.canary.ui.Screen;

/// A canary: breaks rules 1 and 5 on purpose, so that we know they can fail.
public final class KnowsTheScreen {
    final Screen screen = new Screen();
    final SimpleStringProperty property = new SimpleStringProperty();
}
