package org.discern.domain.corpus;

import java.util.Objects;

/// What an import does with rows an analyst may not want. Nothing is dropped unless a choice says so.
///
/// @param duplicates exact ones after the first; [RowChoice#SKIP] has the first one count the others
/// @param shortTexts texts of fewer than `fewestWords` words
/// @param fewestWords at least 1
/// @param longTexts texts of more than `mostWords` words
/// @param mostWords at least `fewestWords`
/// @param empty rows without a text; among utterances they are never kept
/// @param uneven rows with more or fewer cells than columns; kept ones are filled up with empty cells, and cells beyond the last column are left out
public record Cleaning(RowChoice duplicates, RowChoice shortTexts, int fewestWords, RowChoice longTexts, int mostWords,
        RowChoice empty, RowChoice uneven) {
    private static final int FEWEST = 2;
    private static final int MOST = 60;

    public Cleaning {
        Objects.requireNonNull(duplicates);
        Objects.requireNonNull(shortTexts);
        Objects.requireNonNull(longTexts);
        Objects.requireNonNull(empty);
        Objects.requireNonNull(uneven);
        if (fewestWords < 1 || mostWords < fewestWords)
            throw new IllegalArgumentException("No text has at least " + fewestWords + " and at most " + mostWords + " words");
    }

    /// All usable rows come in, the others are set aside.
    public static Cleaning of(ImportKind kind) {
        return new Cleaning(RowChoice.KEEP, RowChoice.KEEP, FEWEST, RowChoice.KEEP, MOST, kind == ImportKind.UTTERANCES
                ? RowChoice.SET_ASIDE
                : RowChoice.KEEP, RowChoice.SET_ASIDE);
    }

    public RowChoice choice(RowConcern concern) {
        return switch (concern) {
            case DUPLICATE -> duplicates;
            case SHORT -> shortTexts;
            case LONG -> longTexts;
            case EMPTY -> empty;
            case UNEVEN -> uneven;
        };
    }

    public Cleaning with(RowConcern concern, RowChoice choice) {
        return new Cleaning(concern == RowConcern.DUPLICATE ? choice : duplicates, concern == RowConcern.SHORT
                ? choice
                : shortTexts, fewestWords, concern == RowConcern.LONG ? choice : longTexts, mostWords,
                concern == RowConcern.EMPTY ? choice : empty, concern == RowConcern.UNEVEN ? choice : uneven);
    }

    /// The same choices with other limits; the other one gives way when they would cross.
    public Cleaning withFewestWords(int words) {
        int fewest = Math.max(1, words);
        return new Cleaning(duplicates, shortTexts, fewest, longTexts, Math.max(fewest, mostWords), empty, uneven);
    }

    public Cleaning withMostWords(int words) {
        int most = Math.max(1, words);
        return new Cleaning(duplicates, shortTexts, Math.min(most, fewestWords), longTexts, most, empty, uneven);
    }

    /// The choices for rows of another kind, which means something else by an empty text.
    public Cleaning forKind(ImportKind kind) { return with(RowConcern.EMPTY, of(kind).empty); }
}
