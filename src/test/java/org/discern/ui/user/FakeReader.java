package org.discern.ui.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.discern.domain.run.Metric;
import org.discern.domain.run.RunRecord;
import org.discern.domain.user.Histories;
import org.discern.domain.user.Lane;
import org.discern.domain.user.Outcomes;
import org.discern.domain.user.Part;
import org.discern.domain.user.Reading;
import org.discern.domain.user.Reason;
import org.discern.domain.user.Scenario;
import org.discern.domain.user.TokenReason;
import org.discern.domain.user.UserEvent;
import org.discern.domain.user.UserFixture;
import org.discern.domain.user.UserRun;
import org.discern.domain.user.UserSpec;
import org.discern.work.user.ReadUser;
import org.jspecify.annotations.Nullable;

/// A small honest classifier in place of the trained one: words vote for classes, labels of the past vote too, late ones more.
/// Every effect is measured by leaving the thing out, so the screens can be tested against plain sums.
public final class FakeReader implements ReadUser {
    private static final int WINDOW = 8;
    private static final double DAY = 86_400;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Histories histories;
    private final List<String> classes = new ArrayList<>(UserFixture.WAYS.keySet());

    public FakeReader(Histories histories) {
        this.histories = histories;
        classes.add("other");
    }

    public List<String> classes() { return classes; }

    @Override
    public String unavailable() { return ""; }

    @Override
    public Scenario scenario(String user, @Nullable UserEvent event) {
        List<UserEvent> all = histories.of(histories.find(user).orElseThrow());
        long at = event == null ? all.getLast().time() + 60 : event.time();
        int end = event == null ? all.size() : all.indexOf(event);
        return new Scenario("", user, user, event == null ? "" : event.text(), at, 1, Set.of(), recent(all.subList(0, end)));
    }

    @Override
    public Scenario swapped(Scenario s, String historyOf) {
        List<UserEvent> all = histories.of(histories.find(historyOf).orElseThrow());
        List<UserEvent> before = all.stream().filter(e -> e.time() < s.at()).toList();
        return new Scenario(s.name(), s.user(), historyOf, s.text(), s.at(), s.share(), Set.of(), recent(before.isEmpty()
                ? all
                : before));
    }

    private static List<Scenario.Recent> recent(List<UserEvent> before) {
        return before.subList(Math.max(0, before.size() - WINDOW), before.size()).stream().map(e -> new Scenario.Recent(e, true))
                .toList();
    }

    private Map<String, Integer> older(Scenario s) {
        Map<String, Integer> counts = new TreeMap<>();
        List<UserEvent> all = histories.of(histories.find(s.historyOf()).orElseThrow());
        List<UserEvent> before = all.stream().filter(e -> e.time() < s.at()).toList();
        List<UserEvent> used = before.isEmpty() ? all : before;
        for (UserEvent e : used.subList(0, Math.max(0, used.size() - WINDOW)))
            if (e.hasLabel()) counts.merge(e.label(), 1, Integer::sum);
        return counts;
    }

