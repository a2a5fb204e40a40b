package org.discern.ui.kit.chart;

import org.discern.ui.kit.Theme;
import org.jfree.chart.JFreeChart;

/// A chart that can be made anew for each theme. Made by [Charts], shown by [ChartPane].
@FunctionalInterface
public interface ChartSource {
    JFreeChart in(Theme theme);
}
