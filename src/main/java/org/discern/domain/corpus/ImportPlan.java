package org.discern.domain.corpus;

import java.util.ArrayList;
import java.util.List;

/// How a file becomes utterances: what [TablePreview] guessed, or the analyst chose.
///
/// @param encoding a charset name, e.g. `UTF-8`, `UTF-16LE`, `windows-1252`
/// @param delimiter one character between fields; empty where the format has none
/// @param header whether the first row names the columns
/// @param columns their names, in file order; for JSON Lines the keys
/// @param roles one per column
/// @param foldDuplicates keep only the first of rows with the same text, intent, domain, split and user, and count the rest in its `copies`
/// @param domainFile path of a JSON object `domain → intents`, or empty
public record ImportPlan(TableFormat format, String encoding, String delimiter, boolean header, List<String> columns,
        List<ColumnRole> roles, boolean foldDuplicates, String domainFile) {
    public ImportPlan {
        columns = List.copyOf(columns);
        roles = List.copyOf(roles);
        if (columns.size() != roles.size()) throw new IllegalArgumentException("Each column needs one role");
    }

    public ImportPlan withRole(int column, ColumnRole role) {
        var changed = new ArrayList<>(roles);
        changed.set(column, role);
        return new ImportPlan(format, encoding, delimiter, header, columns, changed, foldDuplicates, domainFile);
    }

    public ImportPlan withFoldDuplicates(boolean fold) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, fold, domainFile);
    }

    public ImportPlan withEncoding(String charset) {
        return new ImportPlan(format, charset, delimiter, header, columns, roles, foldDuplicates, domainFile);
    }

    public ImportPlan withHeader(boolean named) {
        return new ImportPlan(format, encoding, delimiter, named, columns, roles, foldDuplicates, domainFile);
    }

    public ImportPlan withDomainFile(String path) {
        return new ImportPlan(format, encoding, delimiter, header, columns, roles, foldDuplicates, path);
    }

    /// The first column with the role, or -1.
    public int column(ColumnRole role) { return roles.indexOf(role); }
}
