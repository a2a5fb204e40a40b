package org.discern.work.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.discern.domain.WorkbenchException;

/// The report as JSON, and back, so that a broken-off evaluation can go on.
public final class ReportFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportFile() {}

    /// `{"command", "data", "seeds", "app", "machine", "rows": […means…], "protocol", "perSeed"}`.
    public static String json(EvaluationReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("command", report.command()).put("data", report.data()).put("seeds", report.perSeed().size());
        root.put("app", report.app()).put("machine", report.machine());
        rows(root.putArray("rows"), report.rows());
        ObjectNode protocol = root.putObject("protocol");
        new TreeMap<>(report.protocol()).forEach((name, value) -> protocol.set(name, JSON.valueToTree(value)));
        ArrayNode seeds = root.putArray("perSeed");
        for (SeedRows seed : report.perSeed()) rows(seeds.addObject().put("seed", seed.seed()).putArray("rows"), seed.rows());
        return root.toPrettyString() + "\n";
    }

    private static void rows(ArrayNode to, List<Row> rows) {
        for (Row row : rows) {
            ObjectNode line = to.addObject().put("task", row.task()).put("method", row.method()).put("setting", row.setting());
            row.metrics().forEach((name, value) -> {
                if (Double.isFinite(value)) line.put(name, value);
                else line.putNull(name);
            });
        }
    }

    /// Whole or not at all: a reader never meets half a file. A device or a pipe, e.g. `/dev/stdout`, is written to as it is.
    public static void write(EvaluationReport report, Path out) {
        try {
            if (Files.exists(out) && !Files.isRegularFile(out)) Files.writeString(out, json(report));
            else replace(Files.exists(out) ? out.toRealPath() : out.toAbsolutePath(), json(report));
        } catch (IOException e) {
            throw new WorkbenchException("The report cannot be written to " + out + ". Check the folder and the space left.", e);
        }
    }

    private static void replace(Path whole, String text) throws IOException {
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            if (whole.getParent() != null) Files.createDirectories(whole.getParent());
            Files.writeString(part, text);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The draws a file holds, made with the same protocol; none when there is no such file.
    ///
    /// @throws WorkbenchException when the file is something else, or was made with other settings
    public static List<SeedRows> finished(Path out, Map<String, Object> protocol) {
        if (!Files.exists(out)) return List.of();
        try {
            JsonNode root = JSON.readTree(Files.readString(out));
            JsonNode seeds = root.path("perSeed");
            if (!seeds.isArray()) throw other(out, null);
            if (!root.path("protocol").equals(JSON.readTree(JSON.writeValueAsString(new TreeMap<>(protocol)))))
                throw new WorkbenchException("The report " + out.getFileName()
                        + " was made with other settings. Choose another file, or leave out --resume to write it anew.");
            List<SeedRows> found = new ArrayList<>();
            for (JsonNode seed : seeds) found.add(new SeedRows(seed.path("seed").asLong(), rows(seed.path("rows"))));
            return found;
        } catch (IOException e) {
            throw other(out, e);
        }
    }

    private static WorkbenchException other(Path out, @org.jspecify.annotations.Nullable IOException cause) {
        return new WorkbenchException("The file " + out.getFileName()
                + " is not a report of an evaluation. Choose another file, or leave out --resume to write it anew.", cause);
    }

    private static List<Row> rows(JsonNode array) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode line : array) {
            Map<String, Double> metrics = new TreeMap<>();
            line.properties().forEach(field -> {
                if (field.getValue().isNumber()) metrics.put(field.getKey(), field.getValue().asDouble());
                else if (field.getValue().isNull()) metrics.put(field.getKey(), Double.NaN);
            });
            rows.add(new Row(line.path("task").asText(), line.path("method").asText(), line.path("setting").asText(), metrics));
        }
        return rows;
    }
}
