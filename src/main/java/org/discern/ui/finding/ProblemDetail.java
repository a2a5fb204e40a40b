package org.discern.ui.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.discern.domain.corpus.Utterance;
import org.discern.domain.finding.Finding;
import org.discern.domain.finding.Mend;
import org.discern.ui.kit.PaneTitle;
import org.discern.ui.kit.Strings;
import org.discern.ui.kit.Tables;
import org.discern.work.Problem;
import org.discern.work.finding.MendFinding;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// One problem explained: what settles it, why it matters, which utterances it is about. The keys on the buttons act while the
/// list has the focus.
final class ProblemDetail extends ScrollPane {
    private static final int EXAMPLES = 12;

    private final ProblemsViewModel model;
    private final VBox body = new VBox();

    ProblemDetail(ProblemsViewModel model) {
        this.model = model;
        body.getStyleClass().add("problem-detail");
        getStyleClass().addAll("plain-scroll", "side");
        setContent(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void clear(String words) {
        var nothing = new Label(words);
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        body.getChildren().setAll(nothing);
    }

    void show(Problem problem) {
        var copy = PaneTitle.button(Strings.of("problem.copy"), "", () -> Tables.copy(problem.text() + "\n" + problem.code()
                + "\n" + problem.details()));
        var code = new Label(problem.code());
        code.getStyleClass().addAll("mono", "muted");
        var line = new HBox(copy, code);
        line.getStyleClass().add("problem-verbs");
        line.setAlignment(Pos.CENTER_LEFT);
        body.getChildren().setAll(line, words(problem.text(), ""));
    }

    /// @param aside it was set aside
    /// @param mend does the mend of this index
    void show(Finding finding, boolean aside, IntConsumer mend, Runnable open, Runnable setAside) {
        String locked = model.locked();
        var verbs = new FlowPane();
        verbs.getStyleClass().add("problem-verbs");
        List<Mend> mends = finding.mends();
        for (int i = 0; i < mends.size(); i++) {
            int at = i;
            verbs.getChildren().add(verb(MendFinding.words(mends.get(i)), i < 9 ? String.valueOf(i + 1) : "", locked, () -> mend
                    .accept(at)));
        }
        verbs.getChildren().add(verb(Strings.of("finding.open", Strings.of("view.in." + FindingWords.screen(finding))), "Enter",
                finding.utterances().isEmpty() ? Strings.of("finding.norows") : "", open));
        verbs.getChildren().add(verb(Strings.of(aside ? "finding.again" : "finding.aside"), "Del", locked, setAside));
        List<Node> all = new ArrayList<>();
        all.add(verbs);
        all.add(words(FindingWords.why(finding), "muted"));
        List<Utterance> some = model.utterances(finding, EXAMPLES);
        boolean labelled = some.stream().anyMatch(u -> !u.intent().isEmpty());
        for (Utterance u : some) all.add(example(u, labelled));
        if (finding.utterances().size() > some.size())
            all.add(words(Strings.of("finding.more", finding.utterances().size() - some.size()), "muted"));
        body.getChildren().setAll(all);
        setVvalue(0);
    }

    private static Button verb(String label, String key, String unavailable, Runnable action) {
        Button button = PaneTitle.button(label, key, action);
        button.setDisable(!unavailable.isEmpty());
        button.setFocusTraversable(true);
        return button;
    }

    private static Node example(Utterance u, boolean labelled) {
        var text = new Label(u.text().isBlank() ? Strings.of("finding.empty") : u.text().replace('\n', ' '));
        text.getStyleClass().add("utterance");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var label = new Label(u.intent(), new FontIcon(Material2AL.LABEL));
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("problem-label");
        label.setVisible(!u.intent().isEmpty());
        label.setManaged(labelled);
        var line = new HBox(label, text);
        line.getStyleClass().add("problem-example");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label words(String sentence, String style) {
        var label = new Label(sentence);
        label.setWrapText(true);
        if (!style.isEmpty()) label.getStyleClass().add(style);
        return label;
    }
}
