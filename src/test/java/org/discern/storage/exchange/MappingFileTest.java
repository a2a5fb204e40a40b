package org.discern.storage.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.discern.domain.corpus.ColumnRole;
import org.discern.domain.corpus.ImportKind;
import org.discern.domain.corpus.ImportPlan;
import org.discern.domain.corpus.RowChoice;
import org.discern.domain.corpus.RowConcern;
import org.discern.domain.corpus.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFileTest {
    @TempDir
    Path folder;

    private static ImportPlan seen(String... columns) {
        return new ImportPlan(TableFormat.CSV, "UTF-8", ",", true, List.of(columns), List.of(columns).stream().map(
                _ -> ColumnRole.IGNORE).toList(), false, "");
    }

    @Test
    void keptForTheShapeThroughTheNextStartAndForgotten() {
        Path file = folder.resolve("settings/import-mappings.json");
        ImportPlan plan = seen("a", "b").withKind(ImportKind.HISTORIES).withRole(0, ColumnRole.TEXT).withRole(1, ColumnRole.USER)
                .withChoice(RowConcern.LONG, RowChoice.SET_ASIDE).withDomainFile("/somewhere/domains.json");
        new MappingFile(file).keep(seen("a", "b"), plan);
        new MappingFile(file).keep(seen("c"), seen("c"));
        var again = new MappingFile(file);
        assertEquals(plan.withDomainFile(""), again.find(seen("a", "b")).orElseThrow(), "paths belong to one file");
        assertTrue(again.find(seen("b", "a")).isEmpty(), "another order is another shape");
        again.forget(seen("a", "b"));
        assertTrue(new MappingFile(file).find(seen("a", "b")).isEmpty());
        assertFalse(new MappingFile(file).find(seen("c")).isEmpty());
    }

    @Test
    void aDamagedFileCountsAsEmptyAndIsWrittenAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("import-mappings.json"), "{ nonsense");
        var mappings = new MappingFile(file);
        assertTrue(mappings.find(seen("a")).isEmpty());
        mappings.keep(seen("a"), seen("a"));
        assertFalse(new MappingFile(file).find(seen("a")).isEmpty());
    }
}
