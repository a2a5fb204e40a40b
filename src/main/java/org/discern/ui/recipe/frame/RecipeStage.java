package org.discern.ui.recipe.frame;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.job.JobHandle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/// The frame of a recipe view: its content when the project has a recipe graph, else what is missing and the one thing to do
/// about it. The content is made when first needed.
public final class RecipeStage extends BorderPane {
    private final RecipeRoom room;
    private final Supplier<Node> content;
    private final Supplier<Optional<Node>> standIn;
    private @Nullable Node made;

    public RecipeStage(RecipeRoom room, Supplier<Node> content) { this(room, content, Optional::empty); }

    /// @param standIn what shows in place of the content although there is a graph, e.g. because no model is trained; asked at
    /// every [#show]
    public RecipeStage(RecipeRoom room, Supplier<Node> content, Supplier<Optional<Node>> standIn) {
        this.room = room;
        this.content = content;
        this.standIn = standIn;
        getStyleClass().add("pane");
        style(this);
        Fx.whileShown(this, room.workspace().project(), _ -> show());
        Fx.whileShown(this, room.workspace().tasks(), _ -> show());
        Fx.whileShown(this, room.workspace().loading(), _ -> show());
        Fx.whileShown(this, room.kitchen().graph(), _ -> show());
        show();
    }

    /// Adds the recipe screens' sheet to a root.
    public static void style(Parent root) {
        root.getStylesheets().add(Objects.requireNonNull(RecipeStage.class.getResource("/org/discern/ui/recipe/recipe.css"))
                .toExternalForm());
    }

    /// Looks again what there is to show.
    public void show() {
        Optional<Node> other = missing().or(standIn);
        if (other.isPresent()) {
            setCenter(other.get());
            return;
        }
        if (made == null) made = content.get();
        if (!Objects.equals(getCenter(), made)) setCenter(made);
    }

    private Optional<Node> missing() {
        if (room.kitchen().graph().get().size() > 0) return Optional.empty();
        Optional<JobHandle<?>> running = room.workspace().tasks().get().stream().filter(j -> !j.state().phase().ended())
                .findFirst();
        String reading = room.workspace().loading().get();
        if (running.isPresent()) return Optional.of(new WaitPane(running.get()));
        if (!reading.isEmpty()) return Optional.of(new WaitPane(Strings.of("recipe.loading", reading)));
        return Optional.of(room.workspace().project().get().isEmpty()
                ? new EmptyState(Material2AL.FOLDER_OPEN, Strings.of("recipe.empty.project"), Strings.of("recipe.purpose"), "",
                        () -> {})
                : new EmptyState(Material2AL.FILE_UPLOAD, Strings.of("recipe.empty.graph"), Strings.of(
                        "recipe.empty.graph.words"), Strings.of("recipe.empty.import"), () -> room.commands().run(
                                RecipeRoom.IMPORT)));
    }

    /// A line above a view that says what is special now.
    public static HBox banner(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("recipe-banner");
        return line;
    }
}
