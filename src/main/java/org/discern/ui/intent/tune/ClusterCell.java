package org.discern.ui.intent.tune;

import java.util.List;
import java.util.function.Supplier;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.discern.domain.intent.Clusters;
import org.discern.ui.intent.tree.SteadyMark;
import org.discern.ui.kit.Motion;
import org.discern.ui.kit.Numbers;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;

/// One cluster in the list: colour, name, kind, size, cohesion. Reuses its nodes; a changed cluster is lit once. The badge of a
/// new one is dashed while its name is a proposal.
final class ClusterCell extends ListCell<ClusterRow> {
    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass SEARCHED = PseudoClass.getPseudoClass("searched");
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final double BAR = 36;

    private final Supplier<TuneView.@Nullable Picture> picture;
    private final Rectangle swatch = new Rectangle(10, 10);
    private final Label name = new Label();
    private final Label kind = new Label(Strings.of("intent.kind.new"));
    private final Label size = new Label();
    private final Region bar = new Region();
    private final Label cohesion = new Label();
    private final Region light = new Region();
    private final StackPane whole;
    private @Nullable FadeTransition fade;
    private @Nullable ClusterRow lit;

    ClusterCell(Supplier<TuneView.@Nullable Picture> picture) {
        this.picture = picture;
        getStyleClass().add("cluster-cell");
        swatch.getStyleClass().add("cluster-swatch");
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        name.getStyleClass().add("cluster-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        kind.getStyleClass().add("badge-new");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        size.getStyleClass().add("cluster-number");
        cohesion.getStyleClass().addAll("cluster-number", "muted");
        bar.getStyleClass().add("cohesion-bar");
        var track = new StackPane(bar);
        track.getStyleClass().add("cohesion-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinSize(BAR, 4);
        track.setMaxSize(BAR, 4);
        var line = new HBox(swatch, name, kind, size, track, cohesion);
        line.getStyleClass().add("cluster-line");
        light.getStyleClass().add("cluster-light");
        light.setOpacity(0);
        light.setMouseTransparent(true);
        whole = new StackPane(light, line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ClusterRow row, boolean empty) {
        super.updateItem(row, empty);
        TuneView.Picture now = picture.get();
        // rows of a new run come a moment before its picture
        if (empty || row == null || now == null || row.index() >= now.argb().length || row.entry().node() >= now.live().ground()
                .tree()
                .nodes()) {
            setGraphic(null);
            lit = null;
            for (PseudoClass mark : List.of(HINT, PICKED, SEARCHED, MISSED)) pseudoClassStateChanged(mark, false);
            return;
        }
        tint();
        name.setText(now.live().nameOf(row.entry()));
        boolean named = now.live().isNamed(row.entry());
        pseudoClassStateChanged(HINT, !named);
        pseudoClassStateChanged(PICKED, now.selectedIn(row.entry().node()) > 0);
        kind.setVisible(row.entry().kind() == Clusters.Kind.NEW);
        kind.setManaged(kind.isVisible());
        kind.pseudoClassStateChanged(DECIDED, named);
        int found = now.foundIn(row.entry().node());
        size.setText(found < 0 ? Numbers.count(row.entry().size()) : Strings.of("intent.tune.found", found, row.entry().size()));
        pseudoClassStateChanged(SEARCHED, found >= 0);
        pseudoClassStateChanged(MISSED, found == 0);
        double tight = now.live().cohesionOf(row.entry());
        cohesion.setText(Numbers.two(tight));
        String spoken = Strings.of("intent.tune.row.spoken", name.getText(), row.entry().size(), cohesion.getText());
        Double steady = now.steady().get(row.entry().node());
        if (steady != null)
            spoken = Strings.of(SteadyMark.isFragile(steady) ? "intent.tune.row.fragile" : "intent.tune.row.steady", spoken,
                    Numbers
                            .two(steady));
        setAccessibleText(now.selectedIn(row.entry().node()) > 0 ? Strings.of("intent.tune.row.picked", spoken) : spoken);
        bar.setMaxWidth(Math.rint(BAR * Math.clamp(tight, 0, 1)));
        if (getGraphic() == null) setGraphic(whole);
        if (row.changed() && (lit == null || lit.entry().node() != row.entry().node() || !lit.changed())) flash();
        lit = row;
    }

    /// Takes the colour of what is painted now, the map's and the tree's; rows come and go faster than they are filled while the
    /// threshold glides.
    void tint() {
        ClusterRow row = getItem();
        TuneView.Picture now = picture.get();
        if (row == null || now == null || row.index() >= now.argb().length) return;
        int argb = now.argb()[row.index()];
        swatch.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
    }

    private void flash() {
        if (Motion.isReduced()) return; // the side list says what changed
        if (fade == null) {
            fade = new FadeTransition(Duration.millis(900), light);
            fade.setFromValue(1);
            fade.setToValue(0);
        }
        fade.playFromStart();
    }
}
