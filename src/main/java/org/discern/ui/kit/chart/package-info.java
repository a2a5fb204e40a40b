/// JFreeChart in our theme, for charts of at most a few thousand items (a scatter belongs in `ui.kit.points`). Charts are
/// described by plain values ([Charts]); only this package speaks AWT, which JFreeChart needs for colours and fonts.
/// What moves under the hand, such as a threshold, is a [ChartHandle]: a node above the chart, so that dragging never redraws it.
/// May import `ui.kit`, JavaFX, JFreeChart. Called by every screen with a chart.
@NullMarked
package org.discern.ui.kit.chart;

import org.jspecify.annotations.NullMarked;
