package org.discern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {
    private static final Set<String> TOLD = Set.of("ENGINE_CACHE_DIR", "org.sqlite.lib.path", "onnxruntime.native.path",
            "jna.boot.library.path");

    @TempDir
    Path folder;

    @Test
    void unpacksEachLibraryOnce() throws IOException {
        Map<String, Path> places = NativeFolder.places(folder, null);
        assertEquals(TOLD, places.keySet());
        Path sqlite = places.get("org.sqlite.lib.path").resolve(System.mapLibraryName("sqlitejdbc"));
        assertTrue(Files.size(sqlite) > 100_000, "the whole library");
        assertTrue(Files.exists(places.get("onnxruntime.native.path").resolve(System.mapLibraryName("onnxruntime"))));
        assertTrue(Files.exists(places.get("onnxruntime.native.path").resolve(System.mapLibraryName("onnxruntime4j_jni"))));
        Files.setLastModifiedTime(sqlite, FileTime.fromMillis(1_000));
        assertEquals(places, NativeFolder.places(folder, null));
        assertEquals(FileTime.fromMillis(1_000), Files.getLastModifiedTime(sqlite), "a second start writes nothing");
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".part")).toList());
        }
    }

    @Test
    void aLostFileComesBack() throws IOException {
        Path onnx = NativeFolder.places(folder, null).get("onnxruntime.native.path").resolve(System.mapLibraryName(
                "onnxruntime4j_jni"));
        Files.delete(onnx);
        NativeFolder.places(folder, null);
        assertTrue(Files.exists(onnx));
    }

    @Test
    void aPackageUnpacksNothing() throws IOException {
        Path packed = Files.createDirectory(folder.resolve("packed"));
        Map<String, Path> places = NativeFolder.places(folder.resolve("home"), packed);
        assertEquals(TOLD, places.keySet());
        assertTrue(places.values().stream().allMatch(p -> p.startsWith(packed)));
        assertTrue(Files.notExists(folder.resolve("home")));
        NativeFolder.fill(packed);
        assertTrue(Files.exists(places.get("org.sqlite.lib.path").resolve(System.mapLibraryName("sqlitejdbc"))));
    }
}
