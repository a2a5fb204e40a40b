package org.discern.ui.finding;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// One problem as a line: its kind by icon and word, then the sentence.
final class ProblemCell extends ListCell<ProblemLine> {
    private final FontIcon icon = new FontIcon(Material2AL.INFO);
    private final Label kind = new Label();
    private final Label words = new Label();
    private final HBox line = new HBox(icon, kind, words);

    ProblemCell() {
        getStyleClass().add("problem-cell");
        kind.getStyleClass().addAll("muted", "small", "problem-kind");
        words.setMinWidth(0);
        words.getStyleClass().add("cluster-name");
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getStyleClass().add("problem-line");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ProblemLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        switch (item) {
            case ProblemLine.Failure failure -> fill(Material2AL.ERROR_OUTLINE, Strings.of("finding.session"), failure.problem()
                    .text());
            case ProblemLine.Found found -> fill(icon(found), FindingWords.kind(found.finding().kind()), FindingWords.title(found
                    .finding()));
        }
        pseudoClassStateChanged(ProblemsPane.FAILURE, item instanceof ProblemLine.Failure);
        setGraphic(line);
        setAccessibleText(kind.getText() + ": " + words.getText());
    }

    private void fill(Ikon what, String name, String sentence) {
        icon.setIconCode(what);
        kind.setText(name);
        words.setText(sentence.replace('\n', ' '));
    }

    private static Ikon icon(ProblemLine.Found found) {
        return switch (found.finding().kind()) {
            case CONFLICT -> Material2MZ.REPORT_PROBLEM;
            case NOT_CARRIED -> Material2AL.LINK_OFF;
            case SAME_TEXT -> Material2AL.CONTENT_COPY;
            case NEAR_DUPLICATES -> Material2AL.FILTER_NONE;
            case MISLABELLED -> Material2AL.LABEL_OFF;
            case OVERLAP -> Material2AL.COMPARE_ARROWS;
            case THIN -> Material2AL.INBOX;
        };
    }
}
