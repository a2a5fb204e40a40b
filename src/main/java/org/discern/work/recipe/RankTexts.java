package org.discern.work.recipe;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.recipe.rank.Constraint;
import org.discern.domain.recipe.rank.Request;
import org.discern.domain.run.Progress;
import org.discern.engine.recipe.request.FreeTextRanker;
import org.jspecify.annotations.Nullable;

/// Ranks free candidate texts for requests with the request part alone, from a JSON Lines file to a JSON file, so that any
/// outside set can be scored. Each line: `{"id": …, "request": "…", "candidates": [{"id": …, "text": "…"}, …]}`.
///
/// The answer is written piece by piece beside the target and takes its place when it is whole; a cancelled run leaves none.
public final class RankTexts {
    /// @param limit only the first so many requests
    public record Spec(Path requests, Path out, Optional<Integer> limit) {
        public Spec {
            if (limit.isPresent() && limit.get() < 1)
                throw new IllegalArgumentException("--limit must be at least 1");
        }
    }

    /// Vectors of length 1, one a text.
    public interface Encoding {
        FloatMatrix of(List<String> texts, Progress progress);
    }

    /// @param requests ranked
    /// @param candidates of all of them
    public record Done(int requests, long candidates) {}

    /// How many texts are encoded at once.
    private static final int PIECE = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Encoding encoding;
    private final String app;
    private final FreeTextRanker ranker = new FreeTextRanker();

    /// @param app product and version, for the report
    public RankTexts(Encoding encoding, String app) {
        this.encoding = encoding;
        this.app = app;
    }

    /// @throws WorkbenchException naming file, line and remedy when a line cannot be read
    public Done run(Spec spec, Progress progress) {
        long lines = lines(spec);
        progress.stage("Rank", 1, 1);
        Path whole = spec.out().toAbsolutePath();
        boolean device = Files.exists(whole) && !Files.isRegularFile(whole);
        Path part = device ? whole : whole.resolveSibling(whole.getFileName() + ".part");
        try {
            if (whole.getParent() != null) Files.createDirectories(whole.getParent());
            try {
                Done done = write(spec, part, lines, progress);
                if (!device) Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
                return done;
            } finally {
                if (!device) Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new WorkbenchException("The ranking cannot be written to " + spec.out()
                    + ". Check the folder and the space left.", e);
        }
    }

    private static long lines(Spec spec) {
        try (Stream<String> all = Files.lines(spec.requests())) {
            return Math.min(all.count(), spec.limit().orElse(Integer.MAX_VALUE));
        } catch (IOException | java.io.UncheckedIOException e) {
            throw unreadable(spec.requests(), e);
        }
    }

    private static WorkbenchException unreadable(Path file, Exception e) {
        return new WorkbenchException("The file " + file + " cannot be read as UTF-8 text. Choose a JSON Lines file with one "
                + "request a line.", e);
    }

    private Done write(Spec spec, Path to, long lines, Progress progress) throws IOException {
        try (BufferedReader in = open(spec.requests());
                JsonGenerator out = JSON.getFactory().createGenerator(Files.newBufferedWriter(to))) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("command", "rank");
            out.writeStringField("data", String.valueOf(spec.requests().getFileName()));
            out.writeStringField("app", app);
            out.writeArrayFieldStart("rows");
            int most = spec.limit().orElse(Integer.MAX_VALUE);
            List<Line> piece = new ArrayList<>();
            int texts = 0;
            int number = 0;
            int requests = 0;
            long candidates = 0;
            for (String line = next(in, spec); line != null && requests < most; line = next(in, spec)) {
                number++;
                progress.check();
                if (line.isBlank()) continue;
                Line read = Line.of(line, spec.requests(), number);
                piece.add(read);
                requests++;
                texts += 1 + read.texts.size();
                candidates += read.texts.size();
                if (texts < PIECE) continue;
                rank(piece, out, progress);
                progress.at(number, lines);
                piece.clear();
                texts = 0;
            }
            rank(piece, out, progress);
            out.writeEndArray();
            out.writeNumberField("requests", requests);
            out.writeEndObject();
            out.writeRaw('\n');
            progress.at(lines, lines);
            return new Done(requests, candidates);
        }
    }