    @Override
    public Reading read(Scenario s) {
        double[] words = words(s.text());
        Map<String, Integer> slots = older(s);
        double[] full = with(words, s, slots, "", -1);
        float[] without = softmax(words);
        float[] with = softmax(full);
        int best = Reading.best(with);
        List<Reason> reasons = new ArrayList<>();
        double all = slots.values().stream().mapToInt(Integer::intValue).sum();
        double longSum = 0;
        double shortSum = 0;
        double[] shorts = new double[s.recent().size()];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = s.recent().get(i).on() ? Math.exp(-age(s, i) / 20) * (1 + .5 * Math.sin(i * 2.1)) : 0;
            shortSum += shorts[i];
        }
        for (var slot : slots.entrySet()) if (!s.longOff().contains(slot.getKey())) longSum += Math.sqrt(slot.getValue() / all);
        double total = .35 + (s.share() > 0 ? longSum * .6 + shortSum : 0);
        for (var slot : slots.entrySet()) {
            boolean on = !s.longOff().contains(slot.getKey()) && s.share() > 0;
            reasons.add(new Reason(Lane.LONG, reasons.size(), slot.getKey(), slot.getValue(), on
                    ? .6 * Math.sqrt(slot.getValue() / all) / total
                    : 0, on ? softmax(with(words, s, slots, slot.getKey(), -1))[best] - with[best] : 0));
        }
        for (int i = 0; i < shorts.length; i++) {
            boolean on = s.recent().get(i).on() && s.share() > 0;
            reasons.add(new Reason(Lane.SHORT, i, s.recent().get(i).event().label(), 1, on ? shorts[i] / total : 0, on
                    ? softmax(with(words, s, slots, "", i))[best] - with[best]
                    : 0));
        }
        double trust = longSum * .6 + shortSum > 0 && s.share() > 0 ? longSum * .6 / (longSum * .6 + shortSum) : Double.NaN;
        return new Reading(classes, without, with, trust, reasons);
    }

    @Override
    public List<TokenReason> tokens(Scenario s) {
        List<TokenReason> out = new ArrayList<>();
        Map<String, Integer> slots = older(s);
        float[] full = softmax(with(words(s.text()), s, slots, "", -1));
        int best = Reading.best(full);
        Matcher word = WORD.matcher(s.text());
        while (word.find()) {
            String rest = s.text().substring(0, word.start()) + s.text().substring(word.end());
            out.add(new TokenReason(word.start(), word.end(), softmax(with(words(rest), s, slots, "", -1))[best] - full[best]));
        }
        return out;
    }

    private static double age(Scenario s, int place) { return Math.max(0, s.at() - s.recent().get(place).event().time()) / DAY; }

    private double[] words(String text) {
        double[] out = new double[classes.size()];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+"))
            for (int c = 0; c < out.length - 1; c++)
                for (String way : UserFixture.WAYS.getOrDefault(classes.get(c), List.of()))
                    if (word.length() > 2 && way.contains(word)) out[c] += 1.1;
        out[out.length - 1] = -.5;
        return out;
    }

    private double[] with(double[] words, Scenario s, Map<String, Integer> slots, String leftOut, int leftOutShort) {
        double[] out = words.clone();
        double all = Math.max(1, slots.values().stream().mapToInt(Integer::intValue).sum());
        slots.forEach((label, n) -> {
            if (!s.longOff().contains(label) && !label.equals(leftOut)) out[at(label)] += 2.4 * s.share() * n / all;
        });
        for (int i = 0; i < s.recent().size(); i++)
            if (s.recent().get(i).on() && i != leftOutShort && s.recent().get(i).event().hasLabel())
                out[at(s.recent().get(i).event().label())] += .9 * s.share() * Math.exp(-age(s, i) / 20);
        return out;
    }

    private int at(String label) {
        int c = classes.indexOf(label);
        return c < 0 ? classes.size() - 1 : c;
    }

    private static float[] softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElse(0);
        double sum = 0;
        for (double l : logits) sum += Math.exp(l - most);
        float[] out = new float[logits.length];
        for (int c = 0; c < out.length; c++) out[c] = (float) (Math.exp(logits[c] - most) / sum);
        return out;
    }

    /// A run with an outcome per event.
    public UserRun run() {
        int n = histories.size();
        long[] ids = new long[n];
        int[] parts = new int[n];
        int[] truth = new int[n];
        int[] without = new int[n];
        int[] with = new int[n];
        float[] chanceWithout = new float[n];
        float[] chanceWith = new float[n];
        for (int u = 0; u < histories.users().size(); u++) {
            double[] counts = new double[classes.size()];
            for (int row = histories.from(u); row < histories.to(u); row++) {
                UserEvent event = histories.event(row);
                ids[row] = event.id();
                parts[row] = Part.of(row - histories.from(u), histories.to(u) - histories.from(u)).ordinal();
                truth[row] = event.hasLabel() ? at(event.label()) : -1;
                double[] words = words(event.text());
                float[] plain = softmax(words);
                double seen = Math.max(1, Arrays.stream(counts).sum());
                double[] all = words.clone();
                for (int c = 0; c < all.length; c++) all[c] += 3 * counts[c] / seen;
                float[] full = softmax(all);
                without[row] = Reading.best(plain);
                with[row] = Reading.best(full);
                if (truth[row] < 0) continue;
                chanceWithout[row] = plain[truth[row]];
                chanceWith[row] = full[truth[row]];
                for (int c = 0; c < counts.length; c++) counts[c] *= .97;
                counts[truth[row]]++;
            }
        }
        var record = new RunRecord(3, "users", "{}", 11, "hash", n, List.of(new Metric("accuracy", .5)), "test", "test",
                "test", "2026-11-22T10:00:00Z", "2026-11-22T10:06:00Z");
        return new UserRun(record, UserSpec.defaults(), classes, new Outcomes(ids, parts, truth, without, with, chanceWithout,
                chanceWith));
    }

    /// Empty.
    static Optional<UserRun> none() { return Optional.empty(); }
}
