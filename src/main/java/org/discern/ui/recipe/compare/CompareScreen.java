package org.discern.ui.recipe.compare;

import org.discern.ui.recipe.compare.desk.CompareDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.discern.ui.kit.EmptyState;
import org.discern.ui.kit.FailedTask;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.Screen;
import org.discern.ui.kit.ScreenState;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.WaitPane;
import org.discern.ui.recipe.compare.live.CompareViewModel;
import org.discern.ui.recipe.frame.RecipeStage;
import org.discern.ui.recipe.live.RecipeRoom;
import org.discern.work.Signal;
import org.discern.work.job.JobHandle;
import org.kordamp.ikonli.material2.Material2AL;

/// The screen *Compare* and its commands.
public final class CompareScreen {
    private static final String TASK = "Train the recipe model";

    private final CompareDesk desk;
    private final Signal<ScreenState> dot = new Signal<>(ScreenState.EMPTY);
    private final List<RecipeStage> stages = new ArrayList<>();

    /// Call on the screen's thread.
    public CompareScreen(RecipeRoom room) {
        desk = CompareDesk.in(room);
        CompareViewModel state = desk.state();
        Fx.listen(room.kitchen().graph(), _ -> state.refresh());
        Fx.listen(room.kitchen().comparisons(), _ -> state.refresh());
        Fx.listen(room.workspace().recipeRun(), _ -> state.refresh());
        Fx.listen(room.workspace().runs(), _ -> state.refresh());
        Fx.listen(room.workspace().project(), _ -> state.refresh());
        Fx.listen(room.workspace().loading(), _ -> state.refresh());
        Fx.listen(room.workspace().tasks(), _ -> state.refresh());
        state.stage().addListener(_ -> tell());
        state.unavailable().addListener(_ -> tell());
        CompareCommands.register(desk);
        tell();
    }

    public Screen screen() {
        return new Screen(RecipeRoom.COMPARE, Strings.of("recipe.compare.title"), Material2AL.COMPARE_ARROWS, () -> {
            var stage = new RecipeStage(desk.room(), () -> new CompareView(desk), this::standIn);
            stages.clear(); // one a window: an older one belongs to a closed project
            stages.add(stage);
            return stage;
        }, dot);
    }

    /// The comparison as large as for an audience.
    public Region audience() { return new Presenter(desk, false); }

    /// What the screen shows, for tests and the tour.
    public CompareViewModel state() { return desk.state(); }

    private Optional<Node> standIn() {
        CompareViewModel state = desk.state();
        if (state.stage().get() == CompareViewModel.Stage.READY) return Optional.empty();
        Optional<JobHandle<?>> training = desk.room().workspace().tasks().get().stream().filter(job -> job.name().equals(TASK)
                && !job.state().phase().ended()).findFirst();
        if (training.isPresent()) return Optional.of(new WaitPane(training.get()));
        Optional<FailedTask> failed = FailedTask.among(desk.room().workspace().tasks().get(), TASK);
        if (failed.isPresent() && desk.room().workspace().recipeRun().get().isEmpty())
            return Optional.of(failed.get().view(Strings.of("task.again"), () -> desk.room().commands().run(RecipeRoom.TRAIN)));
        boolean trains = desk.room().commands().find(RecipeRoom.TRAIN).isPresent();
        return Optional.of(new EmptyState(Material2AL.COMPARE_ARROWS, Strings.of("recipe.compare.unavailable"), state
                .unavailable()
                .get(), trains ? Strings.of("recipe.compare.train") : "", () -> desk.room().commands().run(RecipeRoom.TRAIN)));
    }

    private void tell() {
        ScreenState now = desk.state().stage().get() == CompareViewModel.Stage.READY ? ScreenState.READY : ScreenState.EMPTY;
        if (now != dot.get()) dot.set(now);
        stages.forEach(RecipeStage::show);
    }
}
