package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Dendrogram;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.work.settings.Hues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void marksStandOutFromTheGroundThreeToOne(Theme theme) {
        int ground = theme.argb("canvas-ground");
        for (int i = 0; i < 8; i++)
            assertTrue(contrast(Palette.argb(i, theme), ground) >= 3, i + " on " + theme + ": " + contrast(Palette.argb(i, theme),
                    ground));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theOtherColoursStandOutTooAndAreOthers(Theme theme) {
        int[] ours = IntStream.range(0, 96).map(i -> Palette.argb(i, theme)).toArray();
        try {
            assertTrue(Palette.use(Hues.OKABE_ITO));
            assertFalse(Palette.use(Hues.OKABE_ITO), "already there");
            int ground = theme.argb("canvas-ground");
            for (int i = 0; i < 8; i++) {
                assertTrue(contrast(Palette.argb(i, theme), ground) >= 3, i + " on " + theme);
                assertNotEquals(ours[i], Palette.argb(i, theme));
            }
            assertEquals(96, IntStream.range(0, 96).map(i -> Palette.argb(i, theme)).distinct().count());
        } finally {
            Palette.use(Hues.DISCERN);
        }
        assertEquals(ours[3], Palette.argb(3, theme));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOutFourAndAHalfToOne(Theme theme) {
        for (String token : new String[]{"canvas-text", "canvas-text-muted"})
            assertTrue(contrast(theme.argb(token), theme.argb("canvas-ground")) >= 4.5, token + " on " + theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void ninetySixColoursAreAllDifferent(Theme theme) {
        assertEquals(96, IntStream.range(0, 96).map(i -> Palette.argb(i, theme)).distinct().count());
    }

    /// Three leaves in a tight group, one far off: `((0 1) 2) 3`.
    @Test
    void theBiggerChildKeepsTheColour() {
        var tree = new Dendrogram(4, new int[]{0, 4, 5}, new int[]{1, 2, 3}, new double[]{1, 2, 9});
        TreeColours colours = TreeColours.of(tree, 1);
        assertEquals(0, colours.of(6));
        assertEquals(0, colours.of(5), "three of four leaves");
        assertEquals(1, colours.of(3), "the leaf that splits off first is the second colour");
        assertEquals(0, colours.of(4));
        assertEquals(2, colours.of(2));
    }

    @Test
    void aCutIntoKUsesTheFirstKColoursAndNoTwoClustersShareOne() {
        Dendrogram tree = DiscoveryFixture.of(300, 12, 5).discovery().tree();
        TreeColours colours = TreeColours.of(tree, 1);
        for (int k : new int[]{1, 2, 7, 40, 300}) {
            Cut cut = tree.cutInto(k);
            int[] used = Arrays.stream(cut.nodes()).map(colours::of).sorted().toArray();
            assertEquals(IntStream.range(0, cut.clusters()).boxed().toList(), Arrays.stream(used).boxed().toList());
        }
    }

    @Test
    void tooSmallToBeAClusterIsGrey() {
        var tree = new Dendrogram(4, new int[]{0, 4, 5}, new int[]{1, 2, 3}, new double[]{1, 2, 9});
        TreeColours colours = TreeColours.of(tree, 2);
        assertEquals(Palette.GREY, colours.of(3));
        assertNotEquals(Palette.GREY, colours.of(4));
    }

    private static double contrast(int a, int b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(int argb) {
        double[] c = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = (argb >> 16 - 8 * i & 255) / 255.0;
            c[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }
}
