package org.discern.domain.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How a file becomes utterances or histories: what [TablePreview] guessed, or the analyst chose.
///
/// @param encoding a charset name, e.g. `UTF-8`, `UTF-16LE`, `windows-1252`
/// @param delimiter one character between fields; empty where the format has none
/// @param header whether the first row names the columns
/// @param columns their names, in file order; for JSON Lines the keys
/// @param roles one per column
/// @param foldDuplicates keep only the first of equal rows: of utterances those with the same text, intent, domain, split and user, counting the rest in its `copies`; of events those with the same user, time, text, label and item
/// @param domainFile path of a second file, or empty: for utterances a JSON object `domain → intents`, for recipes a vocabulary of ingredients
/// @param kind what the rows become
/// @param part of a workbook the name of the sheet; else empty
/// @param cleaning what becomes of rows an analyst may not want
/// @param vectors path of a file with one vector a row, used in place of the encoder; or empty
public record ImportPlan(TableFormat format, String encoding, String delimiter, boolean header, List<String> columns,
        List<ColumnRole> roles, boolean foldDuplicates, String domainFile, ImportKind kind, String part, Cleaning cleaning,
        String vectors) {
    public ImportPlan {
        columns = List.copyOf(columns);
        roles = List.copyOf(roles);
        if (columns.size() != roles.size()) throw new IllegalArgumentException("Each column needs one role");
        // plans of projects made before these existed
        part = Objects.requireNonNullElse(part, "");
        cleaning = Objects.requireNonNullElse(cleaning, Cleaning.of(kind));
        vectors = Objects.requireNonNullElse(vectors, "");
    }

    /// A plan that keeps every usable row, of a source that has no parts.
    public ImportPlan(TableFormat format, String encoding, String delimiter, boolean header, List<String> columns,
            List<ColumnRole> roles, boolean foldDuplicates, String domainFile, ImportKind kind) {
        this(format, encoding, delimiter, header, columns, roles, foldDuplicates, domainFile, kind, "", Cleaning.of(kind), "");
    }

    /// A plan for utterances.
    public ImportPlan(TableFormat format, String encoding, String delimiter, boolean header, List<String> columns,
            List<ColumnRole> roles, boolean foldDuplicates, String domainFile) {
        this(format, encoding, delimiter, header, columns, roles, foldDuplicates, domainFile, ImportKind.UTTERANCES);
    }

    public ImportPlan withRole(int column, ColumnRole role) {
        var changed = new ArrayList<>(roles);
        changed.set(column, role);
        return withRoles(changed);
    }

    public ImportPlan withRoles(List<ColumnRole> meant) {
        return new ImportPlan(format, encoding, delimiter, header, columns, meant, foldDuplicates, domainFile, kind, part,
                cleaning, vectors);
    }

    public ImportPlan withFoldDuplicates(boolean fold) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, fold, domainFile, kind, part, cleaning,
                vectors);
    }

    public ImportPlan withEncoding(String charset) {
        return new ImportPlan(format, charset, delimiter, header, columns, roles, foldDuplicates, domainFile, kind, part,
                cleaning, vectors);
    }

    public ImportPlan withDelimiter(String separator) {
        return new ImportPlan(format, encoding, separator, header, columns, roles, foldDuplicates, domainFile, kind, part,
                cleaning, vectors);
    }

    public ImportPlan withFormat(TableFormat other) {
        return new ImportPlan(other, encoding, delimiter, header, columns, roles, foldDuplicates, domainFile, kind, part,
                cleaning, vectors);
    }

    /// The same columns under other names.
    public ImportPlan withColumns(List<String> names) {
        return new ImportPlan(format, encoding, delimiter, header, names, roles, foldDuplicates, domainFile, kind, part,
                cleaning, vectors);
    }

    public ImportPlan withHeader(boolean named) {
        return new ImportPlan(format, encoding, delimiter, named, columns, roles, foldDuplicates, domainFile, kind, part,
                cleaning, vectors);
    }

    public ImportPlan withDomainFile(String path) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, foldDuplicates, path, kind, part, cleaning,
                vectors);
    }

    public ImportPlan withPart(String name) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, foldDuplicates, domainFile, kind, name,
                cleaning, vectors);
    }

    public ImportPlan withCleaning(Cleaning choices) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, foldDuplicates, domainFile, kind, part,
                choices, vectors);
    }

    public ImportPlan withVectors(String path) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, foldDuplicates, domainFile, kind, part,
                cleaning, path);
    }

    /// The plan for rows of this kind; columns whose role means nothing there are ignored.
    public ImportPlan withKind(ImportKind newKind) {
        List<ColumnRole> meant = roles.stream().map(role -> role.means(newKind) ? role : ColumnRole.IGNORE).toList();
        return new ImportPlan(format, encoding, delimiter, header, columns, meant, foldDuplicates, domainFile, newKind, part,
                newKind == kind ? cleaning : cleaning.forKind(newKind), newKind == ImportKind.UTTERANCES ? vectors : "");
    }

    /// What becomes of rows of this concern; folded duplicates are skipped ones.
    public RowChoice choice(RowConcern concern) {
        if (concern == RowConcern.DUPLICATE && foldDuplicates) return RowChoice.SKIP;
        RowChoice chosen = cleaning.choice(concern);
        boolean needed = concern == RowConcern.EMPTY && kind == ImportKind.UTTERANCES && chosen == RowChoice.KEEP;
        return needed ? RowChoice.SET_ASIDE : chosen;
    }

    /// The plan that does this with rows of the concern.
    public ImportPlan withChoice(RowConcern concern, RowChoice choice) {
        if (concern != RowConcern.DUPLICATE) return withCleaning(cleaning.with(concern, choice));
        return withFoldDuplicates(choice == RowChoice.SKIP).withCleaning(cleaning.with(concern, choice));
    }

    /// Whether fields are parted by a character, and the first row may name the columns.
    public boolean isTable() { return format == TableFormat.CSV || format == TableFormat.TSV; }

    /// The first column with the role, or -1.
    public int column(ColumnRole role) { return roles.indexOf(role); }
}
