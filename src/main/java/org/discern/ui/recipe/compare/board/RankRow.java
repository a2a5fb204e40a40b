package org.discern.ui.recipe.compare.board;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.discern.ui.recipe.compare.live.ColumnSight;
import org.discern.ui.recipe.compare.live.Move;

/// One ranked recipe: place, name, where it was before an edit, how it moved, its grade. Made once, filled often.
final class RankRow extends Region {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass TWIN = PseudoClass.getPseudoClass("twin");
    private static final PseudoClass SEEN_OVER = PseudoClass.getPseudoClass("over");

    /// In a narrower column words are shorter and names may take two lines.
    static final double NARROW = 270;

    private final Label place = label("rank-place", Pos.CENTER_RIGHT);
    private final Label name = label("rank-name", Pos.CENTER_LEFT);
    private final Label was = label("rank-was", Pos.CENTER_RIGHT);
    private final Label by = label("rank-by", Pos.CENTER_LEFT);
    private final Label grade = label("rank-grade", Pos.CENTER);
    private final Region arrow = new Region();
    private final double unit;
    private int recipe = -1;
    private boolean ghosts;
    private boolean grades;
    private boolean moves;
    private boolean wasMoved;
    private int wasPlace;

    /// @param unit how many times as large as usual
    RankRow(double unit) {
        this.unit = unit;
        getStyleClass().add("rank-row");
        arrow.getStyleClass().add("rank-arrow");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.setWrapText(true);
        getChildren().addAll(place, name, was, arrow, by, grade);
    }

    private static Label label(String style, Pos where) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setAlignment(where);
        label.setMinWidth(0);
        return label;
    }

    int recipe() { return recipe; }

    /// @param withGhosts whether rows of this column tell where they were before the edit
    /// @param withMoves whether any row of this column tells how it moved
    /// @param withGrades whether any row of this column is judged
    void show(ColumnSight.Row row, boolean withGhosts, boolean withMoves, boolean withGrades) {
        recipe = row.recipe();
        ghosts = withGhosts;
        grades = withGrades;
        moves = withMoves;
        wasPlace = row.was();
        wasMoved = row.was() != ColumnSight.NO_GHOST && row.was() != row.place();
        place.setText(String.valueOf(row.place() + 1));
        name.setText(row.name());
        Move.Way way = row.move().way();
        by.setText(switch (way) {
            case NONE -> "";
            case SAME -> "=";
            case NEW -> Strings.of("recipe.compare.move.new");
            case UP, DOWN -> String.valueOf(row.move().by());
        });
        String style = switch (way) {
            case UP -> "goes-up";
            case DOWN -> "goes-down";
            case NEW -> "comes-in";
            case SAME, NONE -> "stays";
        };
        by.getStyleClass().setAll("label", "rank-by", style);
        arrow.getStyleClass().setAll("rank-arrow", style);
        arrow.setVisible(way == Move.Way.UP || way == Move.Way.DOWN);
        grade.setVisible(row.grade() >= 0);
        grade.setText(row.grade() < 0 ? "" : String.valueOf(row.grade()));
        grade.getStyleClass().setAll("label", "rank-grade", row.grade() >= 2 ? "good" : row.grade() == 1 ? "fair" : "bad");
        setAccessibleText(Strings.of("recipe.compare.row.says", row.place() + 1, row.name(), switch (way) {
            case NONE -> "";
            case SAME -> Strings.of("recipe.compare.row.same");
            case UP -> Strings.of("recipe.compare.row.up", row.move().by());
            case DOWN -> Strings.of("recipe.compare.row.down", row.move().by());
            case NEW -> Strings.of("recipe.compare.move.new");
        }, Numbers.two(row.score())));
        requestLayout();
    }

    /// @param here whether the cursor stands on it
    /// @param twin whether the cursor stands on the same recipe in another column
    void mark(boolean here, boolean twin, boolean over) {
        pseudoClassStateChanged(HERE, here);
        pseudoClassStateChanged(TWIN, twin);
        pseudoClassStateChanged(SEEN_OVER, over);
    }

    private String was() {
        return wasPlace < 0 ? Strings.of("recipe.compare.was.nowhere") : Strings.of("recipe.compare.was", wasPlace + 1);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double right = w - 4 * unit;
        was.setText(!wasMoved ? "" : was());
        double gradeSide = grades ? 20 * unit : 0;
        grade.resizeRelocate(right - gradeSide, (h - gradeSide) / 2, gradeSide, gradeSide);
        right -= gradeSide + (grades ? 6 * unit : 0);
        double byWidth = moves ? 28 * unit : 0;
        by.resizeRelocate(right - byWidth, 0, byWidth, h);
        right -= byWidth + (moves ? 3 * unit : 0);
        double side = moves ? 8 * unit : 0;
        arrow.resizeRelocate(right - side, Math.rint((h - 7 * unit) / 2), side, 7 * unit);
        right -= side + (moves ? 6 * unit : 0);
        double wasWidth = ghosts ? 30 * unit : 0;
        was.resizeRelocate(right - wasWidth, 0, wasWidth, h);
        right -= wasWidth;
        double placeWidth = 26 * unit;
        place.resizeRelocate(0, 0, placeWidth, h);
        name.resizeRelocate(placeWidth + 8 * unit, 0, Math.max(0, right - placeWidth - 8 * unit), h);
    }
}
