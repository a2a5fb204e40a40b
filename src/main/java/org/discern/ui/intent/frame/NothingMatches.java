package org.discern.ui.intent.frame;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.discern.ui.kit.Strings;
import org.discern.work.Commands;

/// A line above a view that still shows everything although the search matches nothing of it: it says so and ends the search.
public final class NothingMatches extends HBox {
    /// Ends the search.
    public static final String CLEAR = "edit.find.clear";

    private final Label words = new Label();

    public NothingMatches(Commands commands) {
        getStyleClass().addAll("banner", "nothing-matches");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        var clear = new Button(Strings.of("intent.nothing.clear"));
        clear.getStyleClass().add("accent");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setTooltip(new Tooltip(Strings.of("intent.nothing.clear.tip")));
        clear.setOnAction(_ -> commands.run(CLEAR));
        getChildren().addAll(words, clear);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// @param sentence empty when something matches, or nothing is searched
    public void show(String sentence) {
        words.setText(sentence);
        setVisible(!sentence.isEmpty());
    }
}
