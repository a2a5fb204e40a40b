package org.discern.ui.handout;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.handout.HandoutFacts;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Words;

/// Asks what goes into the report; every choice says what it means.
public final class HandoutSheet extends VBox {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final HandoutViewModel model;
    private final ComboBox<Integer> since = new ComboBox<>();
    private final Button write = new Button(Strings.of("handout.sheet.go"));
    private boolean filling;

    /// @param close takes the sheet away
    public HandoutSheet(HandoutViewModel model, Dialogs dialogs, Runnable close) {
        super(16);
        this.model = model;
        getStyleClass().add("handout-sheet");
        setPrefWidth(560);
        var sentence = new Label(Strings.of("handout.sheet.says"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("muted");
        CheckBox pdf = box("handout-pdf", "handout.sheet.pdf", true, on -> model.files(on, model.state().get().html()));
        CheckBox html = box("handout-html", "handout.sheet.html", true, on -> model.files(model.state().get().pdf(), on));
        CheckBox hidden = box("handout-hidden", "handout.sheet.hidden", false, on -> model.choose(c -> c.withHidden(on)));
        CheckBox steady = box("handout-stability", "handout.sheet.stability", true, on -> model.choose(c -> c.withStability(on)));
        CheckBox kept = box("handout-kept", "handout.sheet.kept", model.state().get().choices().kept(), on -> model.choose(
                c -> c.withKept(on)));
        kept.setDisable(model.state().get().readOnly());
        since.setId("handout-since");
        since.setPrefWidth(280);
        since.setAccessibleText(Strings.of("handout.sheet.since"));
        Words.on(since, this::since);
        since.valueProperty().addListener((_, _, place) -> {
            if (!filling && place != null) model.choose(c -> c.withSince(place));
        });
        var compare = new HBox(12, new Label(Strings.of("handout.sheet.since")), since);
        compare.setAlignment(Pos.CENTER_LEFT);
        var cancel = new Button(Strings.of("cancel"));
        cancel.setOnAction(_ -> close.run());
        write.setId("handout-write");
        write.getStyleClass().add("accent");
        write.setDefaultButton(true);
        write.setOnAction(_ -> dialogs.saveFile(Strings.of("file.data.report"), model.suggestion(), List.of(new FileChoosers.Kind(
                Strings.of("handout.sheet.kind"), List.of("*.pdf", "*.html")))).ifPresent(file -> {
                    close.run();
                    model.write(file);
                }));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var foot = new HBox(8, spring, cancel, write);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(sentence, new HBox(24, pdf, html), told(hidden, "handout.sheet.hidden.says"), told(steady,
                "handout.sheet.stability.says"), told(kept, model.state().get().readOnly()
                        ? "handout.sheet.kept.not"
                        : "handout.sheet.kept.says"), compare, foot);
        Fx.whileShown(this, model.state(), this::show);
    }

    private static CheckBox box(String id, String key, boolean on, Consumer<Boolean> chosen) {
        var box = new CheckBox(Strings.of(key));
        box.setId(id);
        box.setSelected(on);
        box.selectedProperty().addListener((_, _, now) -> chosen.accept(now));
        return box;
    }

    private static Node told(CheckBox box, String key) {
        var says = new Label(Strings.of(key));
        says.setWrapText(true);
        says.getStyleClass().addAll("muted", "small");
        VBox.setMargin(says, new Insets(0, 0, 0, 26));
        box.setAccessibleHelp(Strings.of(key));
        return new VBox(2, box, says);
    }

    private void show(HandoutViewModel.State now) {
        filling = true;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < now.earlier().size(); i++) places.add(i);
        places.add(-1);
        if (!since.getItems().equals(places)) since.getItems().setAll(places);
        int chosen = now.choices().since() < now.earlier().size() ? now.choices().since() : -1;
        since.setValue(chosen);
        since.setDisable(now.earlier().isEmpty());
        filling = false;
        write.setDisable(!now.ready());
    }

    private String since(int place) {
        List<HandoutFacts> earlier = model.state().get().earlier();
        if (place < 0 || place >= earlier.size())
            return Strings.of(earlier.isEmpty() ? "handout.sheet.since.first" : "handout.sheet.since.none");
        try {
            return Strings.of("handout.sheet.since.report", WHEN.format(Instant.parse(earlier.get(place).at()).atZone(ZoneId
                    .systemDefault())));
        } catch (DateTimeParseException other) {
            return Strings.of("handout.sheet.since.report", earlier.get(place).at());
        }
    }
}
