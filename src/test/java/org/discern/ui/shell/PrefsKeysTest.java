package org.discern.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Theme;
import org.discern.work.settings.Density;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Preferences, other keys and the palette, by keyboard alone.
class PrefsKeysTest extends ApplicationTest {
    private ShellFixture fixture;
    private Stage stage;

    @Override
    public void start(Stage aStage) {
        stage = aStage;
        Theme.LIGHT.use();
        fixture = new ShellFixture();
        fixture.names.add("card stolen abroad");
        fixture.names.add("card lost");
        fixture.settings.set(fixture.settings.get().withWindow(0, 0, 1280, 800, false));
        fixture.window.show(aStage);
        fixture.open(DiscoveryFixture.small());
    }

    @AfterEach
    void comfortable() { interact(() -> Theme.density(Density.COMFORTABLE)); }

    private static void waitFor(Callable<Boolean> fact) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, fact);
    }

    private Node focused() { return stage.getScene().getFocusOwner(); }

    private void chord(KeyCode... keys) {
        press(keys);
        for (int i = keys.length - 1; i >= 0; i--) release(keys[i]);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void densityIsFoundSetAndResetByKeys() throws Exception {
        waitFor(() -> lookup(".kit-table").tryQuery().isPresent());
        TableView<?> table = lookup(".kit-table").query();
        waitFor(() -> table.getFixedCellSize() == 28);
        chord(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(() -> focused() instanceof TextField field && field.getParent().getStyleClass().contains("prefs"));
        write("density");
        waitFor(() -> lookup(".prefs-row").queryAll().size() == 1);
        for (int i = 0; i < 6 && !(focused() instanceof ToggleButton); i++) chord(KeyCode.TAB);
        waitFor(() -> focused() instanceof ToggleButton);
        for (int i = 0; i < 4 && !(focused() instanceof ToggleButton b && b.getText().equals("Compact")); i++)
            chord(
                    KeyCode.RIGHT);
        chord(KeyCode.SPACE);
        waitFor(() -> fixture.settings.get().look().density() == Density.COMPACT);
        waitFor(() -> table.getFixedCellSize() == 24);
        for (int i = 0; i < 4 && !focused().getStyleClass().contains("icon-button"); i++) chord(KeyCode.TAB);
        chord(KeyCode.SPACE);
        waitFor(() -> fixture.settings.get().look().density() == Density.COMFORTABLE);
        waitFor(() -> table.getFixedCellSize() == 28);
        chord(KeyCode.ESCAPE);
        waitFor(() -> lookup(".prefs").tryQuery().isEmpty());
    }

    @Test
    void aCommandGetsOtherKeysAndAClashIsSwapped() throws Exception {
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.K);
        waitFor(() -> focused() instanceof TextField field && KeyRouter.within(lookup(".keys").query(), field));
        write("clear selection");
        waitFor(() -> lookup(".keys .kit-table").queryAs(TableView.class).getItems().size() == 1);
        chord(KeyCode.ENTER);
        waitFor(() -> focused() instanceof TableView);
        chord(KeyCode.ENTER);
        waitFor(() -> focused().getStyleClass().contains("key-recorder"));
        chord(KeyCode.ESCAPE);
        waitFor(() -> focused() instanceof TableView);
        assertTrue(lookup(".keys").tryQuery().isPresent(), "Esc gives up the keys, not the sheet");
        chord(KeyCode.ENTER);
        chord(KeyCode.ALT, KeyCode.F4);
        waitFor(() -> said("operating system"));
        assertTrue(stage.isShowing());
        chord(KeyCode.CONTROL, KeyCode.U);
        waitFor(() -> fixture.commands.keys("edit.select.none").equals("Shortcut+U"));
        assertEquals("Shortcut+U", fixture.settings.get().keys().get("edit.select.none"));
        waitFor(() -> "Ctrl+U".equals(accelerator("edit-select-none")));
        chord(KeyCode.ENTER);
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
        waitFor(() -> said("already belongs to “Invert selection” (Edit)"));
        chord(KeyCode.SPACE); // the focus is on Swap
        waitFor(() -> fixture.commands.keys("edit.select.invert").equals("Shortcut+U"));
        assertEquals("Shortcut+Alt+A", fixture.commands.keys("edit.select.none"));
        chord(KeyCode.ESCAPE);
        waitFor(() -> lookup(".keys").tryQuery().isEmpty());
        interact(() -> fixture.workspace.selection().set(new int[]{1}, "test"));
        int all = fixture.workspace.corpus().get().size();
        chord(KeyCode.CONTROL, KeyCode.U);
        waitFor(() -> fixture.workspace.selection().count() == all - 1);
        chord(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
        waitFor(() -> fixture.workspace.selection().count() == 0);
    }

    private boolean said(String words) {
        return lookup(".keys-offer .label").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains(words));
    }

    private String accelerator(String id) {
        MenuBar bar = lookup(".menu-bar").query();
        MenuItem found = bar.getMenus().stream().flatMap(menu -> menu.getItems().stream()).filter(item -> id.equals(item.getId()))
                .findFirst().orElseThrow();
        return found.getAccelerator() == null ? "" : found.getAccelerator().getDisplayText();
    }

    @Test
    void thePaletteOpensAClusterAndASetting() throws Exception {
        chord(KeyCode.CONTROL, KeyCode.K);
        waitFor(() -> focused() instanceof TextField field && field.getParent().getStyleClass().contains("palette"));
        write("lost card");
        chord(KeyCode.ENTER);
        waitFor(() -> fixture.opened.equals("card lost"));
        assertFalse(lookup(".palette").query().getParent().isVisible());
        chord(KeyCode.CONTROL, KeyCode.K);
        waitFor(() -> focused() instanceof TextField field && field.getParent().getStyleClass().contains("palette"));
        write("text size");
        chord(KeyCode.ENTER);
        waitFor(() -> lookup(".prefs-row").queryAll().size() == 1);
        chord(KeyCode.ESCAPE);
    }
}
