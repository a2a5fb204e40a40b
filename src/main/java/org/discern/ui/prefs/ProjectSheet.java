package org.discern.ui.prefs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.Excerpt;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.project.ProjectAbout;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.work.ProjectSummary;
import org.discern.work.Workspace;

/// What is set for the open project alone: its name and notes, kept in its file as undoable steps, and what that file holds.
public final class ProjectSheet extends VBox {
    private final Workspace workspace;
    private final TextField name = new TextField();
    private final TextArea notes = new TextArea();
    private final GridPane grid = new GridPane();

    /// @param project the open one
    /// @param close takes the sheet away
    public ProjectSheet(Workspace workspace, ProjectSummary project, Runnable close) {
        this.workspace = workspace;
        PreferencesSheet.style(this);
        getStyleClass().add("project-sheet");
        ProjectAbout about = workspace.about().get();
        name.setPromptText(project.name());
        name.setText(about.name());
        name.textProperty().addListener((_, _, now) -> {
            if (now.length() > ProjectAbout.NAME) name.setText(Excerpt.beginning(now, ProjectAbout.NAME));
        });
        notes.setText(about.notes());
        notes.setPromptText(Strings.of("project.notes.prompt"));
        notes.setWrapText(true);
        notes.setPrefRowCount(6);
        grid.getStyleClass().add("project-grid");
        row("project.name", name);
        row("project.notes", notes);
        fact("project.file", project.file().toString());
        fact("project.size", size(project.file()));
        holds();
        boolean locked = project.readOnly();
        name.setEditable(!locked);
        notes.setEditable(!locked);
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close.run());
        var keep = new Button(Strings.of("project.keep"));
        keep.getStyleClass().add("accent");
        keep.setDisable(locked);
        keep.setOnAction(_ -> {
            keep();
            close.run();
        });
        var why = new Label(locked ? Strings.of("edit.match.locked") : "");
        why.getStyleClass().addAll("muted", "small");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var foot = new HBox(8, why, spring, cancel, keep);
        foot.getStyleClass().add("prefs-foot");
        getChildren().addAll(grid, foot);
    }

    /// One operation for what was changed; none when nothing was.
    private void keep() {
        ProjectAbout before = workspace.about().get();
        ProjectAbout after = new ProjectAbout(name.getText(), notes.getText());
        String label = before.notes().equals(after.notes())
                ? after.name().isEmpty() ? Strings.of("project.op.unname") : Strings.of("project.op.name", after.name())
                : Strings.of("project.op.notes");
        workspace.decideAbout(label, "", _ -> after);
    }

    private void holds() {
        var utterances = workspace.corpus().get().utterances();
        fact("project.utterances", utterances.isEmpty()
                ? Strings.of("project.none")
                : Strings.of("project.utterances.words", utterances.size(), (int) utterances.stream().filter(u -> !u.intent()
                        .isEmpty()).count(), (int) utterances.stream().map(Utterance::intent).filter(i -> !i.isEmpty()).distinct()
                                .count()));
        var histories = workspace.histories().get();
        fact("project.users", histories.size() == 0
                ? Strings.of("project.none")
                : Strings.of("status.users", histories.size(), histories.users().size()));
        var kinds = workspace.runs().get().stream().collect(Collectors.groupingBy(run -> run.kind(), java.util.TreeMap::new,
                Collectors.counting()));
        fact("project.runs", kinds.isEmpty()
                ? Strings.of("project.none")
                : kinds.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", ")));
        fact("project.steps", Numbers.count(workspace.history().get().size()));
    }

    private void fact(String key, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        row(key, label);
    }

    private void row(String key, Region control) {
        var label = new Label(Strings.of(key));
        label.getStyleClass().addAll("muted", control instanceof Label ? "project-fact" : "project-field");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setHgrow(control, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private static String size(Path file) {
        try {
            return String.format(Locale.ENGLISH, "%,.1f MB", Files.size(file) / 1e6);
        } catch (IOException gone) {
            return Strings.of("project.none");
        }
    }
}