    private static BufferedReader open(Path file) {
        try {
            return Files.newBufferedReader(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static @Nullable String next(BufferedReader in, Spec spec) {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw unreadable(spec.requests(), e);
        }
    }

    /// Encodes all texts of some lines at once and ranks line by line.
    private void rank(List<Line> piece, JsonGenerator out, Progress progress) throws IOException {
        if (piece.isEmpty()) return;
        List<String> texts = new ArrayList<>();
        for (Line line : piece) {
            texts.add(line.request);
            texts.addAll(line.texts);
        }
        FloatMatrix vectors = encoding.of(texts, new Checked(progress));
        int row = 0;
        for (Line line : piece) {
            progress.check();
            int n = line.texts.size();
            Request request = ranker.parse(line.request);
            List<FreeTextRanker.Placed> order = ranker.rank(request, line.texts, rows(vectors, row, 1), rows(vectors, row + 1,
                    n));
            write(line, request, order, out);
            row += 1 + n;
        }
    }

    private static FloatMatrix rows(FloatMatrix all, int from, int count) {
        FloatMatrix out = FloatMatrix.zeros(count, all.cols());
        System.arraycopy(all.values(), from * all.cols(), out.values(), 0, count * all.cols());
        return out;
    }

    private static void write(Line line, Request request, List<FreeTextRanker.Placed> order, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        out.writeFieldName("id");
        JSON.writeTree(out, line.id);
        out.writeStringField("request", line.request);
        out.writeArrayFieldStart("constraints");
        for (Constraint c : request.constraints()) out.writeString(told(c));
        out.writeEndArray();
        out.writeArrayFieldStart("order");
        for (FreeTextRanker.Placed placed : order) {
            out.writeStartObject();
            out.writeFieldName("id");
            JSON.writeTree(out, line.ids.get(placed.place()));
            out.writeNumberField("score", Math.round(placed.score() * 1e6) / 1e6);
            out.writeNumberField("broken", placed.broken());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static String told(Constraint constraint) {
        return switch (constraint) {
            case Constraint.TimeAtMost(int minutes) -> "at most " + minutes + " minutes";
            case Constraint.Attribute a -> (a.excluded() ? "without " : "with ") + a.kind().word() + ": " + a.value();
        };
    }

    /// One request with its candidates.
    private record Line(JsonNode id, String request, List<JsonNode> ids, List<String> texts) {
        static Line of(String text, Path file, int number) {
            JsonNode node;
            try {
                node = JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw bad(file, number, "is not JSON", e);
            }
            if (!node.isObject()) throw bad(file, number, "is not a JSON object", null);
            if (!node.path("id").isValueNode() || node.path("id").isNull()) throw bad(file, number, "has no \"id\"", null);
            if (!node.path("request").isTextual()) throw bad(file, number, "has no text in \"request\"", null);
            if (!node.path("candidates").isArray()) throw bad(file, number, "has no list in \"candidates\"", null);
            List<JsonNode> ids = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (JsonNode candidate : node.path("candidates")) {
                if (!candidate.path("id").isValueNode() || candidate.path("id").isNull() || !candidate.path("text").isTextual())
                    throw bad(file, number, "has a candidate (number " + (ids.size() + 1) + ") without \"id\" or \"text\"", null);
                ids.add(candidate.path("id"));
                texts.add(candidate.path("text").asText());
            }
            return new Line(node.path("id"), node.path("request").asText(), ids, texts);
        }

        private static WorkbenchException bad(Path file, int number, String what,
                @Nullable Exception cause) {
            return new WorkbenchException("Line " + number + " of " + file.getFileName() + " " + what
                    + ". Each line reads {\"id\": "
                    + "…, \"request\": \"…\", \"candidates\": [{\"id\": …, \"text\": \"…\"}, …]}; mend that line and run it again.",
                    cause);
        }
    }

    /// Asks whether to stop and tells nothing: the requests are what is counted.
    private record Checked(Progress whole) implements Progress {
        @Override
        public void stage(String name, int step, int steps) {
            // the stage is the caller's
        }

        @Override
        public void at(long done, long total) {
            // requests are counted
        }

        @Override
        public void point(String series, double x, double y) { whole.point(series, x, y); }

        @Override
        public void check() { whole.check(); }
    }
}
