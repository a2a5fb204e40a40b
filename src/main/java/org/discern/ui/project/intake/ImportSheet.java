package org.discern.ui.project.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.ImportPlan;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Strings;
import org.discern.ui.project.intake.ImportViewModel.State;
import org.discern.ui.project.intake.ImportViewModel.Step;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// The import as a sheet of four steps. `Enter` goes on, `Alt+Left` goes back, `Esc` leaves, and asks first when
/// choices would be lost; a running import goes on beside the
/// screen.
public final class ImportSheet extends BorderPane {
    private static final List<Step> STEPS = List.of(Step.SOURCE, Step.COLUMNS, Step.CLEAN, Step.SUMMARY);

    private final ImportViewModel model;
    private final Dialogs dialogs;
    private final Runnable close;
    private final HBox steps = new HBox(4);
    private final Label facts = new Label();
    private final Label trouble = new Label();
    private final CheckBox keep = new CheckBox(Strings.of("import.keep"));
    private final Hyperlink forget = new Hyperlink(Strings.of("import.forget"));
    private final Button cancel = new Button(Strings.of("cancel"));
    private final Button back = new Button(Strings.of("import.back"));
    private final Button next = new Button();
    private final SourceStep source;
    private final ColumnsStep columns;
    private final CleanStep clean;
    private final SummaryStep summary;
    private @Nullable Step shown;

    /// @param close takes the sheet away
    public ImportSheet(ImportViewModel model, Dialogs dialogs, Runnable close) {
        this.model = model;
        this.dialogs = dialogs;
        this.close = close;
        source = new SourceStep(model, dialogs);
        columns = new ColumnsStep(model);
        clean = new CleanStep(model, dialogs);
        summary = new SummaryStep(model, dialogs);
        setPrefSize(1040, 600);
        setMinSize(640, 420);
        getStyleClass().add("import-sheet");
        getStylesheets().add(String.valueOf(ImportSheet.class.getResource("/org/discern/ui/project/intake/intake.css")));
        getProperties().put(Dialogs.LEAVING, (Runnable) this::leave);
        setTop(head());
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        Fx.whileShown(this, model.state(), this::show);
        sceneProperty().addListener((_, old, now) -> {
            if (now != null)
                setPrefSize(Math.clamp(now.getWidth() * 0.72, 1040, 1440), Math.clamp(now.getHeight() * 0.72, 600,
                        860));
            if (old != null && now == null) model.left();
        });
    }

    /// Asks first when choices would be lost.
    private void leave() {
        if (model.isChanged())
            dialogs.confirm(Strings.of("import.leave.title"), Strings.of("import.leave", model.name()), Strings
                    .of("import.leave.go"), close);
        else
            close.run();
    }

    /// `Alt` with an arrow walks through the steps, and not through the views behind.
    private void walk(KeyEvent e) {
        if (!e.isAltDown() || (e.getCode() != KeyCode.LEFT && e.getCode() != KeyCode.RIGHT)) return;
        if (e.getCode() == KeyCode.LEFT && !back.isDisabled()) model.back();
        if (e.getCode() == KeyCode.RIGHT && !next.isDisabled() && model.state().get().step().compareTo(Step.SUMMARY) < 0)
            model.next();
        e.consume();
    }

