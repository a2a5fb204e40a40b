package org.discern.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// Makes `assistant-requests.csv.gz` and its key in the folder named on the command line (`sample-data` by default).
public final class AssistantRequests {
    static final String FILE = "assistant-requests.csv.gz";
    static final String KEY = "assistant-requests-key.csv";
    static final long SEED = 20260105;

    private final List<Request> requests = new ArrayList<>();
    private final StringBuilder key = new StringBuilder("user,kind,events,mark,event,time,since,group,before,after\n");

    AssistantRequests() {
        List<PhraseGroup> book = PhraseBook.read(SEED);
        var random = new SplittableRandom(SEED + 1);
        var people = new ArrayList<>(new People(book, random).all());
        people.sort(Comparator.comparing(Person::name));
        for (Person person : people) {
            List<Request> own = Diary.of(book, person, random.nextLong());
            requests.addAll(own);
            String start = person.name() + "," + person.kind().name().toLowerCase(Locale.ROOT) + "," + person.events() + ",";
            List<Mark> marks = Mark.of(person, own, book);
            if (marks.isEmpty()) key.append(start).append(",,,,,,\n");
            for (Mark m : marks)
                key.append(start).append(String.join(",", m.what(), String.valueOf(m.event()), m.time().toString(),
                        m.since() == 0 ? "" : String.valueOf(m.since()), m.group(), m.before(), m.after())).append('\n');
        }
        requests.sort(Comparator.comparing(Request::time).thenComparing(Request::user));
    }

    List<Request> requests() { return List.copyOf(requests); }

    String key() { return key.toString(); }

    String table() {
        var out = new StringBuilder("user,time,text,label\n");
        for (Request r : requests) {
            String text = r.text().indexOf(',') < 0 ? r.text() : '"' + r.text() + '"';
            out.append(r.user()).append(',').append(r.time()).append(',').append(text).append(',').append(r.label()).append('\n');
        }
        return out.toString();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "sample-data");
        var made = new AssistantRequests();
        try (OutputStream out = new Tight(Files.newOutputStream(folder.resolve(FILE)))) {
            out.write(made.table().getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve(KEY), made.key());
    }

    /// The strongest compression; the gzip header carries no time, so the same seed gives the same bytes.
    private static final class Tight extends GZIPOutputStream {
        Tight(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(9);
        }
    }
}
