package org.discern.storage.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;

/// Guesses what columns mean, from their names first and from their cells where names say nothing.
final class RoleGuess {
    private static final Map<ColumnRole, List<String>> NAMES = names();
    private static final Map<ColumnRole, List<String>> SOMETIMES = sometimes();
    private static final List<String> TITLES = List.of("title", "linktitle", "threadtitle", "subject", "headline");

    private RoleGuess() {}

    private static Map<ColumnRole, List<String>> names() {
        var out = new EnumMap<ColumnRole, List<String>>(ColumnRole.class);
        out.put(ColumnRole.TEXT, List.of("text", "utterance", "query", "sentence", "message", "phrase", "question", "request",
                "input",
                "transcript", "body", "content", "comment"));
        out.put(ColumnRole.INTENT, List.of("intent", "label", "category", "class", "intentname", "labelname", "intentlabel"));
        out.put(ColumnRole.DOMAIN, List.of("domain", "scenario", "skill", "area", "intentdomain"));
        out.put(ColumnRole.SPLIT, List.of("split", "partition", "fold", "subset"));
        out.put(ColumnRole.USER, List.of("user", "userid", "username", "author", "speaker", "customer", "customerid"));
        out.put(ColumnRole.TIME, List.of("time", "timestamp", "datetime", "date", "createdat", "created", "sentat"));
        out.put(ColumnRole.ID, List.of("id"));
        out.put(ColumnRole.COPIES, List.of("copies"));
        return out;
    }

    /// Names that mean this where no column has a more usual one; too ambiguous to tell a header by.
    private static Map<ColumnRole, List<String>> sometimes() {
        var out = new EnumMap<ColumnRole, List<String>>(ColumnRole.class);
        out.put(ColumnRole.TEXT, List.of("review", "reviewtext", "reviewbody", "selftext"));
        out.put(ColumnRole.INTENT, List.of("subreddit", "topic", "rating", "stars", "overall"));
        out.put(ColumnRole.USER, List.of("authorid", "memberid", "accountid", "reviewerid", "uid"));
        out.put(ColumnRole.TIME, List.of("createdutc", "unixtime", "unixreviewtime", "reviewtime", "submittedat", "when"));
        out.put(ColumnRole.ITEM, List.of("item", "itemid", "recipeid", "productid", "asin", "threadid", "linkid", "articleid"));
        return out;
    }

    /// True when at least one cell is a usual name of a column and none is a sentence.
    static boolean isHeader(List<String> cells) {
        boolean named = RecipeRoles.isHeader(cells) || cells.stream().anyMatch(cell -> NAMES.values().stream().anyMatch(
                list -> list.contains(plain(cell))));
        return named && cells
                .stream()
                .allMatch(cell -> cell.length() <= 40 && cell.split(" ", -1).length <= 3);
    }

    /// One role per column; a role other than IGNORE is given at most once, the more usual name winning.
    static List<ColumnRole> ofNames(List<String> columns) {
        var roles = new ArrayList<ColumnRole>();
        for (int i = 0; i < columns.size(); i++) roles.add(ColumnRole.IGNORE);
        give(roles, columns, NAMES);
        give(roles, columns, SOMETIMES);
        for (int i = 0; i < columns.size() && !roles.contains(ColumnRole.INTENT); i++) { // known_intent, gold label
            String name = plain(columns.get(i));
            if (roles.get(i) == ColumnRole.IGNORE && (name.endsWith("intent") || name.endsWith("label")))
                roles.set(i, ColumnRole.INTENT);
        }
        return roles;
    }

    private static void give(List<ColumnRole> roles, List<String> columns, Map<ColumnRole, List<String>> usual) {
        usual.forEach((role, names) -> {
            for (String name : names) for (int i = 0; i < columns.size(); i++) {
                if (roles.contains(role) || roles.get(i) != ColumnRole.IGNORE || !plain(columns.get(i)).equals(name)) continue;
                roles.set(i, role);
            }
        });
    }

    /// The column that looks like a title, or -1.
    static int title(List<String> columns) {
        for (String name : TITLES)
            for (int i = 0; i < columns.size(); i++) if (plain(columns.get(i)).equals(name)) return i;
        return -1;
    }

    /// Histories have users, times and labels, most rows have all three, and nothing that only a corpus has.
    static ImportKind kind(List<ColumnRole> roles, List<List<String>> rows) {
        boolean corpus = roles.contains(ColumnRole.DOMAIN) || roles.contains(ColumnRole.SPLIT) || roles.contains(
                ColumnRole.COPIES);
        int user = roles.indexOf(ColumnRole.USER);
        int time = roles.indexOf(ColumnRole.TIME);
        int label = roles.indexOf(ColumnRole.INTENT);
        if (corpus || user < 0 || time < 0 || label < 0) return ImportKind.UTTERANCES;
        long whole = rows.stream().filter(row -> !row.get(user).isBlank() && !row.get(label).isBlank() && Times.seconds(row.get(
                time)).isPresent()).count();
        return 2 * whole > rows.size() ? ImportKind.HISTORIES : ImportKind.UTTERANCES;
    }

    /// Fills in what names did not tell: the column with the longest cells is the text, and beside it, in a table without
    /// a header, the one with few different cells is the intent. A column of ids that are no whole numbers is ignored.
    static List<ColumnRole> ofCells(List<ColumnRole> named, List<List<String>> rows, boolean header) {
        var roles = new ArrayList<>(named);
        int ids = roles.indexOf(ColumnRole.ID);
        if (ids >= 0 && !rows.stream().allMatch(row -> row.get(ids).strip().matches("[0-9]{1,15}")))
            roles.set(ids, ColumnRole.IGNORE);
        if (!roles.contains(ColumnRole.TEXT)) {
            int longest = longest(roles, rows);
            if (longest >= 0) roles.set(longest, ColumnRole.TEXT);
        }
        if (!header && !roles.contains(ColumnRole.INTENT)) {
            int labels = fewest(roles, rows);
            if (labels >= 0) roles.set(labels, ColumnRole.INTENT);
        }
        return roles;
    }

    private static int longest(List<ColumnRole> roles, List<List<String>> rows) {
        int best = -1;
        double most = 4;
        for (int i = 0; i < roles.size(); i++) {
            int column = i;
            double mean = rows.stream().mapToInt(row -> row.get(column).length()).average().orElse(0);
            if (roles.get(i) != ColumnRole.IGNORE || mean <= most || rows.stream().noneMatch(row -> hasLetter(row.get(column))))
                continue;
            most = mean;
            best = i;
        }
        return best;
    }

    private static int fewest(List<ColumnRole> roles, List<List<String>> rows) {
        int best = -1;
        double least = rows.size() < 10 ? 1.01 : 0.7;
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != ColumnRole.IGNORE || rows.isEmpty()) continue;
            var different = new HashSet<String>();
            boolean wordy = false;
            for (List<String> row : rows) {
                different.add(row.get(i));
                wordy |= row.get(i).length() > 60;
            }
            double share = (double) different.size() / rows.size();
            if (wordy || share >= least) continue;
            least = share;
            best = i;
        }
        return best;
    }

    private static boolean hasLetter(String cell) { return cell.codePoints().anyMatch(Character::isLetter); }

    private static String plain(String name) { return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""); }
}
