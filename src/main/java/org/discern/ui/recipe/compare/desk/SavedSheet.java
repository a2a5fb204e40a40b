package org.discern.ui.recipe.compare.desk;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.recipe.rank.Comparison;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnWords;
import org.discern.ui.recipe.compare.live.KeptVerbs;
import org.discern.ui.recipe.frame.RecipeStage;
import org.kordamp.ikonli.material2.Material2AL;

/// Sheets about comparisons that are kept: one keeps what shows, one lists them all.
public final class SavedSheet {
    private SavedSheet() {}

    public static void save(CompareDesk desk) {
        KeptVerbs kept = desk.kept();
        Comparison now = desk.state().comparison().get().orElse(null);
        if (now == null || desk.state().readOnly().get()) return;
        var name = new TextField(kept.suggestion());
        name.getStyleClass().add("name-field");
        var note = new TextField(now.note());
        note.setPromptText(Strings.of("recipe.compare.save.note"));
        note.getStyleClass().add("note-field");
        var remark = PaneTitle.quiet("");
        remark.setMinHeight(16);
        var go = new Button(Strings.of("recipe.compare.save.go"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        var cancel = new Button(Strings.of("cancel"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new VBox(8, new Label(Strings.of("recipe.compare.save.name")), name, remark, new Label(Strings.of(
                "recipe.compare.save.noteTitle")), note, new HBox(8, space, cancel, go));
        VBox.setMargin(box.getChildren().getLast(), new javafx.geometry.Insets(8, 0, 0, 0));
        box.setPrefWidth(440);
        Runnable close = desk.room().dialogs().sheet(Strings.of("recipe.compare.save.title"), box);
        Runnable check = () -> {
            String typed = name.getText().strip();
            go.setDisable(typed.isEmpty());
            remark.setText(kept.isTaken(typed) ? Strings.of("recipe.compare.save.replaces") : "");
        };
        name.textProperty().addListener(_ -> check.run());
        check.run();
        cancel.setOnAction(_ -> close.run());
        go.setOnAction(_ -> {
            close.run();
            String chosen = name.getText().strip();
            kept.save(chosen, note.getText().strip());
            desk.room().navigator().tell(Strings.of("recipe.compare.save.done", chosen), "", () -> {});
        });
        Fx.later(() -> {
            name.requestFocus();
            name.selectAll();
        });
    }

    public static void list(CompareDesk desk) {
        var rows = new VBox();
        rows.getStyleClass().add("saved-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setPrefSize(720, 360);
        RecipeStage.style(scroll);
        CompareDesk.style(scroll);
        Runnable[] close = {() -> {}};
        close[0] = desk.room().dialogs().sheet(Strings.of("recipe.compare.saved.title"), scroll);
        fill(desk, rows, () -> close[0].run());
    }

    private static void fill(CompareDesk desk, VBox rows, Runnable close) {
        rows.getChildren().clear();
        if (desk.kept().saved().isEmpty()) {
            var none = new Label(Strings.of("recipe.compare.saved.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            rows.getChildren().add(none);
        }
        desk.kept().saved().forEach((name, c) -> rows.getChildren().add(row(desk, name, c, close, () -> fill(desk, rows,
                close))));
    }

    private static Region row(CompareDesk desk, String name, Comparison c, Runnable close, Runnable again) {
        boolean fixed = desk.state().readOnly().get();
        var title = new TextField(name);
        title.getStyleClass().addAll("saved-name", "strong");
        title.setDisable(fixed);
        Runnable rename = () -> {
            String typed = title.getText().strip();
            if (typed.equals(name)) return;
            if (typed.isEmpty() || desk.kept().isTaken(typed)) title.setText(name);
            else {
                desk.kept().rename(name, typed);
                again.run();
            }
        };
        title.setOnAction(_ -> rename.run());
        title.focusedProperty().addListener((_, _, in) -> {
            if (!in) rename.run();
        });
        title.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !title.getText().equals(name)) {
                title.setText(name);
                e.consume();
            }
        });
        List<String> names = c.columns().stream().map(x -> ColumnWords.name(x, desk.state().graph())).toList();
        String request = c.columns().isEmpty() ? "" : c.columns().getFirst().query().request().text();
        var what = PaneTitle.quiet(String.join(" · ", names) + (request.isBlank() ? "" : "  “" + request + "”"));
        var note = new TextField(c.note());
        note.setPromptText(Strings.of("recipe.compare.save.note"));
        note.getStyleClass().add("saved-note");
        note.setDisable(fixed);
        note.setOnAction(_ -> desk.kept().note(name, note.getText().strip()));
        note.focusedProperty().addListener((_, _, in) -> {
            if (!in && desk.kept().isTaken(name)) desk.kept().note(name, note.getText().strip());
        });
        var words = new VBox(2, title, what, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button open = PaneTitle.button(Strings.of("recipe.compare.saved.open"), "", () -> {
            close.run();
            desk.kept().open(name);
        });
        Button delete = PaneTitle.tool(Material2AL.DELETE_OUTLINE, Strings.of("recipe.compare.saved.delete", name), () -> {
            desk.kept().delete(name);
            desk.room().navigator().tell(Strings.of("recipe.compare.saved.deleted", name), Strings.of("recipe.compare.undo"), desk
                    .room().workspace()::undo);
            again.run();
        });
        delete.setDisable(fixed);
        var line = new HBox(8, words, open, delete);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("saved-row");
        return line;
    }
}
