package org.discern.domain.corpus;

import java.util.ArrayList;
import java.util.List;

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
public record ImportPlan(TableFormat format, String encoding, String delimiter, boolean header, List<String> columns,
        List<ColumnRole> roles, boolean foldDuplicates, String domainFile, ImportKind kind) {
    public ImportPlan {
        columns = List.copyOf(columns);
        roles = List.copyOf(roles);
        if (columns.size() != roles.size()) throw new IllegalArgumentException("Each column needs one role");
    }

    /// A plan for utterances.
    public ImportPlan(TableFormat format, String encoding, String delimiter, boolean header, List<String> columns,
            List<ColumnRole> roles, boolean foldDuplicates, String domainFile) {
        this(format, encoding, delimiter, header, columns, roles, foldDuplicates, domainFile, ImportKind.UTTERANCES);
    }

    public ImportPlan withRole(int column, ColumnRole role) {
        var changed = new ArrayList<>(roles);
        changed.set(column, role);
        return new ImportPlan(format, encoding, delimiter, header, columns, changed, foldDuplicates, domainFile, kind);
    }

    public ImportPlan withFoldDuplicates(boolean fold) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, fold, domainFile, kind);
    }

    public ImportPlan withEncoding(String charset) {
        return new ImportPlan(format, charset, delimiter, header, columns, roles, foldDuplicates, domainFile, kind);
    }

    /// The same columns under other names.
    public ImportPlan withColumns(List<String> names) {
        return new ImportPlan(format, encoding, delimiter, header, names, roles, foldDuplicates, domainFile, kind);
    }

    public ImportPlan withHeader(boolean named) {
        return new ImportPlan(format, encoding, delimiter, named, columns, roles, foldDuplicates, domainFile, kind);
    }

    public ImportPlan withDomainFile(String path) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, foldDuplicates, path, kind);
    }

    /// The plan for rows of this kind; columns whose role means nothing there are ignored.
    public ImportPlan withKind(ImportKind newKind) {
        List<ColumnRole> meant = roles.stream().map(role -> role.means(newKind) ? role : ColumnRole.IGNORE).toList();
        return new ImportPlan(format, encoding, delimiter, header, columns, meant, foldDuplicates, domainFile, newKind);
    }

    /// The first column with the role, or -1.
    public int column(ColumnRole role) { return roles.indexOf(role); }
}
