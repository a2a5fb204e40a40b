package org.discern.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.discern.work.Signal;
import org.kordamp.ikonli.Ikon;

/// One place of the activity rail. The shell is given a list of them and knows no more.
///
/// @param id stable, e.g. `data`
/// @param view makes the nodes; asked once per window, when the screen is first shown
public record Screen(String id, String title, Ikon icon, Supplier<Node> view, Signal<ScreenState> state) {}
