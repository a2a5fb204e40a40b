package org.discern.engine.recipe.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.discern.domain.recipe.NodeKind;
import org.discern.domain.recipe.rank.Constraint.Attribute;
import org.discern.engine.recipe.request.Lexicon.Role;
import org.discern.engine.recipe.request.Pieces.Piece;
import org.discern.engine.recipe.request.Pieces.Sort;
import org.jspecify.annotations.Nullable;

/// Walks the pieces of one request from left to right and decides what each says: in, out, or neither. Holds the state of
/// one walk: not to be used twice.
final class Scope {
    /// What was said, in the order of the text.
    sealed interface Said {
        record Thing(Attribute attribute) implements Said {}

        record Time(int minutes) implements Said {}

        record Quick() implements Said {}

        /// Words, from and to in the tokens, that only rank.
        record Rest(int from, int to) implements Said {}
    }

    /// How things are meant at the moment.
    private enum Sense {
        IN, OUT, NEITHER
    }

    private static final Set<String> STILL_LISTING = Set.of("any", "the", "a", "an", "some", "of", "my", "other", "such");
    private static final Set<String> NO_FLIP = Set.of("no", "not", "none of", "never", "nothing", "non", "neither", "nor",
            "have no",
            "has no", "dont", "do not", "cant", "cannot");
    private static final Set<String> DISLIKE = Set.of("allergic to", "intolerant to", "intolerant of", "sensitive to", "hate",
            "dislike", "detest", "cant stand", "sick of", "tired of", "bored of");
    private static final Set<String> COPULAS = Set.of("is", "are", "be", "was", "really", "just", "s");
    private static final Set<String> TURNS = Set.of("but", "so", "because", "please", "though", "although", "instead", "only",
            "then", "however", "still", "yet", "while", "just");
    private static final Set<String> HOLDERS = Set.of("with", "using", "use", "containing", "contain", "including", "include",
            "featuring", "of", "have", "has", "add", "got");
    private static final Set<String> CUISINE_WORDS = Set.of("style", "cuisine", "cooking", "kitchen", "food", "inspired");
    private static final Set<String> CATEGORY_WORDS = Set.of("category", "section", "shelf", "chapter", "heading");

    private final List<Words.Token> tokens;
    private final List<Piece> pieces;
    private final Naming naming;
    private final List<Said> out = new ArrayList<>();
    private final List<@Nullable Span> spans = new ArrayList<>(); // per said thing, where it came from

    private Sense sense = Sense.IN;
    private boolean armed; // a negation waits for its first thing
    private boolean outInClause; // something was excluded and the clause goes on
    private boolean correcting; // the next thing replaces the last of its kind
    private boolean softened; // "not too": the next word is all it is about
    private int gap; // unknown words since
    private boolean listing; // a list goes on in the same sense
    private @Nullable Sort joint; // what joined since the last thing: AND, OR or MARK (a comma)
    private @Nullable Attribute first; // of the list

    private record Span(int piece, String form) {}

    Scope(List<Words.Token> tokens, List<Piece> pieces, Naming naming) {
        this.tokens = tokens;
        this.pieces = pieces;
        this.naming = naming;
    }

