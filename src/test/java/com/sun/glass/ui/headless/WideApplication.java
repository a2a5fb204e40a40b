package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

/// The built-in headless platform is fixed to a screen of 1000 by 1000, loses key modifiers on clicks, and throws on image
/// cursors and character keys (JDK-8364201). This widens it for tests. Pinned to JavaFX 26 internals.
public class WideApplication extends HeadlessApplication {
    private static final int WIDTH = side(0);
    private static final int HEIGHT = side(1);

    private final int[] pixels = new int[WIDTH * HEIGHT];
    private final HeadlessWindowManager windows = new HeadlessWindowManager();
    private Screen[] screens;
    private WideRobot robot;

    private static int side(int index) {
        return Integer.parseInt(System.getProperty("headless.geometry", "1600x1200").split("x")[index]);
    }

    @Override
    protected Screen[] staticScreen_getScreens() {
        if (screens == null)
            screens = new Screen[]{
                    new Screen(1, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 96, 96, 1f, 1f, 1f, 1f)};
        return screens;
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int mask) {
        var window = new WideWindow(owner, screen, mask);
        if (robot != null) {
            robot.windowAdded(window);
            window.setRobot(robot);
        }
        return window;
    }

    @Override
    public GlassRobot createRobot() {
        robot = new WideRobot(this);
        return robot;
    }

    @Override
    protected int _getKeyCodeForChar(char c, int hint) {
        char u = Character.toUpperCase(c);
        return u >= 'A' && u <= 'Z' || u >= '0' && u <= '9' || " +-*/=,.;[]".indexOf(u) >= 0 ? u : KeyEvent.VK_UNDEFINED;
    }

    @Override
    public Cursor createCursor(int x, int y, Pixels picture) { return new HeadlessCursor(Cursor.CURSOR_DEFAULT); }

    private final class WideWindow extends HeadlessWindow {
        WideWindow(Window owner, Screen screen, int mask) { super(windows, owner, screen, null, mask); }

        @Override
        void blit(Pixels picture) {
            IntBuffer from = (IntBuffer) picture.getBuffer();
            int width = picture.getWidth();
            for (int r = 0; r < picture.getHeight(); r++) {
                int y = getY() + r;
                if (y < 0 || y >= HEIGHT) continue;
                for (int c = 0; c < width; c++) {
                    int x = getX() + c;
                    if (x < 0 || x >= WIDTH) continue;
                    int source = from.get(r * width + c);
                    int alpha = source >>> 24;
                    if (alpha == 255) pixels[y * WIDTH + x] = source;
                    else if (alpha != 0) pixels[y * WIDTH + x] = over(source, pixels[y * WIDTH + x], alpha);
                }
            }
        }

        private static int over(int source, int below, int alpha) {
            int out = 0xff000000;
            for (int shift = 0; shift < 24; shift += 8)
                out |= Math.min(255, (source >>> shift & 255) + (below >>> shift & 255) * (255 - alpha) / 255) << shift;
            return out;
        }

        @Override
        void clearRect(int x0, int width, int y0, int height) {
            for (int y = Math.max(0, y0); y < Math.min(HEIGHT, y0 + height); y++)
                for (int x = Math.max(0, x0); x < Math.min(WIDTH, x0 + width); x++) pixels[y * WIDTH + x] = 0;
        }

        @Override
        public Color getColor(int x, int y) {
            int v = pixels[y * WIDTH + x];
            return Color.rgb(v >> 16 & 255, v >> 8 & 255, v & 255);
        }

        @Override
        public void getScreenCapture(int x, int y, int width, int height, int[] out, boolean fit) {
            for (int r = 0; r < height; r++)
                for (int c = 0; c < width; c++)
                    out[r * width + c] = y + r < HEIGHT && x + c < WIDTH ? pixels[(y + r) * WIDTH + x + c] | 0xff000000 : 0;
        }
    }

    private static final class WideRobot extends HeadlessRobot {
        private final EnumSet<KeyCode> held = EnumSet.noneOf(KeyCode.class);
        private final EnumSet<MouseButton> down = EnumSet.noneOf(MouseButton.class);

        WideRobot(HeadlessApplication application) { super(application); }

        @Override
        public void keyPress(KeyCode key) {
            held.add(key);
            super.keyPress(key);
        }

        @Override
        public void keyRelease(KeyCode key) {
            held.remove(key);
            super.keyRelease(key);
        }

        @Override
        public void mousePress(MouseButton... buttons) {
            down.addAll(Arrays.asList(buttons));
            super.mousePress(buttons);
        }

        @Override
        public void mouseRelease(MouseButton... buttons) {
            down.removeAll(Arrays.asList(buttons));
            super.mouseRelease(buttons);
        }

        @Override
        int getModifiers(MouseButton... buttons) {
            return super.getModifiers(buttons) | super.getModifiers(down.toArray(MouseButton[]::new)) | keys(); // a move knows what is held
        }

        private int keys() {
            int mask = 0;
            if (held.contains(KeyCode.SHIFT)) mask |= KeyEvent.MODIFIER_SHIFT;
            if (held.contains(KeyCode.CONTROL)) mask |= KeyEvent.MODIFIER_CONTROL;
            if (held.contains(KeyCode.ALT)) mask |= KeyEvent.MODIFIER_ALT;
            if (held.contains(KeyCode.META) || held.contains(KeyCode.COMMAND)) mask |= KeyEvent.MODIFIER_COMMAND;
            return mask;
        }
    }
}
