package org.discern.ui.project.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ImportCheck;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Words;
import org.discern.ui.project.intake.ImportViewModel.State;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Doubtful rows: how many there are of each sort, what becomes of them, and those that are set aside, one by one.
final class CleanStep {
    private final ImportViewModel model;
    private final Map<RowConcern, Label> figures = new EnumMap<>(RowConcern.class);
    private final Map<RowConcern, ComboBox<RowChoice>> choices = new EnumMap<>(RowConcern.class);
    private final Map<RowConcern, List<Node>> lines = new EnumMap<>(RowConcern.class);
    private final Spinner<Integer> fewest = new Spinner<>(1, 1_000, 2);
    private final Spinner<Integer> most = new Spinner<>(1, 100_000, 60);
    private final GridPane grid = new GridPane();
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = new Label();
    private final Button stop = new Button(Strings.of("import.stop"));
    private final HBox checking = new HBox(10, bar, progress, stop);
    private final FaultyTable faulty;
    private final Label clean = new Label(Strings.of("import.clean"), new FontIcon(Material2AL.CHECK_CIRCLE));
    private final VBox body;
    private boolean filling;

    CleanStep(ImportViewModel model, Dialogs dialogs) {
        this.model = model;
        faulty = new FaultyTable(model, dialogs);
        grid.setHgap(12);
        grid.setVgap(6);
        var figure = new ColumnConstraints(64);
        figure.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(figure, new ColumnConstraints(330), new ColumnConstraints(190));
        for (RowConcern concern : RowConcern.values()) line(concern);
        bar.setPrefWidth(220);
        bar.setAccessibleText(Strings.of("import.checking"));
        stop.setOnAction(_ -> model.cancel());
        checking.setAlignment(Pos.CENTER_LEFT);
        clean.getStyleClass().add("success-text");
        VBox.setVgrow(faulty, Priority.ALWAYS);
        body = new VBox(12, grid, checking, clean, faulty);
        body.getStyleClass().add("import-body");
    }

    private void line(RowConcern concern) {
        String word = concern.name().toLowerCase(Locale.ROOT);
        var figure = new Label();
        figure.getStyleClass().add("concern-figure");
        figures.put(concern, figure);
        Node words = switch (concern) {
            case SHORT -> limit("import.concern.short", fewest, model::fewestWords);
            case LONG -> limit("import.concern.long", most, model::mostWords);
            default -> new Label(Strings.of("import.concern." + word));
        };
        var choice = new ComboBox<RowChoice>();
        choice.setId("import-choice-" + word);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(Strings.of("import.concern." + word));
        choice.valueProperty().addListener((_, _, chosen) -> {
            if (!filling && chosen != null) model.choose(concern, chosen);
        });
        choices.put(concern, choice);
        lines.put(concern, List.of(figure, words, choice));
    }

    private HBox limit(String key, Spinner<Integer> spinner, java.util.function.IntConsumer told) {
        spinner.setEditable(true);
        spinner.setPrefWidth(84);
        spinner.setId(key.replace('.', '-'));
        spinner.valueProperty().addListener((_, _, words) -> {
            if (!filling && words != null) told.accept(words);
        });
        spinner.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) spinner.commitValue();
        });
        var box = new HBox(8, new Label(Strings.of(key)), spinner, new Label(Strings.of("import.words")));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    Node shown(State now) {
        if (now.plan().isEmpty()) return body;
        ImportPlan plan = now.plan().get();
        filling = true;
        List<RowConcern> asked = concerns(plan);
        var shown = new ArrayList<Node>();
        for (RowConcern concern : asked) shown.addAll(lines.getOrDefault(concern, List.of()));
        if (!grid.getChildren().equals(shown)) {
            grid.getChildren().clear();
            for (RowConcern concern : asked)
                grid.addRow(grid.getRowCount(), lines.getOrDefault(concern, List.of()).toArray(
                        Node[]::new));
        }
        asked.forEach(concern -> fill(concern, plan, now));
        if (fewest.getValue() != plan.cleaning().fewestWords()) fewest.getValueFactory().setValue(plan.cleaning().fewestWords());
        if (most.getValue() != plan.cleaning().mostWords()) most.getValueFactory().setValue(plan.cleaning().mostWords());
        filling = false;
        boolean busy = now.checked().isEmpty() && now.trouble().isEmpty();
        ImportSheet.shown(checking, busy);
        double done = now.work().map(job -> job.fraction()).orElse(-1.0);
        bar.setProgress(done);
        progress.setText(now.work().filter(job -> job.remainingMs() > 1_000).map(job -> Strings.of("import.checking.left", Numbers
                .duration(job.remainingMs()))).orElse(Strings.of("import.checking")));
        boolean none = now.checked().map(c -> c.faulty().isEmpty()).orElse(false) && now.source().mends().isEmpty();
        ImportSheet.shown(clean, none);
        ImportSheet.shown(faulty, !none && now.checked().isPresent());
        faulty.show(now);
        return body;
    }

    void focusFirst(Node otherwise) {
        State now = model.state().get();
        boolean asked = now.checked().map(c -> c.concerns().values().stream().anyMatch(n -> n > 0)).orElse(true);
        Node first = asked ? choices.getOrDefault(RowConcern.DUPLICATE, new ComboBox<>()) : otherwise;
        (first.getScene() == null || first.isDisabled() ? otherwise : first).requestFocus();
    }

    private void fill(RowConcern concern, ImportPlan plan, State now) {
        long count = now.checked().map(c -> c.concern(concern)).orElse(-1L);
        Label figure = figures.getOrDefault(concern, new Label());
        figure.setText(count < 0 ? "…" : Numbers.count(count));
        figure.getStyleClass().removeAll("muted", "attention-text");
        figure.getStyleClass().add(count > 0 ? "attention-text" : "muted");
        ComboBox<RowChoice> choice = choices.getOrDefault(concern, new ComboBox<>());
        var offered = new ArrayList<>(List.of(RowChoice.values()));
        if (concern == RowConcern.EMPTY && plan.kind() == ImportKind.UTTERANCES) offered.remove(RowChoice.KEEP);
        if (!choice.getItems().equals(offered)) {
            choice.getItems().setAll(offered);
            Words.on(choice, c -> words(concern, c));
        }
        choice.setValue(plan.choice(concern));
    }

    private static String words(RowConcern concern, RowChoice choice) {
        String key = "import.choice." + choice.name().toLowerCase(Locale.ROOT);
        boolean own = (concern == RowConcern.DUPLICATE || concern == RowConcern.UNEVEN) && choice != RowChoice.SET_ASIDE
                && !(concern == RowConcern.UNEVEN
                        && choice == RowChoice.SKIP);
        return Strings.of(own ? key + "." + concern.name().toLowerCase(Locale.ROOT) : key);
    }

    /// What may be asked about rows of this plan.
    static List<RowConcern> concerns(ImportPlan plan) {
        var out = new ArrayList<RowConcern>();
        boolean texts = plan.kind() != ImportKind.RECIPES;
        out.add(RowConcern.DUPLICATE);
        if (texts) out.addAll(List.of(RowConcern.SHORT, RowConcern.LONG, RowConcern.EMPTY));
        boolean cells = switch (plan.format()) {
            case CSV, TSV, SPLIT_FOLDER, DIALOGFLOW_CX, NODES_AND_EDGES -> true;
            default -> false;
        };
        if (cells) out.add(RowConcern.UNEVEN);
        return out;
    }

    /// How many rows were set aside, in all.
    static long aside(ImportCheck check) { return check.report().rejectedCount(); }
}
