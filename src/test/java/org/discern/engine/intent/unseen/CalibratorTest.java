package org.discern.engine.intent.unseen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CalibratorTest {
    /// Of the rows at -1 a quarter is unseen, of those at +1 three quarters: the fit must say just that (but for the ridge).
    @Test
    void chancesAreTheSharesSeen() {
        var lesson = new Calibrator.Lesson(2);
        for (int i = 0; i < 400; i++) {
            boolean right = i % 2 == 0;
            boolean unseen = i / 2 % 4 == 0 ? !right : right;
            lesson.add(new float[]{right ? 1 : -1, 7}, 0, unseen, 1);
        }
        Calibrator fit = Calibrator.fit(lesson);
        assertEquals(0.75, fit.chance(new float[]{1, 7}, 0), 0.005);
        assertEquals(0.25, fit.chance(new float[]{-1, 7}, 0), 0.005);
        assertEquals(0.5, fit.chance(new float[]{0, 7}, 0), 1e-9);
    }

    @Test
    void weightsCountAsRows() {
        var lesson = new Calibrator.Lesson(1);
        lesson.add(new float[]{-1}, 0, true, 1);
        lesson.add(new float[]{-1}, 0, false, 4);
        lesson.add(new float[]{1}, 0, true, 4);
        lesson.add(new float[]{1}, 0, false, 1);
        assertEquals(0.8, Calibrator.fit(lesson).chance(new float[]{1}, 0), 0.005);
    }

    @Test
    void separableRowsStayFinite() {
        var lesson = new Calibrator.Lesson(1);
        for (int i = 0; i < 20; i++) lesson.add(new float[]{i}, 0, i >= 10, 1);
        Calibrator fit = Calibrator.fit(lesson);
        assertTrue(fit.chance(new float[]{0}, 0) < 0.02);
        assertTrue(fit.chance(new float[]{19}, 0) > 0.98);
    }

    @Test
    void featuresWithoutSpreadSayNothing() {
        var lesson = new Calibrator.Lesson(1);
        for (int i = 0; i < 10; i++) lesson.add(new float[]{3}, 0, i % 2 == 0, 1);
        assertEquals(0.5, Calibrator.fit(lesson).chance(new float[]{1000}, 0), 1e-6);
    }

    @Test
    void solvesByCholesky() {
        assertArrayEquals(new double[]{1, 2, 3},
                Calibrator.solve(new double[][]{{4, 0, 0}, {2, 5, 0}, {1, 2, 6}}, new double[]{11, 18, 23}), 1e-12);
    }
}
