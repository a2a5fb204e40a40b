package org.discern.ui.stage;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.text.Text;

/// Makes names and texts within a view unreadable, as long as it is on: what bears one of the style classes, and every label that
/// holds one of the names or is one of the texts. Looked at before each frame, since cells are filled anew all the time.
public final class PrivacyBlur {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_-]+");
    private static final double RADIUS = 12;

    private final Node root;
    private final Set<String> styles;
    private final Set<String> names = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Runnable look = this::look;
    private boolean on;

    /// @param styles of nodes that always hold a name or a text
    public PrivacyBlur(Node root, Set<String> styles) {
        this.root = root;
        this.styles = Set.copyOf(styles);
        root.sceneProperty().addListener((_, old, now) -> {
            if (old != null) old.removePostLayoutPulseListener(look);
            if (now != null) now.addPostLayoutPulseListener(look);
        });
        Scene scene = root.getScene();
        if (scene != null) scene.addPostLayoutPulseListener(look);
    }

    /// @param who names of people
    /// @param said what they said, whole
    public void hides(Set<String> who, Set<String> said) {
        names.clear();
        names.addAll(who);
        texts.clear();
        said.forEach(text -> texts.add(bare(text)));
    }

    public void on(boolean hides) {
        on = hides;
        look();
    }

    private void look() { walk(root); }

    private void walk(Node node) {
        if (isPrivate(node)) {
            if (on && !(node.getEffect() instanceof GaussianBlur)) node.setEffect(new GaussianBlur(RADIUS));
            else if (!on && node.getEffect() instanceof GaussianBlur) node.setEffect(null);
            return;
        }
        if (node.getEffect() instanceof GaussianBlur) node.setEffect(null); // a cell that shows something else now
        if (node instanceof Parent parent) for (Node child : parent.getChildrenUnmodifiable()) walk(child);
    }

    private boolean isPrivate(Node node) {
        for (String style : node.getStyleClass()) if (styles.contains(style)) return true;
        return switch (node) {
            case Labeled label -> holds(label.getText());
            case TextInputControl field -> holds(field.getText());
            case Text text -> holds(text.getText());
            default -> false;
        };
    }

    /// Whether a text names somebody or is what somebody said.
    boolean holds(@org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isBlank()) return false;
        if (texts.contains(bare(text)) || names.contains(text.strip())) return true;
        return BETWEEN.splitAsStream(text).anyMatch(names::contains);
    }

    private static String bare(String text) { return text.strip().replaceAll("^[“\"]|[”\"]$", ""); }
}
