package org.discern.app;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Where native libraries lie unpacked. Left to themselves SQLite and ONNX Runtime unpack into the temporary folder at every
/// start, and a killed program leaves its copies there.
///
/// The packaged program carries its folder along (`-Ddiscern.natives`, filled by [UnpackNatives] at build time) and unpacks
/// nothing. Elsewhere the folder lies in the app's own, filled once per version of a library.
final class NativeFolder {
    private static final String CHOSEN = "discern.natives";

    private NativeFolder() {}

    /// A library that has to be told where its natives are.
    ///
    /// @param property names the folder to the library
    /// @param resources in its jar
    private record Library(String name, String property, List<String> resources) {}

    /// Tells every library where its natives are, and unpacks those that are not there yet.
    static void prepare(Path home) { places(home, packed()).forEach((key, folder) -> set(key, folder.toString())); }

    /// Property → folder that holds the library now. What cannot be unpacked is missing and left to its library.
    ///
    /// @param packed the folder of a package, if this is one
    static Map<String, Path> places(Path home, @Nullable Path packed) {
        var places = new HashMap<String, Path>();
        places.put("ENGINE_CACHE_DIR", (packed == null ? home : packed).resolve("engine"));
        for (Library library : libraries()) {
            try {
                places.put(library.property(), packed == null
                        ? unpacked(library, home.resolve("natives"))
                        : packed.resolve(library
                                .name()));
            } catch (IOException | RuntimeException left) {
                LoggerFactory.getLogger(NativeFolder.class).warn("{} unpacks itself, because {}", library.name(), left
                        .getMessage());
            }
        }
        return places;
    }

    /// Fills the folder of a package.
    static void fill(Path folder) throws IOException {
        for (Library library : libraries()) copy(library, folder.resolve(library.name()));
    }

    private static @Nullable Path packed() {
        String chosen = System.getProperty(CHOSEN, "");
        return chosen.isEmpty() ? null : Path.of(chosen);
    }

    private static List<Library> libraries() {
        String system = system();
        String onnx = "/ai/onnxruntime/native/" + (system.equals("Mac") ? "osx" : system.equals("Windows") ? "win" : "linux")
                + '-' + (isArm()
                        ? "aarch64"
                        : "x64") + '/';
        String onnxJava = System.mapLibraryName("onnxruntime4j_jni");
        return List.of(new Library("sqlite", "org.sqlite.lib.path", List.of("/org/sqlite/native/" + system + '/' + (isArm()
                ? "aarch64"
                : "x86_64") + '/' + System.mapLibraryName("sqlitejdbc"))), new Library("onnxruntime", "onnxruntime.native.path",
                        List
                                .of(onnx + System.mapLibraryName("onnxruntime"), onnx + onnxJava)), new Library("jna",
                                        "jna.boot.library.path", List.of("/com/sun/jna/" + Platform.RESOURCE_PREFIX + '/' + System
                                                .mapLibraryName("jnidispatch").replace(".dylib", ".jnilib"))));
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("win") ? "Windows" : name.contains("mac") ? "Mac" : "Linux";
    }

    private static boolean isArm() { return System.getProperty("os.arch", "").equals("aarch64"); }

    /// A folder that is named after what the jar holds, so that a new version never meets the files of an old one.
    private static Path unpacked(Library library, Path parent) throws IOException {
        Path folder = parent.resolve(library.name() + '-' + Long.toHexString(mark(library)));
        boolean isThere = library.resources().stream().allMatch(r -> Files.exists(folder.resolve(name(r))));
        if (!isThere) copy(library, folder);
        return folder;
    }

    private static long mark(Library library) throws IOException {
        return resource(library.resources().getFirst()).openConnection() instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : 0;
    }

    /// A file is whole or not there, whatever else starts or ends meanwhile.
    private static void copy(Library library, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String resource : library.resources()) {
            Path unfinished = Files.createTempFile(folder, "new", ".part");
            try (InputStream in = resource(resource).openStream()) {
                Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, folder.resolve(name(resource)), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    private static URL resource(String path) throws IOException {
        URL found = NativeFolder.class.getResource(path);
        if (found == null) throw new IOException("there is no " + path + " for this system");
        return found;
    }

    private static String name(String resource) { return resource.substring(resource.lastIndexOf('/') + 1); }

    private static void set(String key, String value) { if (System.getProperty(key) == null) System.setProperty(key, value); }
}
