package org.discern.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first eight colours of groups can be told apart by people who lack one kind of cone. Simulated after Machado, Oliveira
/// and Fernandes, A physiologically-based model for simulation of color vision deficiency, 2009, severity 1, in linear light.
class ColourVisionTest {
    /// Least distance of two colours in Oklab. Two neighbouring patches are told apart from about 0.02 on.
    private static final double APART = 0.1;
    private static final int FIRST = 8;

    private static double[][] matrix(String kind) {
        return switch (kind) {
            case "PROTAN" -> new double[][]{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882,
                    -0.048116, 1.051998}};
            case "DEUTAN" -> new double[][]{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820,
                    0.042940, 0.968881}};
            case "TRITAN" -> new double[][]{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733,
                    0.691367, 0.303900}};
            default -> new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        };
    }

    private static int seen(int argb, double[][] m) {
        double[] in = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = (argb >> 16 - 8 * i & 255) / 255.0;
            in[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }
        int out = 0xff;
        for (int i = 0; i < 3; i++) {
            double v = Math.clamp(m[i][0] * in[0] + m[i][1] * in[1] + m[i][2] * in[2], 0, 1);
            double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
            out = out << 8 | (int) Math.round(255 * encoded);
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,NONE", "LIGHT,PROTAN", "LIGHT,DEUTAN", "LIGHT,TRITAN", "DARK,NONE", "DARK,PROTAN", "DARK,DEUTAN",
            "DARK,TRITAN"})
    void theFirstEightStayApart(Theme theme, String kind) {
        double[][] m = matrix(kind);
        double least = 9;
        String which = "";
        for (int a = 0; a < FIRST; a++)
            for (int b = a + 1; b < FIRST; b++) {
                double d = Oklab.distance(Oklab.of(seen(Palette.argb(a, theme), m)), Oklab.of(seen(Palette.argb(b, theme), m)));
                if (d < least) {
                    least = d;
                    which = a + " and " + b;
                }
            }
        assertTrue(least >= APART, theme + " " + kind + ": " + which + " are " + least + " apart");
    }
}
