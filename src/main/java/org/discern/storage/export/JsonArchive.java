package org.discern.storage.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP archive of JSON files. All entries bear one date, so that the same content gives the same bytes.
final class JsonArchive implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final FileTime DATE = FileTime.fromMillis(1_577_836_800_000L); // 2020-01-01, UTC

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    JsonArchive(OutputStream out) { zip = new ZipOutputStream(out); }

    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    void file(String path, Body body) throws IOException {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(DATE);
        zip.putNextEntry(entry);
        try (JsonGenerator json = JSON.createGenerator(zip, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            body.write(json);
        }
        zip.closeEntry();
    }

    /// A name for a file or folder that every system takes and no other of this archive has.
    String fileName(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        String base = plain.isEmpty() || plain.matches("\\.+") ? "intent" : plain;
        String free = base;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) free = base + "_" + i;
        return free;
    }

    /// Keys with `null` as their value.
    static void nulls(JsonGenerator json, String... keys) throws IOException { for (String key : keys) json.writeNullField(key); }

    @Override
    public void close() throws IOException { zip.finish(); }
}
