package org.discern.work.user;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.discern.domain.WorkbenchException;
import org.discern.domain.array.FloatMatrix;
import org.discern.domain.run.Progress;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Lane;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Reason;
import org.discern.domain.user.Scenario.Recent;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.TokenReason;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserRun;
import org.discern.engine.text.TextHash;
import org.discern.engine.user.Answer;
import org.discern.engine.user.ModelBytes;
import org.discern.engine.user.TrainedUsers;
import org.discern.engine.user.UserMemory;
import org.discern.work.Workspace;
import org.discern.work.encode.Encoders;
import org.jspecify.annotations.Nullable;

/// Reads with the weights of the current user run. Models, memories and vectors last used stay in memory.
public final class ReadTrained implements ReadUser {
    /// What people call the labels that are no class.
    public static final String OTHER = "other";

    private static final int MODELS = 2;
    private static final int MEMORIES = 16;
    private static final int VECTORS = 4_096;
    private static final int WORDS = 40;
    private static final int BLOCK = 1_000; // events of a long history whose vectors are fetched at once

    private final Workspace workspace;
    private final Encoders encoders;
    private final Map<Long, TrainedUsers> models = new Kept<>(MODELS);
    private final Map<MemoryKey, UserMemory> memories = new Kept<>(MEMORIES);
    private final Map<String, float[]> vectors = new Kept<>(VECTORS);

    private record MemoryKey(long run, String user, long at, int events) {}

    /// A map that forgets what was used longest ago; guarded by itself.
    private static final class Kept<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int most;

        Kept(int most) {
            super(16, .75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > most; }
    }

    public ReadTrained(Workspace workspace, Encoders encoders) {
        this.workspace = workspace;
        this.encoders = encoders;
    }

    @Override
    public String unavailable() {
        if (workspace.histories().get().size() == 0) return "Import user histories first.";
        return workspace.userRun().get().isEmpty() ? "Train the user model first." : "";
    }

    @Override
    public Scenario scenario(String user, @Nullable UserEvent event) {
        long at = event == null ? after(user) : event.time();
        return new Scenario("", user, user, event == null ? "" : event.text(), at, 1, Set.of(), latest(user, at));
    }

    @Override
    public Scenario swapped(Scenario s, String historyOf) {
        List<Recent> recent = latest(historyOf, s.at());
        long at = recent.isEmpty() ? after(historyOf) : s.at();
        return new Scenario(s.name(), s.user(), historyOf, s.text(), at, s.share(), Set.of(), latest(historyOf, at));
    }

    @Override
    public Reading read(Scenario s) {
        UserRun run = run();
        TrainedUsers model = model(run);
        Remembered r = remembered(run, model, s);
        float[] vector = vector(run, s.text());
        Answer all = answer(model, r, r.off(), vector, s);
        int best = Reading.best(all.with());
        var reasons = new ArrayList<Reason>();
        for (int item = 0; item < r.off().length; item++) {
            boolean isLong = item < r.memory().slotCount();
            int place = isLong ? item : item - r.memory().slotCount();
            if (isLong ? !r.memory().isUsed(place) : place >= r.memory().held()) continue;
            double effect = r.off()[item] ? 0 : without(model, r, item, vector, s)[best] - all.with()[best];
            reasons.add(isLong
                    ? new Reason(Lane.LONG, place, name(model, r.memory().slotClass(place)), r.memory().slotEvents(place), all
                            .shares()[item], effect)
                    : new Reason(Lane.SHORT, place + r.skipped(), s.recent().get(place + r.skipped()).event().label(), 1, all
                            .shares()[item], effect));
        }
        return new Reading(model.classes(), all.without(), all.with(), trust(all, r.memory().slotCount()), reasons);
    }

    @Override
    public List<TokenReason> tokens(Scenario s) {
        UserRun run = run();
        TrainedUsers model = model(run);
        Remembered r = remembered(run, model, s);
        Answer all = answer(model, r, r.off(), vector(run, s.text()), s);
        int best = Reading.best(all.with());
        var out = new ArrayList<TokenReason>();
        var word = Pattern.compile("\\S+").matcher(s.text());
        while (word.find() && out.size() < WORDS) {
            String less = s.text().substring(0, word.start()) + s.text().substring(word.end());
            Answer without = answer(model, r, r.off(), vector(run, less), s);
            out.add(new TokenReason(word.start(), word.end(), without.with()[best] - all.with()[best]));
        }
        return out;
    }

    /// @param skipped how many of the scenario's recent events went into the long-term memory, as the window is full
    private record Remembered(UserMemory memory, boolean[] off, int skipped) {}

    private Remembered remembered(UserRun run, TrainedUsers model, Scenario s) {
        UserMemory memory = base(run, model, s.historyOf(), s.at());
        int window = run.spec().window();
        int skipped = Math.max(0, s.recent().size() - window);
        for (int i = 0; i < s.recent().size(); i++) {
            Recent recent = s.recent().get(i);
            if (i < skipped && !recent.on()) continue;
            UserEvent e = recent.event();
            model.absorb(memory, vector(run, e.text()), label(model, e), e.time());
        }
        var off = new boolean[memory.slotCount() + window];
        for (int slot = 0; slot < memory.slotCount(); slot++)
            off[slot] = memory.isUsed(slot) && s.longOff().contains(name(model, memory.slotClass(slot)));
        for (int place = 0; place < memory.held(); place++)
            off[memory.slotCount() + place] = !s.recent().get(place + skipped).on();
        return new Remembered(memory, off, skipped);
    }

