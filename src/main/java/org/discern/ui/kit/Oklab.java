package org.discern.ui.kit;

/// A colour space in which equal steps look equal. Source: Björn Ottosson, A perceptual color space for image processing, 2020.
final class Oklab {
    private Oklab() {}

    /// Lightness 0..1, and the two colour axes, of an opaque ARGB colour.
    static double[] of(int argb) {
        double r = linear(argb >> 16 & 255);
        double g = linear(argb >> 8 & 255);
        double b = linear(argb & 255);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[]{0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    }

    static int argb(double[] lab) {
        double[] rgb = rgb(lab);
        return 0xff000000 | encoded(rgb[0]) << 16 | encoded(rgb[1]) << 8 | encoded(rgb[2]);
    }

    static boolean inGamut(double[] lab) {
        for (double channel : rgb(lab)) if (channel < 0 || channel > 1) return false;
        return true;
    }

    static double distance(double[] a, double[] b) {
        double l = a[0] - b[0];
        double x = a[1] - b[1];
        double y = a[2] - b[2];
        return Math.sqrt(l * l + x * x + y * y);
    }

    private static double[] rgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return new double[]{4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
    }

    private static double cube(double v) { return v * v * v; }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double v = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(v, 0, 1));
    }
}
