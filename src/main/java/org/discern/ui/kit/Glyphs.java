package org.discern.ui.kit;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Whether some installed font can draw a letter. JavaFX does not say; but all letters it cannot draw look the same, so two
/// different letters that come out alike are boxes.
public final class Glyphs {
    private static final int SIDE = 40;
    private static final double SIZE = 24;

    private Glyphs() {}

    /// On the screen's thread. True too when there are fewer than two letters to compare.
    ///
    /// @param letters code points of one way of writing, all different
    public static boolean canDraw(List<Integer> letters) {
        if (letters.size() < 2) return true;
        WritableImage first = draw(letters.getFirst());
        return letters.stream().skip(1).anyMatch(letter -> !isSame(first, draw(letter)));
    }

    private static WritableImage draw(int letter) {
        var text = new Text(0, SIZE, Character.toString(letter));
        text.setFont(Font.font(SIZE));
        new Scene(new javafx.scene.Group(text));
        var image = new WritableImage(SIDE, SIDE);
        return text.snapshot(new SnapshotParameters(), image);
    }

    private static boolean isSame(WritableImage a, WritableImage b) {
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++)
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) return false;
        return true;
    }
}
