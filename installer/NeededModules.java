import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Compares the modules of Java that the classes of some jars name with those a runtime image has: what is missing there ends in
/// the middle of somebody's work, not at the start.
///
/// usage: `java NeededModules.java JARS RUNTIME [OPTIONAL,…]`, ends with 1 when a module is missing
///   OPTIONAL  modules that the libraries name, but nobody here calls for
final class NeededModules {
    private NeededModules() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> modules = packages();
        Set<String> has = has(Path.of(args[1]));
        Set<String> optional = args.length > 2 ? Set.of(args[2].split(",")) : Set.of();
        var missing = new TreeMap<String, Set<String>>();
        try (Stream<Path> jars = Files.list(Path.of(args[0]))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList())
                for (String name : named(jar)) {
                    String module = modules.get(name);
                    if (module != null && !has.contains(module) && !optional.contains(module))
                        missing.computeIfAbsent(module, _ -> new TreeSet<>()).add(String.valueOf(jar.getFileName()));
                }
        }
        missing.forEach((module, jars) -> System.err.println("Missing in the image: " + module + ", named by " + jars));
        System.exit(missing.isEmpty() ? 0 : 1);
    }

    /// Package → module, of the JDK that runs this.
    private static Map<String, String> packages() {
        var out = new HashMap<String, String>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll())
            for (var exported : module.descriptor().exports())
                if (!exported.isQualified()) out.put(exported.source(), module.descriptor().name());
        return out;
    }

    private static Set<String> has(Path runtime) throws IOException {
        for (String line : Files.readAllLines(runtime.resolve("release")))
            if (line.startsWith("MODULES=")) return Set.of(line.substring(8).replace("\"", "").split(" "));
        throw new IOException(runtime + " does not say which modules it has");
    }

    /// The packages whose classes are named in a jar.
    private static Set<String> named(Path file) throws IOException {
        var out = new HashSet<String>();
        try (var jar = new JarFile(file.toFile())) {
            List<JarEntry> classes = jar.stream().filter(entry -> entry.getName().endsWith(".class") && !entry.getName().endsWith(
                    "module-info.class")).toList();
            for (JarEntry entry : classes)
                try (InputStream in = jar.getInputStream(entry)) {
                    for (PoolEntry constant : ClassFile.of().parse(in.readAllBytes()).constantPool())
                        if (constant instanceof ClassEntry type) {
                            String name = type.asInternalName().replaceFirst("^\\[+L?", "").replace('/', '.');
                            if (name.contains(".")) out.add(name.substring(0, name.lastIndexOf('.')));
                        }
                }
        }
        return out;
    }
}
