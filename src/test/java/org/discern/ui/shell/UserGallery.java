package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.UserFixture;
import org.discern.ui.kit.Theme;
import org.discern.ui.kit.picture.Pictures;
import org.discern.ui.user.FakeReader;
import org.discern.ui.user.UserScreens;
import org.discern.ui.user.live.UserVerbs;
import org.discern.work.Commands;
import org.discern.work.ProjectSummary;
import org.discern.work.Settings;
import org.discern.work.Signal;
import org.discern.work.Workspace;
import org.discern.ui.project.ProjectVerbs;

/// *Personalise* in many states, light and dark, in two sizes, as pictures under `target/gallery`: run its `main` and look.
final class UserGallery {
    private static final Histories USERS = UserFixture.of(200, 7);
    private static final FakeReader READER = new FakeReader(USERS);

    private UserGallery() {}

    private record Shown(Workspace workspace, Commands commands, WorkbenchWindow window) {}

    public static void main(String[] args) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    theme.use();
                    for (int[] size : new int[][]{{1280, 800}, {1920, 1080}}) {
                        take("user", size, s -> edit(s.workspace(), x -> x));
                        take("user-edited", size, s -> {
                            s.commands().run("personalise.sort.drift");
                            edit(s.workspace(), x -> x.withOn(x.recent().size() - 1, false).withOn(x.recent().size() - 2, false)
                                    .withShare(
                                            .8));
                        });
                        take("gain", size, s -> s.commands().run("personalise.page.gain"));
                        take("scenarios", size, UserGallery::scenarios);
                    }
                    take("user-empty", new int[]{1280, 800}, s -> s.workspace().histories().set(Histories.EMPTY));
                    take("user-untrained", new int[]{1280, 800}, s -> s.workspace().userRun().set(Optional.empty()));
                    take("user-train", new int[]{1280, 800}, s -> s.commands().run("personalise.model.train"));
                    take("user-add", new int[]{1280, 800}, s -> s.commands().run("personalise.history.add"));
                    take("user-keys", new int[]{1280, 800}, s -> s.commands().run("help.learn.shortcuts"));
                    take("user-by-event", new int[]{1280, 800}, s -> press(s, "By event"));
                    take("user-table", new int[]{1280, 800}, s -> press(s, "Table"));
                    take("user-swap", new int[]{1280, 800}, s -> s.commands().run("personalise.history.swap"));
                }
            } catch (RuntimeException failure) {
                failure.printStackTrace();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void press(Shown s, String words) {
        s.window().root().lookupAll(".toggle-button").forEach(n -> {
            if (n instanceof javafx.scene.control.ToggleButton button && button.getText().equals(words)) button.fire();
        });
    }

    private static void edit(Workspace workspace, java.util.function.UnaryOperator<Scenario> change) {
        var all = USERS.of(USERS.find("u_0107").orElseThrow());
        for (int i = all.size() - 1; i > 10; i--) {
            Scenario s = READER.scenario("u_0107", all.get(i));
            if (READER.read(s).flips() && !READER.read(s).classes().get(org.discern.domain.user.Reading.best(READER.read(s)
                    .with()))
                    .equals("x") && i < all.size() - 6) {
                workspace.decideScenarios("Look at u_0107", "", x -> x.withPresent(change.apply(s)));
                return;
            }
        }
    }

    private static void scenarios(Shown s) {
        edit(s.workspace(), x -> x);
        Scenario now = s.workspace().scenarios().get().present().orElseThrow();
        s.workspace().decideScenarios("a", "", x -> x.withSaved(now.named("as it was")));
        s.workspace().decideScenarios("b", "", x -> x.withSaved(now.withOn(7, false).withOn(6, false).named(
                "without the last two")));
        s.workspace().decideScenarios("c", "", x -> x.withSaved(now.withShare(.3).named("hardly any history")));
        s.workspace().decideScenarios("d", "", x -> x.withSaved(READER.swapped(now, "u_0120").named("as u_0120")));
        s.commands().run("personalise.page.scenarios");
        Pictures.settle(s.window().root().getScene());
        s.window().root().lookupAll(".check-box").stream().limit(3).forEach(n -> {
            if (n instanceof javafx.scene.control.CheckBox box) box.fire();
        });
    }

    private static void take(String name, int[] size, Consumer<Shown> state) {
        var workspace = new Workspace();
        var commands = new Commands();
        var window = new WorkbenchWindow(workspace, commands, ProjectVerbs.none(), new Signal<>(Settings.FIRST));
        var users = new UserScreens(workspace, READER, window, commands, window.dialogs(), new UserVerbs(_ -> {}));
        window.fill(users.screens(), Map.of());
        workspace.project().set(Optional.of(new ProjectSummary(Path.of("/data/assistant.discern"), "assistant", false, "")));
        workspace.histories().set(USERS);
        workspace.userRun().set(Optional.of(READER.run()));
        Scene scene = window.scene(size[0], size[1]);
        Pictures.settle(scene);
        state.accept(new Shown(workspace, commands, window));
        Pictures.settle(scene);
        Pictures.write(Pictures.of(scene), Path.of("target/gallery", name + "-" + size[0] + "-" + Theme.current().get().name()
                .toLowerCase(
                        Locale.ROOT) + ".png"));
    }
}
