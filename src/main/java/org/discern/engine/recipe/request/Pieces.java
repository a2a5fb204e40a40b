package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.discern.engine.recipe.request.Lexicon.Role;
import org.jspecify.annotations.Nullable;

/// Cuts a request into its longest known phrases.
///
/// Source: longest match from the left, as in dictionary segmentation. Cost: O(words × longest phrase).
final class Pieces {
    /// What a piece is.
    enum Sort {
        /// May name an attribute, or is at least food.
        THING, TIME, ROLE, MARK, AND, OR, FREE, SUFFER,
        /// Anything else.
        WORD
    }

    /// @param from,to in the tokens
    /// @param form of its words; empty for times and marks
    /// @param roles for [Sort#ROLE] and [Sort#THING]
    /// @param minutes for [Sort#TIME]
    record Piece(Sort sort, int from, int to, String form, Set<Role> roles, int minutes) {
        boolean has(Role role) { return roles.contains(role); }
    }

    /// A name in the graph goes before these.
    private static final Set<Role> WEAK = EnumSet.of(Role.MODIFIER, Role.ASIDE, Role.COMPONENT, Role.PLAIN);
    private static final Set<Role> PLAIN_ONLY = EnumSet.of(Role.PLAIN);
    private static final int LONGEST = 6;
    private static final Set<String> SUFFERING = Set.of("allergy", "allergic", "intolerance", "intolerant", "sensitivity",
            "sensitive", "aversion");

    private final Vocabulary vocabulary;
    private final Lexicon lexicon = Lexicon.builtIn();
    private final List<Words.Token> tokens;
    private final int most;

    private Pieces(Vocabulary vocabulary, List<Words.Token> tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        most = Math.min(LONGEST, Math.max(vocabulary.longest(), lexicon.longest()));
    }

    /// @param tokens as [Spelling] gave them
    static List<Piece> of(Vocabulary vocabulary, List<Words.Token> tokens) { return new Pieces(vocabulary, tokens).all(); }

    private List<Piece> all() {
        List<Piece> out = new ArrayList<>();
        List<TimePhrases.Span> times = TimePhrases.in(tokens);
        int t = 0;
        int i = 0;
        while (i < tokens.size()) {
            if (t < times.size() && times.get(t).from() == i) {
                TimePhrases.Span span = times.get(t++);
                out.add(new Piece(Sort.TIME, i, span.to(), "", Set.of(), span.minutes()));
                i = span.to();
                continue;
            }
            int end = t < times.size() ? times.get(t).from() : tokens.size();
            Piece piece = piece(i, end);
            out.add(piece);
            i = piece.to;
        }
        return out;
    }

    private Piece piece(int i, int end) {
        Words.Token token = tokens.get(i);
        if (token.isMark()) return token.is("/") ? plain(Sort.OR, i) : plain(Sort.MARK, i);
        int reach = i + 1;
        while (reach < end && reach < i + most && !tokens.get(reach).isMark()) reach++;
        for (int to = reach; to > i; to--) {
            String form = form(i, to);
            Set<Role> roles = lexicon.roles(form);
            boolean thing = isThing(form);
            if (to == i + 1) {
                Sort joint = joint(form);
                if (joint != null) return plain(joint, i);
            }
            boolean small = roles.stream().anyMatch(r -> !WEAK.contains(r));
            if (small) return new Piece(Sort.ROLE, i, to, form, roles, -1);
            if (thing) return new Piece(Sort.THING, i, to, form, roles, -1);
            if (!roles.isEmpty() && !PLAIN_ONLY.equals(roles)) return new Piece(Sort.ROLE, i, to, form, roles, -1);
        }
        return plain(Sort.WORD, i);
    }

    private static @Nullable Sort joint(String form) {
        return switch (form) {
            case "and" -> Sort.AND;
            case "or" -> Sort.OR;
            case "free" -> Sort.FREE;
            default -> SUFFERING.contains(form) ? Sort.SUFFER : null;
        };
    }

    private Piece plain(Sort sort, int i) { return new Piece(sort, i, i + 1, tokens.get(i).stem(), Set.of(), -1); }

    private boolean isThing(String form) {
        return !vocabulary.named(form).isEmpty() || lexicon.isFood(form) || lexicon.isCompound(form) || !lexicon.forbidden(form)
                .isEmpty() || (!lexicon.near(form).isEmpty() && lexicon.near(form).stream().anyMatch(n -> !vocabulary.named(n)
                        .isEmpty()));
    }

    private String form(int from, int to) {
        if (to == from + 1) return tokens.get(from).stem();
        var out = new StringBuilder();
        for (int i = from; i < to; i++) {
            String stem = tokens.get(i).stem();
            boolean low = i > from && i + 1 < to && stem.equals("in") && (tokens.get(i - 1).stem().equals("low") || tokens.get(i - 1)
                    .stem().equals("high"));
            if (low) continue;
            if (!out.isEmpty()) out.append(' ');
            out.append(stem);
        }
        return out.toString();
    }
}
