package org.discern.storage.file;

import java.nio.file.Path;
import java.sql.SQLException;
import org.discern.domain.WorkbenchException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite says into what a person can act on.
final class Complaint {
    private Complaint() {}

    /// @param label the user's action, e.g. `Import chats.csv`
    static WorkbenchException of(SQLException e, String label, Path path) {
        String what = "“" + label + "” did not go through. ";
        String file = path.getFileName().toString();
        int primary = e instanceof SQLiteException s ? s.getResultCode().code & 0xff : -1;
        String why = switch (primary) {
            case 13 -> "There is no room left on the disk that holds " + file
                    + ". Free some space and try again. Nothing was lost: the project is as it was before this step.";
            case 5, 6 -> "Another program is using " + file + ". Close it there and try again. Nothing was changed.";
            case 8 -> file + " may only be read here. Save a copy in a folder you can write to and go on there.";
            case 10 -> "The disk that holds " + file + " reported an error. "
                    + "Check that the drive is connected and has room, then try again. The project is as it was before this step.";
            case 11, 26 -> file + " is damaged. Go on with your last saved copy; nothing was written to this file.";
            case 14 -> file + " cannot be opened. Check that the folder exists and that you may write to it.";
            case 18 -> "A single value is larger than the project file can hold (1 GB).";
            default -> "The project file " + file + " answered: " + e.getMessage() + " Nothing was changed.";
        };
        return new WorkbenchException(what + why, e);
    }

    static boolean isDamage(SQLException e) {
        return e instanceof SQLiteException s && ((s.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code
                || (s.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_NOTADB.code);
    }
}