    /// What the long-term memory held before the latest events began.
    private UserMemory base(UserRun run, TrainedUsers model, String user, long at) {
        Histories histories = workspace.histories().get();
        int[] range = before(histories, user, at);
        var key = new MemoryKey(run.record().id(), user, at, range[1] - range[0]);
        synchronized (memories) { // the scenarios beside the one on the screen ask for the same at the same time
            UserMemory known = memories.get(key);
            if (known != null) return known.copy();
            UserMemory made = built(run, model, histories, range);
            memories.put(key, made.copy());
            return made;
        }
    }

    private UserMemory built(UserRun run, TrainedUsers model, Histories histories, int[] range) {
        UserMemory memory = model.begin();
        int last = range[1] - run.spec().window(); // the latest stand in the scenario
        for (int from = range[0]; from < last; from += BLOCK) {
            List<UserEvent> block = histories.events().subList(from, Math.min(last, from + BLOCK));
            Map<String, float[]> kept = vectors(run, block);
            for (UserEvent e : block)
                model.absorb(memory, Objects.requireNonNull(kept.get(TextHash.of(e.text()))), label(model, e), e.time());
        }
        model.settle(memory);
        return memory;
    }

    /// By hash, of all of these; what the project's cache lacks is encoded at once, five times as fast as one by one.
    private Map<String, float[]> vectors(UserRun run, List<UserEvent> events) {
        var texts = new LinkedHashMap<String, String>();
        for (UserEvent e : events) texts.put(TextHash.of(e.text()), e.text());
        var out = new HashMap<>(kept(run, texts.keySet()));
        texts.keySet().removeAll(out.keySet());
        if (texts.isEmpty()) return out;
        FloatMatrix made = encoders.get(run.spec().encoder()).encode(List.copyOf(texts.values()), Progress.NONE);
        int row = 0;
        for (String hash : texts.keySet()) out.put(hash, made.row(row++));
        return out;
    }

    private float[] without(TrainedUsers model, Remembered r, int item, float[] vector, Scenario s) {
        boolean[] off = r.off().clone();
        off[item] = true;
        return answer(model, r, off, vector, s).with();
    }

    /// The network's two columns come from two heads, which differ a little even on an empty past. Where nothing is remembered or
    /// nothing counts there can be no effect of history, so the answer with it is the answer without.
    private static Answer answer(TrainedUsers model, Remembered r, boolean[] off, float[] vector, Scenario s) {
        Answer read = model.read(r.memory(), vector, s.at(), off, s.share());
        return s.share() > 0 && counts(r.memory(), off)
                ? read
                : new Answer(read.without(), read.without().clone(), new float[read.shares().length], 1);
    }

    private static boolean counts(UserMemory memory, boolean[] off) {
        for (int item = 0; item < off.length; item++) {
            int place = item - memory.slotCount();
            if (!off[item] && (place < 0 ? memory.isUsed(item) : place < memory.held())) return true;
        }
        return false;
    }

    private List<Recent> latest(String user, long at) {
        Histories histories = workspace.histories().get();
        int[] range = before(histories, user, at);
        int window = workspace.userRun().get().map(r -> r.spec().window()).orElse(0);
        var out = new ArrayList<Recent>();
        for (int row = Math.max(range[0], range[1] - window); row < range[1]; row++)
            out.add(new Recent(histories.event(row), true));
        return out;
    }

    /// First row of the user, and one past the last before the moment.
    private static int[] before(Histories histories, String user, long at) {
        OptionalInt u = histories.find(user);
        if (u.isEmpty()) return new int[]{0, 0};
        int from = histories.from(u.getAsInt());
        int to = from;
        while (to < histories.to(u.getAsInt()) && histories.event(to).time() < at) to++;
        return new int[]{from, to};
    }

    private long after(String user) {
        Histories histories = workspace.histories().get();
        OptionalInt u = histories.find(user);
        if (u.isEmpty()) return histories.events().stream().mapToLong(UserEvent::time).max().orElse(0) + 1;
        return histories.event(histories.to(u.getAsInt()) - 1).time() + 60;
    }

    private static int label(TrainedUsers model, UserEvent e) {
        if (!e.hasLabel()) return -1;
        int known = model.classes().indexOf(e.label());
        return known < 0 ? model.classes().size() : known;
    }

    private static String name(TrainedUsers model, int label) {
        return label < model.classes().size() ? model.classes().get(label) : OTHER;
    }

    private static double trust(Answer a, int slots) {
        double longTerm = 0;
        double all = 0;
        for (int i = 0; i < a.shares().length; i++) {
            all += a.shares()[i];
            if (i < slots) longTerm += a.shares()[i];
        }
        return all == 0 ? Double.NaN : longTerm / all;
    }

    private UserRun run() {
        Optional<UserRun> run = workspace.userRun().get();
        return run.orElseThrow(() -> new WorkbenchException("There is no trained user model. Train one first."));
    }

    private TrainedUsers model(UserRun run) {
        synchronized (models) {
            TrainedUsers known = models.get(run.record().id());
            if (known != null) return known;
            TrainedUsers read = ModelBytes.read(workspace.require("Reading a user").userRuns().weights(run.record().id()));
            models.put(run.record().id(), read);
            return read;
        }
    }

    private float[] vector(UserRun run, String text) {
        String hash = TextHash.of(text);
        synchronized (vectors) {
            float[] known = vectors.get(hash);
            if (known != null) return known;
        }
        float[] found = kept(run, Set.of(hash)).get(hash);
        if (found == null) found = encoders.get(run.spec().encoder()).encode(List.of(text), Progress.NONE).row(0);
        synchronized (vectors) {
            vectors.put(hash, found);
        }
        return found;
    }

    /// Vectors of the project's cache, by hash.
    private Map<String, float[]> kept(UserRun run, Set<String> hashes) {
        return workspace.require("Reading a user").vectors().get(encoders.id(run.spec().encoder()), hashes);
    }
}
