import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/// Copies jars without the native libraries in them, which lie unpacked beside, and without those of other systems. Entries keep
/// their time, so that the same jars always give the same copies.
///
/// usage: `java SlimJars.java FROM TO`
final class SlimJars {
    private static final Pattern NATIVE = Pattern.compile(
            ".*(\\.so|\\.so\\.\\d+|\\.dll|\\.dylib|\\.jnilib|\\.a)|.*\\.dylib\\.dSYM/.*|.*/aix-ppc.*/.*");

    private SlimJars() {}

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1]));
        try (var jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) copy(jar, to.resolve(jar.getFileName()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var jar = new JarFile(from.toFile())) {
            if (jar.stream().noneMatch(entry -> NATIVE.matcher(entry.getName()).matches())) {
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                return;
            }
            try (var out = new JarOutputStream(Files.newOutputStream(to))) {
                out.setLevel(9);
                for (JarEntry entry : jar.stream().toList()) {
                    if (NATIVE.matcher(entry.getName()).matches()) continue;
                    var kept = new JarEntry(entry.getName());
                    kept.setTime(entry.getTime());
                    out.putNextEntry(kept);
                    try (InputStream in = jar.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }
}