    List<Said> read() {
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            switch (piece.sort()) {
                case THING -> thing(p, piece);
                case TIME -> {
                    if (piece.minutes() > 0) say(new Said.Time(piece.minutes()), null);
                    reset();
                }
                case MARK -> mark(piece);
                case AND, OR -> joined(piece.sort());
                case FREE -> free(p);
                case SUFFER -> suffer(p);
                case ROLE -> role(p, piece);
                case WORD -> word(piece);
            }
        }
        return out;
    }

    private void say(Said said, @Nullable Span span) {
        out.add(said);
        spans.add(span);
    }

    private void reset() {
        sense = Sense.IN;
        armed = false;
        softened = false;
        listing = false;
        joint = null;
        first = null;
    }

    private void mark(Piece piece) {
        outInClause = false;
        if (!piece.form().equals(",") || armed || sense == Sense.NEITHER) reset();
        else joined(Sort.MARK);
    }

    private void joined(Sort by) {
        outInClause = false;
        if (joint == Sort.OR) return; // ", or" says or
        if (joint == null || by != Sort.MARK) joint = by;
    }

    private void word(Piece piece) {
        if (armed) {
            if (++gap > 1 || softened) reset();
            return;
        }
        if (listing && sense != Sense.IN && joint == Sort.OR) return; // "nuts or smelly cheese"
        if (sense != Sense.IN) reset();
        say(new Said.Rest(piece.from(), piece.to()), null);
        joint = null;
    }

    private void role(int p, Piece piece) {
        if (piece.has(Role.CORRECTION)) {
            reset();
            correcting = true;
        } else if (piece.has(Role.BROKEN)) broken(p);
        else if (piece.has(Role.QUICK)) {
            if (!armed) say(new Said.Quick(), null);
            reset();
        } else if (piece.has(Role.NEGATOR)) negator(p, piece);
        else if (piece.has(Role.NEUTRAL)) open(Sense.NEITHER);
        else if (armed) whileArmed(piece);
        else if (piece.has(Role.POSITIVE)) reset();
        else if (piece.has(Role.MODIFIER) && !piece.has(Role.FILLER)) modifier(piece);
        else if (listing) whileListing(piece);
    }

    private void negator(int p, Piece piece) {
        boolean trails = piece.form().equals("no") && p > 0 && pieces.get(p - 1).sort() == Sort.THING && (p + 1 == pieces.size()
                || pieces.get(p + 1).sort() == Sort.MARK);
        if (trails) { // "mayo no"
            avoid(p, false);
            return;
        }
        if (armed && sense == Sense.OUT && !NO_FLIP.contains(piece.form())) {
            sense = DISLIKE.contains(piece.form()) ? Sense.NEITHER : Sense.IN;
            gap = 0;
            return;
        }
        boolean unless = outInClause && piece.form().equals("without");
        open(unless ? Sense.IN : Sense.OUT);
        for (int i = out.size() - 1; unless && i >= Math.max(0, out.size() - 4); i--)
            if (out.get(i) instanceof Said.Thing(Attribute a)) { // "no pasta is complete without"
                if (a.excluded()) out.set(i, new Said.Thing(a.inverted()));
                break;
            }
    }

    /// *the oven is broken*, *nuts are off limits*
    private void broken(int p) {
        int q = p;
        while (q > 1 && pieces.get(q - 1).sort() == Sort.ROLE && COPULAS.contains(pieces.get(q - 1).form())) q--;
        if (q > 0 && pieces.get(q - 1).sort() == Sort.THING) avoid(q, false);
    }

    private void open(Sense next) {
        reset();
        sense = next;
        armed = true;
        gap = 0;
    }

    private void whileArmed(Piece piece) {
        if (piece.has(Role.SOFTENER) && sense == Sense.OUT) {
            sense = Sense.NEITHER;
            softened = true;
        } else if (softened && piece.has(Role.MODIFIER)) reset(); // "nothing too heavy"
        else if (piece.has(Role.ASIDE) || TURNS.contains(piece.form())) reset();
    }

    private void whileListing(Piece piece) {
        outInClause &= !TURNS.contains(piece.form());
        boolean goesOn = STILL_LISTING.contains(piece.form()) || joint == Sort.OR && !TURNS.contains(piece.form());
        if (joint != null && !goesOn || joint == null && piece.has(Role.BREAK)) reset();
    }

    private void modifier(Piece piece) { if (sense == Sense.IN) say(new Said.Rest(piece.from(), piece.to()), null); }

    private void thing(int p, Piece piece) {
        if (piece.has(Role.COMPONENT) && isInside(piece)) {
            reset();
            return;
        }
        boolean going = listing && joint != null && !(joint == Sort.MARK && sense == Sense.OUT && !endsClause(p));
        Sense meant = armed || going ? sense : Sense.IN;
        String said = words(piece);
        Optional<Attribute> named = naming.attribute(piece.form(), said, preferred(p, meant == Sense.OUT), meant == Sense.OUT);
        if (going && meant != Sense.IN && (piece.form().endsWith(" free") || !continues(named))) {
            meant = Sense.IN;
            named = naming.attribute(piece.form(), said, preferred(p, false), false);
        }
        if (meant == Sense.IN && !piece.has(Role.MODIFIER) || meant != Sense.IN || named.isPresent())
            take(p, piece, meant, named, going);
        if (meant == Sense.IN && piece.form().endsWith(" free")) spread(p, false);
    }

    private void take(int p, Piece piece, Sense meant, Optional<Attribute> named, boolean going) {
        if (correcting && named.isPresent()) replaceLast(named.get());
        correcting = false;
        boolean or = meant == Sense.IN && joint == Sort.OR && listing;
        if (meant == Sense.NEITHER) {
            // said to be of no matter
        } else if (meant == Sense.OUT) named.ifPresent(a -> say(new Said.Thing(a), new Span(p, piece.form())));
        else if (or && alternatives(named)) say(new Said.Rest(piece.from(), piece.to()), null);
        else if (named.isPresent()) say(new Said.Thing(named.get()), new Span(p, piece.form()));
        else say(new Said.Rest(piece.from(), piece.to()), null);
        boolean list = meant == sense && (armed || going);
        if (!list) {
            sense = meant;
            first = null;
        }
        if (first == null) first = named.orElse(null);
        outInClause = meant == Sense.OUT;
        listing = true;
        armed = false;
        softened = false;
        joint = null;
    }

    /// *plums, no wait, peaches*
    private void replaceLast(Attribute by) {
        int last = out.size() - 1;
        if (last < 0 || !(out.get(last) instanceof Said.Thing(Attribute before))) return;
        if (before.kind() != by.kind() && !(isEdible(before) && isEdible(by))) return;
        out.remove(last);
        spans.remove(last);
    }

    /// *in the sauce* tells a part of the dish, not the dish.
    private boolean isInside(Piece piece) {
        int i = piece.from();
        return i > 1 && (tokens.get(i - 1).is("the") || tokens.get(i - 1).is("my")) && (tokens.get(i - 2).is("in") || tokens.get(i
                - 2).is("on"));
    }

    /// Whether a thing stands alone in its clause, as things of a list do: *no nuts, eggs* but not *no nuts, eggs for lunch*.
    private boolean endsClause(int p) {
        if (p + 1 == pieces.size()) return true;
        Piece next = pieces.get(p + 1);
        return next.sort() == Sort.MARK || next.sort() == Sort.OR || next.sort() == Sort.AND || next.form().equals("please")
                || next
                        .form().equals("nor");
    }

    /// *nuts, eggs* is a list, *nuts, italian* is not.
    private boolean continues(Optional<Attribute> named) {
        Attribute head = first;
        if (head == null || named.isEmpty()) return true;
        return head.kind() == named.get().kind() || isEdible(head) && isEdible(named.get());
    }

    /// What is eaten, or the diet without it (*no gluten* may be read so).
    private static boolean isEdible(Attribute a) {
        return Naming.isEdible(a.kind()) || a.kind() == NodeKind.DIET && a.value().endsWith("free");
    }

    /// *A or B* cannot both be hard: what stands before the *or* becomes words that rank, unless both are one thing.
    private boolean alternatives(Optional<Attribute> named) {
        int last = out.size() - 1;
        if (last < 0) return false;
        if (out.get(last) instanceof Said.Thing(Attribute before)) {
            if (before.excluded()) return false;
            if (named.isPresent() && named.get().equals(before)) return false;
            Span span = spans.get(last);
            if (span == null) return false;
            Piece piece = pieces.get(span.piece);
            out.set(last, new Said.Rest(piece.from(), piece.to()));
            spans.set(last, null);
            return true;
        }
        return out.get(last) instanceof Said.Rest;
    }

    private void free(int p) {
        int last = out.size() - 1;
        if (p > 0 && pieces.get(p - 1).sort() == Sort.THING) {
            boolean doubled = sense != Sense.IN; // "not nut free"
            avoid(p, doubled);
        } else if (last >= 0 && armed) reset();
    }

    private void suffer(int p) {
        if (p > 0 && pieces.get(p - 1).sort() == Sort.THING) avoid(p, false);
        else open(Sense.OUT);
    }

    /// The things just before are avoided: *nut free*, *nut and egg free*, *nut allergy*.
    private void avoid(int p, boolean doubled) {
        turn(p - 1, doubled);
        spread(p - 1, doubled);
        reset();
        listing = true; // "nut free and ..." begins anew
    }

    /// *nut and egg free*: what stands before the last one is avoided too.
    private void spread(int last, boolean doubled) {
        int q = last;
        while (q > 1 && (pieces.get(q - 1).sort() == Sort.AND || pieces.get(q - 1).sort() == Sort.OR || pieces.get(q - 1).form()
                .equals(
                        ",")) && pieces.get(q - 2).sort() == Sort.THING && naming.canBeFree(pieces.get(q - 2).form())) {
            q -= 2;
            turn(q, doubled);
        }
    }

    private void turn(int p, boolean doubled) {
        Piece piece = pieces.get(p);
        Attribute free = naming.free(piece.form(), words(piece));
        for (int i = out.size() - 1; i >= Math.max(0, out.size() - 8); i--) {
            Span span = spans.get(i);
            boolean here = span != null && span.piece == p || out.get(i) instanceof Said.Rest(int from, _) && from == piece
                    .from();
            if (!here) continue;
            out.set(i, new Said.Thing(doubled ? free.inverted() : free));
            spans.set(i, new Span(p, piece.form()));
            return;
        }
        if (!doubled) say(new Said.Thing(free), null);
    }

    /// The kinds the words around a phrase speak for.
    private List<NodeKind> preferred(int p, boolean excluded) {
        Piece piece = pieces.get(p);
        String after = piece.to() < tokens.size() ? tokens.get(piece.to()).stem() : "";
        if (CUISINE_WORDS.contains(after)) return List.of(NodeKind.CUISINE);
        if (CATEGORY_WORDS.contains(after)) return List.of(NodeKind.CATEGORY, NodeKind.TAG);
        if (excluded) return Naming.ingredients();
        int i = piece.from() - 1;
        while (i > 0 && STILL_LISTING.contains(tokens.get(i).word()) && !tokens.get(i).is("of")) i--;
        String before = i < 0 ? "" : tokens.get(i).word();
        if (HOLDERS.contains(before)) return Naming.ingredients();
        return switch (before) {
            case "for" -> List.of(NodeKind.MEAL);
            case "from" -> List.of(NodeKind.CUISINE);
            case "under" -> List.of(NodeKind.CATEGORY, NodeKind.TAG);
            default -> List.of();
        };
    }

    private String words(Piece piece) {
        var words = new StringBuilder();
        for (int i = piece.from(); i < piece.to(); i++) words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).word());
        return words.toString();
    }
}
