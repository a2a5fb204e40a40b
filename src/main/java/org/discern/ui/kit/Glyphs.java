package org.discern.ui.kit;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Whether some installed font can draw a letter. JavaFX does not say; but all letters it cannot draw look the same: like a code
/// point that stands for none. Those of a font of coloured pictures it leaves blank on Linux.
public final class Glyphs {
    private static final int SIDE = 40;
    private static final double SIZE = 24;
    private static final int NO_LETTER = 0x378;
    private static final int BLANK = ' ';
    private static final double FEW = .25; // a font that lacks a rare letter still shows what people write

    private Glyphs() {}

    /// Whether at most a quarter of the letters show as boxes or not at all; true for none. On the screen's thread.
    ///
    /// @param letters code points of one way of writing, all different
    public static boolean canDraw(List<Integer> letters) {
        if (letters.isEmpty()) return true;
        WritableImage box = draw(NO_LETTER);
        WritableImage blank = draw(BLANK);
        return letters.stream().map(Glyphs::draw).filter(letter -> isSame(box, letter) || isSame(blank, letter)).count() <= FEW
                * letters.size();
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