    private HBox head() {
        for (Step step : STEPS) {
            var label = new Label((steps.getChildren().size() + 1) + "  " + Strings.of("import.step." + word(step)));
            label.getStyleClass().add("import-step");
            steps.getChildren().add(label);
        }
        facts.getStyleClass().addAll("muted", "small");
        var box = new HBox(12, steps, spring(), facts);
        box.getStyleClass().add("import-head");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private VBox foot() {
        trouble.setWrapText(true);
        trouble.setGraphic(new FontIcon(Material2MZ.WARNING));
        trouble.setMinHeight(USE_PREF_SIZE);
        keep.setId("import-keep");
        keep.setOnAction(_ -> model.keep(keep.isSelected()));
        forget.setId("import-forget");
        forget.setTooltip(new Tooltip(Strings.of("import.forget.tip")));
        forget.setOnAction(_ -> model.forget());
        cancel.setId("import-cancel");
        cancel.setOnAction(_ -> {
            if (model.state().get().step() == Step.RUNNING) model.cancel();
            else leave();
        });
        back.setId("import-back");
        back.setOnAction(_ -> model.back());
        back.setTooltip(new Tooltip(Strings.of("import.back.tip")));
        next.setId("import-next");
        next.getStyleClass().add("accent");
        next.setDefaultButton(true);
        next.setTooltip(new Tooltip(Strings.of("import.next.tip")));
        next.setOnAction(_ -> {
            if (model.state().get().step() == Step.DONE) close.run();
            else model.next();
        });
        var buttons = new HBox(8, keep, forget, spring(), cancel, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(10, trouble, buttons);
        box.getStyleClass().add("import-foot");
        return box;
    }

    private void show(State now) {
        int at = STEPS.contains(now.step()) ? STEPS.indexOf(now.step()) : STEPS.size() - 1;
        for (int i = 0; i < STEPS.size(); i++) {
            Node label = steps.getChildren().get(i);
            label.getStyleClass().removeAll("current-step", "passed-step");
            if (i == at && now.step() != Step.DONE) label.getStyleClass().add("current-step");
            else if (i < at || now.step() == Step.DONE) label.getStyleClass().add("passed-step");
        }
        facts.setText(now.source().name() + now.plan().map(plan -> ": " + detected(plan)).orElse(""));
        boolean stepped = shown != now.step();
        shown = now.step();
        Node body = switch (now.step()) {
            case SOURCE -> source.shown(now);
            case COLUMNS -> columns.shown(now);
            case CLEAN -> clean.shown(now);
            case SUMMARY, RUNNING, DONE -> summary.shown(now);
        };
        if (!body.equals(getCenter())) setCenter(body);
        words(now);
        boolean running = now.step() == Step.RUNNING;
        boolean done = now.step() == Step.DONE;
        boolean mapped = now.step().compareTo(Step.COLUMNS) >= 0 && !running && !done;
        shown(keep, mapped);
        keep.setSelected(now.memory().keep());
        shown(forget, mapped && now.memory().used());
        shown(cancel, !done);
        shown(back, !done);
        back.setDisable(now.step() == Step.SOURCE || running);
        String obstacle = model.obstacle();
        boolean freed = next.isDisabled() && !running && obstacle.isEmpty();
        next.setDisable(running || !obstacle.isEmpty());
        next.setText(done
                ? Strings.of("import.close." + word(now))
                : now.step() != Step.SUMMARY && !running
                        ? Strings.of("import.next")
                        : Strings.of(now.checked().map(c -> c.already().isEmpty()).orElse(true)
                                ? "import.go"
                                : "import.go.again"));
        // after the sheet has looked for the first control itself; a control that was disabled has lost the keys
        if (stepped || (freed && !KeyRouter.within(body, focusOwner()))) Fx.later(() -> Fx.later(() -> focus(now)));
    }

    private @Nullable Node focusOwner() { return getScene() == null ? null : getScene().getFocusOwner(); }

    /// What keeps the analyst from going on, or what went wrong, beside the button that does not work.
    private void words(State now) {
        String obstacle = now.looking() || (now.step() == Step.CLEAN && now.checked().isEmpty()) ? "" : model.obstacle();
        boolean inBody = now.step() == Step.SOURCE && now.plan().isEmpty(); // beside the file it is about
        String said = inBody ? "" : !now.trouble().isEmpty() ? now.trouble() : now.plan().isEmpty() ? "" : obstacle;
        boolean well = said.isEmpty() && !now.tip().isEmpty();
        trouble.setText(well ? now.tip() : said);
        trouble.getStyleClass().removeAll("danger-text", "attention-text", "success-text");
        trouble.getStyleClass().add(well ? "success-text" : now.trouble().isEmpty() ? "attention-text" : "danger-text");
        shown(trouble, !trouble.getText().isEmpty());
    }

    private void focus(State now) {
        if (now.step() != shown) return;
        switch (now.step()) {
            case SOURCE, RUNNING, DONE -> (next.isDisabled() ? cancel : next).requestFocus();
            case COLUMNS -> columns.focusFirst(next);
            case CLEAN -> clean.focusFirst(next);
            case SUMMARY -> next.requestFocus();
        }
    }

    private static String word(Step step) { return step.name().toLowerCase(Locale.ROOT); }

    private static String word(State now) {
        return now.plan().map(plan -> plan.kind().name().toLowerCase(Locale.ROOT)).orElse("utterances");
    }

    /// Encoding, separator and header in a few words.
    static String detected(ImportPlan plan) {
        var parts = new ArrayList<String>();
        parts.add(Strings.of("format." + plan.format().name().toLowerCase(Locale.ROOT)));
        if (!plan.part().isEmpty()) parts.add(plan.part());
        if (!plan.format().isArchive()) parts.add(plan.encoding());
        if (plan.isTable()) parts.add(Strings.of("import.separator." + separator(plan.delimiter())));
        if (plan.isTable() || !plan.part().isEmpty())
            parts.add(Strings.of(plan.header() ? "import.named" : "import.unnamed"));
        return String.join(", ", parts);
    }

    /// The word of a separator in keys.
    static String separator(String delimiter) {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "bar";
            default -> "other";
        };
    }

    static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    static Region spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
