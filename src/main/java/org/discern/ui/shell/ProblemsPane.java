package org.discern.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Problem;
import org.discern.work.Workspace;
import org.jspecify.annotations.Nullable;

/// Every failure of this session, newest first, each with its code and a way to copy the details.
final class ProblemsPane extends StackPane {
    private final ListView<Problem> list = new ListView<>();

    ProblemsPane(Workspace workspace) {
        list.getStyleClass().add("kit-list");
        list.setCellFactory(_ -> new Row());
        var none = new Label(Strings.of("problems.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        getChildren().add(list);
        // from the beginning, not only while shown: a failure must not be lost because this pane was closed
        Fx.listen(workspace.problem(), problem -> problem.filter(p -> list.getItems().isEmpty() || !list.getItems().getFirst()
                .equals(
                        p)).ifPresent(p -> list.getItems().addFirst(p)));
    }

    private static final class Row extends ListCell<Problem> {
        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                return;
            }
            var words = new Label(problem.text());
            words.setWrapText(true);
            var code = new Label(problem.code());
            code.getStyleClass().addAll("mono", "muted");
            var copy = new Hyperlink(Strings.of("problem.copy"));
            copy.setOnAction(_ -> Tables.copy(problem.text() + "\n" + problem.code() + "\n" + problem.details()));
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            var row = new HBox(12, words, spring, code, copy);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
