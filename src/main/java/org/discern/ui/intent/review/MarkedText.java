package org.discern.ui.intent.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A sentence in which the words that drew it into its cluster stand out, by weight and by a line below.
final class MarkedText extends TextFlow {
    /// @param terms words and groups of words, lower case
    MarkedText(String sentence, List<String> terms) {
        getStyleClass().add("utterance");
        for (Piece piece : pieces(sentence, terms)) {
            var text = new Text(piece.words());
            text.getStyleClass().add("text");
            if (piece.drew()) text.getStyleClass().add("drew");
            getChildren().add(text);
        }
    }

    /// @param drew whether a term stands here
    record Piece(String words, boolean drew) {}

    /// A sentence cut where terms begin and end; whole words only, the pieces together are the sentence.
    static List<Piece> pieces(String sentence, List<String> terms) {
        String low = sentence.toLowerCase(Locale.ROOT).replace('’', '\'');
        var marked = new BitSet();
        if (low.length() == sentence.length()) // a letter that changes its length in lower case would shift the marks
            for (String term : terms)
                for (int at = term.isEmpty() ? -1 : low.indexOf(term); at >= 0; at = low.indexOf(term, at + 1))
                    if (isEdge(low, at - 1) && isEdge(low, at + term.length())) marked.set(at, at + term.length());
        var out = new ArrayList<Piece>();
        for (int from = 0; from < sentence.length();) {
            boolean on = marked.get(from);
            int end = on ? marked.nextClearBit(from) : marked.nextSetBit(from);
            if (end < 0 || end > sentence.length()) end = sentence.length();
            out.add(new Piece(sentence.substring(from, end), on));
            from = end;
        }
        return out;
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
