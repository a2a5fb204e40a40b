package org.discern.storage.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.discern.domain.WorkbenchException;
import org.discern.domain.run.Progress;
import org.jspecify.annotations.Nullable;

/// The rows of one sheet of an Excel workbook, read one after the other. Dates come out in ISO form, numbers with the 15 digits
/// Excel keeps, formulas as the value they had when the workbook was saved.
final class SheetRows implements Rows {
    private static final MathContext DIGITS = new MathContext(15);
    /// The shared texts of a workbook are held in memory.
    private static final long TEXTS = 512L << 20;
    private static final String WORKBOOK = "xl/workbook.xml";

    private final String source;
    private final ReadableWorkbook book;
    private final Iterator<Row> rows;
    private final Progress progress;
    private int width = -1;
    private long blank;
    private long errors;

    /// @param sheet its name
    /// @throws WorkbenchException when there is no such sheet, or the workbook is damaged
    SheetRows(Path path, String sheet, Progress progress) throws IOException {
        this.source = SourceFiles.name(path);
        this.progress = progress;
        this.book = open(path);
        try {
            Sheet found = book.findSheet(sheet).orElseThrow(() -> new WorkbenchException(source + " has no sheet “" + sheet
                    + "”. Choose one of its sheets."));
            this.rows = found.openStream().iterator();
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    static boolean isWorkbook(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry(WORKBOOK) != null;
        }
    }

    /// The names of the sheets people can see, in the order of the workbook.
    static List<String> sheets(Path path) throws IOException {
        try (ReadableWorkbook book = open(path)) {
            List<String> shown = book.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).map(Sheet::getName)
                    .toList();
            return shown.isEmpty() ? book.getSheets().map(Sheet::getName).toList() : shown;
        }
    }

    private static ReadableWorkbook open(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
            if (texts != null && texts.getSize() > TEXTS)
                throw new WorkbenchException(SourceFiles.name(path)
                        + " holds more text than a workbook can be read with. Save the sheet as “CSV UTF-8”, then import that.");
        }
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException e) {
            throw damaged(SourceFiles.name(path), e);
        }
    }

    private static WorkbenchException damaged(String source, RuntimeException e) {
        return new WorkbenchException(source + " cannot be read as an Excel workbook: " + e.getMessage()
                + ". Open it in a spreadsheet and save it again, or save the sheet as “CSV UTF-8”.", e);
    }

    /// Names for all columns, each another: what the first row says, or the column's number.
    static List<String> names(List<String> first) {
        var out = new ArrayList<String>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < first.size(); i++) {
            String name = first.get(i).isBlank() ? "Column " + (i + 1) : first.get(i).strip();
            while (!taken.add(name)) name = name + " (" + (i + 1) + ")";
            out.add(name);
        }
        return out;
    }

    /// How many cells a row has; shorter ones are filled up, since a workbook does not keep empty cells.
    void expect(int cells) { width = cells; }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                progress.check();
                Row row = rows.next();
                List<String> cells = cells(row);
                if (cells.isEmpty()) blank++;
                else return fitting(row.getRowNum(), cells);
            }
            return null;
        } catch (ExcelReaderException e) {
            throw damaged(source, e);
        }
    }

    private RawRow fitting(int line, List<String> cells) {
        if (width < 0) return RawRow.of(line, cells);
        if (cells.size() > width)
            return RawRow.misfit(line, cells, cells.size() + " cells where there are " + width + " columns", String.join(" | ",
                    cells));
        while (cells.size() < width) cells.add("");
        return RawRow.of(line, cells);
    }

    /// Without the empty ones at the end.
    private List<String> cells(Row row) {
        var out = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), Limits.COLUMNS); i++) {
            Cell cell = row.getCell(i);
            out.add(cell == null ? "" : text(cell));
        }
        while (!out.isEmpty() && out.getLast().isEmpty()) out.removeLast();
        return out;
    }

    private String text(Cell cell) {
        CellType type = cell.getType();
        if (type == CellType.ERROR) {
            errors++;
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (type == CellType.STRING) return cell.asString();
        if (type == CellType.BOOLEAN) return String.valueOf(cell.asBoolean());
        if (raw.isEmpty() || (type != CellType.NUMBER && type != CellType.FORMULA)) return raw;
        BigDecimal number = number(raw);
        if (number == null) return raw;
        return isDate(cell.getDataFormatString()) ? date(number) : plain(number);
    }

    private static @Nullable BigDecimal number(String raw) {
        try {
            return new BigDecimal(raw);
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /// Days since the end of 1899, or of 1903 in workbooks of old Macs; a fraction is the time of day.
    private String date(BigDecimal number) {
        double days = number.doubleValue();
        if (days < 0 || days > 2_958_466) return plain(number);
        long seconds = Math.round(days * 86_400);
        LocalDateTime at = (book.isDate1904()
                ? LocalDateTime.of(1904, 1, 1, 0, 0)
                : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0)).plusSeconds(seconds);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.withNano(0) + (at
                        .getSecond() == 0 ? ":00" : "");
    }

    /// Whether a number format shows years, months, days, hours or seconds; letters in quotes and brackets do not count.
    static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) return false;
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[ymdhs].*") && !bare.contains("#");
    }

    @Override
    public long blankLines() { return blank; }

    @Override
    public List<String> notes() {
        return errors == 0
                ? List.of()
                : List.of(errors + (errors == 1 ? " cell of " : " cells of ") + source
                        + " hold an error of a formula and are taken as empty.");
    }

    @Override
    public void close() throws IOException { book.close(); }
}
