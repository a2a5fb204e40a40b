package org.discern.ui.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Mend;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.work.finding.Found;
import org.discern.work.job.JobHandle;
import org.jspecify.annotations.Nullable;

/// Problems below the work area: findings about data and decisions, and what went wrong in this session. Filters with counts
/// above, the list at the left, the chosen one explained at the right. By keys: arrows, Enter shows the rows, digits mend, Del
/// sets aside.
public final class ProblemsPane extends BorderPane {
    static final PseudoClass FAILURE = PseudoClass.getPseudoClass("failure");
    private static final String STYLE = "/org/discern/ui/finding/finding.css";

    private final ProblemsViewModel model;
    private final ListView<ProblemLine> list = new ListView<>();
    private final ProblemDetail detail;
    private final HBox chips = new HBox();
    private final Label nothing = new Label();
    private final SplitPane split;
    private final Label standing = new Label();
    private final ProgressBar pace = new ProgressBar(-1);
    private final Button stop = new Button(Strings.of("cancel"));
    private final Button again = new Button(Strings.of("finding.look"));
    private boolean filling;

    public ProblemsPane(Workspace workspace, ProblemsViewModel model) {
        this.model = model;
        detail = new ProblemDetail(model);
        getStyleClass().addAll("pane", "problems");
        getStylesheets().add(java.util.Objects.requireNonNull(ProblemsPane.class.getResource(STYLE)).toExternalForm());
        list.getStyleClass().add("kit-list");
        list.setCellFactory(_ -> new ProblemCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(Strings.of("pane.problems"));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> explain(line));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) open();
        });
        split = new SplitPane(list, detail);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.5);
        setTop(bar());
        nothing.getStyleClass().addAll("muted", "problem-none");
        nothing.setWrapText(true);
        nothing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setCenter(nothing);
        // from the beginning, not only while shown: a failure must not be lost because this pane was closed
        Fx.listen(workspace.problem(), problem -> problem.ifPresent(model::failed));
        Fx.listen(model.look().found(), model::show);
        Fx.whileShown(this, workspace.project(), _ -> explain(list.getSelectionModel().getSelectedItem()));
        Fx.whileShown(this, model.lines(), this::fill);
        Fx.whileShown(this, model.look().looking(), this::follow);
        model.look().follow();
    }

    /// How many problems are open.
    public Signal<Integer> count() { return model.count(); }

    private HBox bar() {
        chips.getStyleClass().add("problem-chips");
        standing.getStyleClass().addAll("muted", "small");
        standing.setMinWidth(0);
        pace.getStyleClass().add("small-bar");
        stop.setOnAction(_ -> model.look().cancel());
        again.setOnAction(_ -> model.look().refresh());
        for (Button button : List.of(stop, again)) {
            button.getStyleClass().addAll("flat", "small");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        chips.setMinWidth(Region.USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var bar = new HBox(chips, spring, standing, pace, stop, again);
        bar.getStyleClass().add("problem-bar");
        return bar;
    }

    private void fill(List<ProblemLine> now) {
        ProblemLine before = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        filling = true;
        list.getItems().setAll(now);
        filling = false;
        nothing.setText(nothing());
        Node center = now.isEmpty() ? nothing : split;
        if (!center.equals(getCenter())) setCenter(center);
        Optional<ProblemLine> next = before == null
                ? now.stream().findFirst()
                : ProblemsViewModel.again(now, before, place);
        next.ifPresentOrElse(line -> {
            list.getSelectionModel().clearAndSelect(now.indexOf(line));
            explain(line);
        }, () -> explain(null));
        chips();
        stand();
    }

    /// Why the list is empty: nothing to look at, still looking, nothing found.
    private String nothing() {
        String key = switch (model.found().phase()) {
            case NONE -> "finding.none.project";
            case LOOKING -> "finding.none.looking";
            case FAILED -> "finding.none.failed";
            case STOPPED -> "finding.none.stopped";
            case READY -> model.filter().equals(ProblemFilter.OPEN) ? "finding.none.ready" : "finding.none.filter";
        };
        return Strings.of(key);
    }

    private void chips() {
        Map<ProblemFilter, Integer> filters = model.filters();
        chips.getChildren().setAll(filters.entrySet().stream().map(e -> {
            ToggleButton chip = PaneTitle.filter(Strings.of("finding.filter", name(e.getKey()), e.getValue()));
            chip.setSelected(e.getKey().equals(model.filter()));
            chip.setOnAction(_ -> model.filter(e.getKey()));
            return chip;
        }).toList());
    }

    private static String name(ProblemFilter filter) {
        Finding.Kind kind = filter.kind();
        return kind != null ? FindingWords.kind(kind) : Strings.of("finding.filter." + filter.what().name());
    }

    private void stand() {
        Found found = model.found();
        boolean looking = found.phase() == Found.Phase.LOOKING;
        show(pace, looking);
        show(stop, looking);
        show(again, !looking && found.phase() != Found.Phase.NONE);
        standing.setText(switch (found.phase()) {
            case LOOKING -> Strings.of("finding.looking");
            case STOPPED -> Strings.of("finding.stopped");
            case FAILED -> found.failure();
            case READY -> found.byMeaning() ? "" : Strings.of("finding.texts");
            case NONE -> "";
        });
        standing.setTooltip(standing.getText().isEmpty() ? null : new Tooltip(standing.getText()));
        show(standing, !standing.getText().isEmpty());
        standing.pseudoClassStateChanged(FAILURE, found.phase() == Found.Phase.FAILED);
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void follow(Optional<JobHandle<?>> job) {
        pace.setProgress(-1);
        job.ifPresent(running -> running.onState(state -> Fx.run(() -> pace.setProgress(state.fraction()))));
    }

    private void explain(@Nullable ProblemLine line) {
        if (filling) return;
        switch (line) {
            case null -> detail.clear(list.getItems().isEmpty() ? "" : Strings.of("finding.choose"));
            case ProblemLine.Failure failure -> detail.show(failure.problem());
            case ProblemLine.Found found -> detail.show(found.finding(), found.aside(), this::mend, this::open, this::setAside);
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        int digit = e.getCode().isDigitKey() ? e.getCode().getCode() - KeyCode.DIGIT1.getCode() : -1;
        if (e.getCode() == KeyCode.ENTER) open();
        else if (e.getCode() == KeyCode.DELETE) setAside();
        else if (digit >= 0 && digit < 9) mend(digit);
        else return;
        e.consume();
    }

    private Optional<ProblemLine.Found> chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof ProblemLine.Found found
                ? Optional.of(found)
                : Optional.empty();
    }

    private void open() { chosen().ifPresent(found -> model.open(found.finding())); }

    private void mend(int index) {
        chosen().filter(found -> index < found.finding().mends().size()).ifPresent(found -> {
            Mend how = found.finding().mends().get(index);
            model.mend(found.finding(), how);
        });
    }

    /// All chosen findings at once; what is aside already is taken up again.
    private void setAside() {
        chosen().ifPresent(first -> {
            List<Finding> all = list.getSelectionModel().getSelectedItems().stream().filter(
                    line -> line instanceof ProblemLine.Found found && found.aside() == first.aside()).map(
                            line -> ((ProblemLine.Found) line).finding()).toList();
            model.setAside(all, !first.aside());
        });
    }
}
