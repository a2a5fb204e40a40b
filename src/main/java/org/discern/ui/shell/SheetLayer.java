package org.discern.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.discern.ui.kit.Dialogs;
import org.discern.ui.kit.FileChoosers;
import org.discern.ui.kit.Fx;
import org.discern.ui.kit.KeyRouter;
import org.discern.ui.kit.Strings;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Sheets inside the window, one above the other, and the choosers for files. While a sheet is open the
/// focus stays in it, and `Esc` closes it; then the keys are where they were before.
final class SheetLayer implements Dialogs {
    private final StackPane layer = new StackPane();
    private FileChoosers choosers;
    private @Nullable Node before; // what had the keys when the first sheet was laid over it
    private final ChangeListener<@Nullable Node> keepFocus = (_, _, now) -> keepInside(now);

    SheetLayer() {
        choosers = new SystemChoosers(() -> Optional.ofNullable(layer.getScene()).map(Scene::getWindow));
        layer.getStyleClass().add("sheet-layer");
        layer.setVisible(false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean heard = e.getTarget() instanceof Node node && node.getStyleClass().contains(KeyRouter.OWN_KEYS);
            if (e.getCode() == KeyCode.ESCAPE && !layer.getChildren().isEmpty() && !heard) {
                leave(layer.getChildren().getLast());
                e.consume();
            }
        });
        layer.sceneProperty().addListener((_, old, now) -> {
            if (old != null) old.focusOwnerProperty().removeListener(keepFocus);
            if (now != null) now.focusOwnerProperty().addListener(keepFocus);
        });
    }

    Node node() { return layer; }

    @Override
    public Runnable sheet(String title, Region content) {
        var words = new Label(title);
        words.getStyleClass().add("sheet-title");
        var x = new Button("", new FontIcon(Material2AL.CLOSE));
        x.getStyleClass().addAll("flat", "icon-button");
        x.setAccessibleText(Strings.of("close"));
        x.setTooltip(new Tooltip(Strings.of("close")));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(words, spring, x);
        head.getStyleClass().add("sheet-head");
        content.getStyleClass().add("sheet-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        var card = new VBox(head, content);
        card.getStyleClass().add("sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var holder = new StackPane(card);
        holder.getStyleClass().add("sheet-scrim");
        holder.setAlignment(Pos.CENTER);
        x.setOnAction(_ -> leave(holder));
        if (content.getProperties().get(LEAVING) instanceof Runnable leaving) holder.getProperties().put(LEAVING, leaving);
        if (layer.getChildren().isEmpty()) before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        layer.getChildren().add(holder);
        layer.setVisible(true);
        Fx.later(() -> {
            if (!focus(content)) focus(holder); // a sheet of words only: at least Esc must be heard
        });
        return () -> close(holder);
    }

    @Override
    public void confirm(String title, String sentence, String action, Runnable onYes) {
        var words = new Label(sentence);
        words.setWrapText(true);
        words.setPrefWidth(400);
        var no = new Button(Strings.of("cancel"));
        var yes = new Button(action);
        yes.getStyleClass().add("danger");
        var buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Runnable close = sheet(title, new VBox(20, words, buttons));
        no.setOnAction(_ -> close.run());
        yes.setOnAction(_ -> {
            close.run();
            onYes.run();
        });
    }

    /// Somebody else answers what the choosers of the operating system would ask.
    void chooseBy(FileChoosers other) { choosers = other; }

    @Override
    public Optional<Path> openFile(String title, List<Kind> kinds) { return choosers.openFile(title, kinds); }

    @Override
    public Optional<Path> saveFile(String title, String suggestion, List<Kind> kinds) {
        return choosers.saveFile(title, suggestion, kinds);
    }

    @Override
    public Optional<Path> openFolder(String title) { return choosers.openFolder(title); }

    /// By `Esc` or the cross: a sheet may want to ask first.
    private void leave(Node holder) {
        if (holder.getProperties().get(LEAVING) instanceof Runnable leaving) leaving.run();
        else close(holder);
    }

    private void close(Node holder) {
        if (!layer.getChildren().remove(holder)) return;
        layer.setVisible(!layer.getChildren().isEmpty());
        Node back = before;
        if (layer.isVisible() || back == null) return;
        before = null;
        if (back.getScene() != null && back.getScene().equals(layer.getScene())) back.requestFocus();
    }

    private void keepInside(@Nullable Node now) {
        if (layer.getChildren().isEmpty() || now == null || isInside(now)) return;
        Fx.later(() -> {
            if (!layer.getChildren().isEmpty()) focus(layer.getChildren().getLast());
        });
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (layer.equals(at)) return true;
        return false;
    }

    /// False when there is nothing that takes the focus.
    private static boolean focus(Node within) {
        if (within.getScene() == null) return false;
        Optional<Node> first = within.lookupAll("*").stream().filter(n -> n.isFocusTraversable() && !n.isDisabled() && n
                .isVisible())
                .findFirst();
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }
}
