package org.discern.storage.exchange;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.discern.domain.corpus.ImportPlan;

/// How files of a shape were read last, kept for the person and not for a project, as JSON, newest first. The shape is the
/// format and the names of the columns as they are guessed; nothing of the rows is kept. A file that cannot be read counts as
/// empty, and one that cannot be written is forgotten at the end: a mapping saves a minute and is worth no failure.
public final class MappingFile {
    private static final int MOST = 200;
    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE).visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY).build();

    private final Path file;
    private List<Kept> all;

    /// @param shape of the file at the first look
    private record Kept(String shape, ImportPlan plan) {}

    private record Contents(int version, List<Kept> mappings) {}

    public MappingFile(Path file) {
        this.file = file;
        this.all = read(file);
    }

    /// @param seen as guessed at the first look
    public synchronized Optional<ImportPlan> find(ImportPlan seen) {
        return all.stream().filter(kept -> kept.shape().equals(shape(seen))).map(Kept::plan).findFirst();
    }

    /// Keeps how files of this shape are read; paths and the encoding belong to one file and are not kept.
    public synchronized void keep(ImportPlan seen, ImportPlan plan) {
        var kept = new ArrayList<Kept>();
        kept.add(new Kept(shape(seen), plan.withDomainFile("").withVectors("").withPart("")));
        others(seen).limit(MOST - 1L).forEach(kept::add);
        write(kept);
    }

    public synchronized void forget(ImportPlan seen) { write(others(seen).toList()); }

    private Stream<Kept> others(ImportPlan seen) { return all.stream().filter(kept -> !kept.shape().equals(shape(seen))); }

    private static String shape(ImportPlan seen) {
        return seen.format() + (seen.header() ? " named " : " ") + String.join("\u001f", seen.columns());
    }

    private static List<Kept> read(Path file) {
        if (!Files.isRegularFile(file)) return List.of();
        try {
            return Objects.requireNonNullElse(JSON.readValue(file.toFile(), Contents.class).mappings(), List.of());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void write(List<Kept> kept) {
        all = List.copyOf(kept);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Contents(1, all)));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // known until the program ends
        }
    }
}
