package org.discern.ui.project;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.Utterance;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;

/// The whole of one utterance below the table, with everything that is known about it.
final class RowDetail extends VBox {
    private final DataViewModel model;
    private final Label words = new Label();
    private final FlowPane facts = new FlowPane(16, 4);

    RowDetail(DataViewModel model) {
        this.model = model;
        getStyleClass().add("row-detail");
        words.getStyleClass().add("utterance");
        words.setWrapText(true);
        words.setMaxHeight(80);
        getChildren().addAll(words, facts);
        show(-1);
    }

    void show(int row) {
        boolean there = row >= 0 && row < model.corpus().size();
        setVisible(there);
        setManaged(there);
        facts.getChildren().clear();
        if (!there) return;
        Utterance u = model.corpus().get(row);
        words.setText(u.text());
        fact("data.column.intent", u.intent().isEmpty() ? Strings.of("data.unlabelled") : u.intent());
        fact("data.column.cluster", model.cell(row, DataColumn.CLUSTER));
        if (!Float.isNaN(model.novelty(row))) fact("data.column.novelty", Numbers.two(model.novelty(row)));
        fact("data.column.domain", u.domain());
        fact("data.column.split", u.split());
        fact("data.column.user", u.user());
        fact("data.column.time", u.time());
        if (u.copies() > 1) fact("data.copies", Numbers.count(u.copies()));
    }

    private void fact(String key, String value) {
        if (value.isEmpty()) return;
        var label = new Label(Strings.of("fact", Strings.of(key), value));
        label.getStyleClass().addAll("muted", "small");
        facts.getChildren().add(label);
    }
}
