package org.discern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.discern.domain.WorkbenchException;
import org.discern.domain.intent.Cut;
import org.discern.domain.intent.Discovery;
import org.discern.domain.intent.DiscoveryFixture;
import org.discern.domain.intent.IntentDecisions;
import org.discern.domain.intent.ReviewState;
import org.discern.domain.operation.Operation;
import org.discern.domain.operation.Operation.Change;
import org.discern.domain.run.RunRecord;
import org.discern.storage.table.DecisionStore;
import org.discern.storage.table.Json;
import org.discern.work.HistoryStep;
import org.discern.work.RunFacts;
import org.discern.work.Workspace;
import org.discern.work.Written;
import org.discern.work.desk.Desk;
import org.discern.work.intent.edit.ClusterEdit;
import org.discern.work.intent.edit.EditClusters;
import org.discern.work.job.JobRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that reviews clusters by a script is killed a hundred times, at random moments. Each time the reopened project is
/// what the script had made when the last committed operation was done: the same log, the same decisions, labels and notes.
@Tag("slow")
class ReviewKillTest {
    private static final int KILLS = Integer.getInteger("discern.kills", 100);
    private static final int WHILE_OPENING = 10; // each so many-th is killed before it can have done anything

    private static final long FIRST = 2; // import and run: the script never undoes what it works on

    @TempDir
    Path folder;

    /// The process that is killed: says that it is ready, then reviews until it is.
    static final class Reviewer {
        private Reviewer() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws InterruptedException {
            @SuppressWarnings("resource")
            Desk desk = desk(JobRunner.threaded(2, Throwable::printStackTrace));
            boolean locked = desk.workspace().open(Path.of(args[0])).await().readOnly();
            desk.workspace().awaitDiscovery().orElseThrow();
            System.out.println(locked ? "read-only" : "ready");
            var script = new Script(desk, Long.parseLong(args[1]));
            for (long step = 0;; step++) {
                script.step();
                System.out.println("step " + step);
                TimeUnit.MILLISECONDS.sleep(3);
            }
        }
    }

    /// What an analyst may do, drawn from a seed and the state alone, so that another workspace does the same.
    private static final class Script {
        private final Desk desk;
        private final Workspace workspace;
        private final EditClusters edits;
        private final Random random;

        Script(Desk desk, long seed) {
            this.desk = desk;
            this.workspace = desk.workspace();
            this.edits = new EditClusters(workspace);
            this.random = new Random(seed);
        }

        void step() {
            Cut cut = workspace.discovery().get().orElseThrow().cut(workspace.decisions().get());
            int node = cut.node(random.nextInt(cut.clusters()));
            int other = cut.node(random.nextInt(cut.clusters()));
            int leaf = random.nextInt(cut.tree().leaves());
            int what = random.nextInt(18);
            int number = random.nextInt(1_000);
            try {
                act(what, node, other, leaf, number);
            } catch (IllegalArgumentException | WorkbenchException refused) {
                // refused here, refused there
            }
        }

        private void act(int what, int node, int other, int leaf, int number) {
            String key = IntentDecisions.key(node);
            switch (what) {
                case 0, 1 -> workspace.decide("Name cluster", "", d -> d.withName(key, "name " + number));
                case 2 -> workspace.decide("Accept cluster", "", d -> d.withState(key, ReviewState.ACCEPTED));
                case 3 -> workspace.decide("Reject cluster", "", d -> d.withState(key, ReviewState.REJECTED));
                case 4 -> edits.apply(new ClusterEdit.Lock(Set.of(node), number % 3 > 0));
                case 5 -> edits.apply(new ClusterEdit.Merge(List.of(node, other), Set.of()));
                case 6 -> edits.apply(new ClusterEdit.Move(Set.of(leaf), node));
                case 7 -> edits.apply(new ClusterEdit.Split(node, Set.of()));
                case 8 -> edits.apply(new ClusterEdit.TakeOut(Set.of(leaf)));
                case 9 -> workspace.decide("Cut", "drag", d -> d.withCutHeight(0.5 + number / 1_000.0));
                case 10 -> {
                    if (workspace.steps().stream().anyMatch(s -> s.id() > FIRST && s.standing() == HistoryStep.Standing.DONE))
                        workspace.undo();
                }
                case 11 -> workspace.redo();
                case 12 -> label(leaf, number);
                case 13 -> workspace.decideFindings("Set aside 1 finding", "", n -> n.withAside(List.of("same/" + number),
                        number % 4 > 0));
                case 14 -> {
                    workspace.settle(); // a mark goes straight to the file, before what still waits
                    workspace.checkpoint("mark " + number).await();
                }
                case 15 -> jump(number);
                case 16 -> workspace.revert(FIRST + 1 + number % workspace.history().get().size());
                default -> edits.apply(new ClusterEdit.Note(key, "note " + number));
            }
        }

        private void label(int leaf, int number) {
            workspace.settle(); // as the mark
            var rows = new BitSet();
            rows.set(leaf, Math.min(workspace.corpus().get().size(), leaf + 3));
            desk.labelRows().start(rows, "label " + number % 7).await();
        }

        private void jump(int number) {
            List<HistoryStep> steps = workspace.steps().stream().filter(s -> s.id() > FIRST).toList();
            if (!steps.isEmpty()) workspace.goTo(steps.get(number % Math.min(12, steps.size())).id());
            workspace.settle(); // a jump over labels reads them anew
        }
    }

    private static Desk desk(JobRunner runner) { return new Desk(runner, new RunFacts("test", "test", "test"), 1); }

    private void makeProject(Path file) throws IOException {
        DiscoveryFixture fixture = DiscoveryFixture.small();
        var csv = new StringBuilder("text,intent\n");
        fixture.corpus().utterances().forEach(u -> csv.append(u.text().replace(",", "")).append(" no ").append(u.id()).append(
                ',').append(u.intent()).append('\n'));
        Path table = Files.writeString(folder.resolve("rows.csv"), csv);
        try (Desk desk = desk(JobRunner.sameThread())) {
            desk.workspace().create(file).await();
            desk.importTables().start(table, desk.importTables().preview(table).await().plan(), false).await();
            assertEquals(fixture.corpus().size(), desk.workspace().corpus().get().size());
            RunRecord record = fixture.discovery().record();
            Discovery found = fixture.discovery().withRecord(new RunRecord(0, "discovery", Json.write(fixture.discovery().spec()),
                    11, record.dataHash(), record.rows(), record.metrics(), "", "", "", record.startedAt(), record.endedAt()));
            desk.workspace().write("Discover intents", p -> {
                long id = p.runs().add(found, desk.workspace().corpus().get()).record().id();
                return new Written<>(id, "Discover intents", List.of(desk.workspace().runChange(id)));
            }).await();
            assertTrue(desk.workspace().awaitDiscovery().isPresent());
        }
    }

    private static Process start(Path path, Path said, long seed) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector", "-Xss4m", "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Reviewer.class.getName(), path
                        .toString(), Long.toString(seed)).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    @Test
    void theReopenedProjectIsThatOfTheLastCommittedOperation() throws Exception {
        Path file = folder.resolve("review.discern");
        Path before = folder.resolve("before.discern");
        makeProject(file);
        var random = new Random(100);
        int committed = 0;
        int inAJump = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING);
            Path said = folder.resolve("said");
            Process process = start(file, said, kill);
            if (kill % WHILE_OPENING != WHILE_OPENING - 1) ProgramKillTest.await(process, said, "ready");
            TimeUnit.MILLISECONDS.sleep(random.nextInt(800));
            process.destroyForcibly().waitFor();
            try (Desk found = desk(JobRunner.sameThread()); Desk replayed = desk(JobRunner.sameThread())) {
                assertFalse(found.workspace().open(file).await().readOnly(), "a dead process holds no lock");
                List<Operation> log = found.workspace().history().get().reversed();
                replayed.workspace().open(before).await();
                replayed.workspace().awaitDiscovery();
                found.workspace().awaitDiscovery();
                int former = replayed.workspace().history().get().size();
                var script = new Script(replayed, kill);
                int told = said(said);
                int steps = 0;
                for (int idle = 0; replayed.workspace().history().get().size() < log.size(); steps++) {
                    int size = replayed.workspace().history().get().size();
                    script.step();
                    idle = size == replayed.workspace().history().get().size() ? idle + 1 : 0;
                    assertTrue(idle < 200, "the script makes as many operations as the file holds");
                }
                List<Operation> made = replayed.workspace().history().get().reversed();
                assertEquals(timeless(made.subList(0, log.size())), timeless(log), "kill " + kill);
                assertTrue(log.size() >= former, "nothing that was there is lost");
                assertTrue(steps <= told + 3, "nothing is there that was not done: " + steps + " steps, told " + told);
                same(found, replayed, made.size() == log.size(), kill);
                if (made.size() > log.size()) inAJump++;
                committed += log.size() - former;
            }
        }
        assertTrue(committed > 3 * KILLS, "it had work to lose: " + committed);
        Files.writeString(Path.of("target/review-kills.txt"), KILLS + " kills, " + committed + " operations committed, " + inAJump
                + " kills within a jump\n");
    }

    /// How many steps the process told before it died.
    private static int said(Path said) throws IOException {
        return (int) Files.readString(said).lines().filter(line -> line.startsWith("step ")).count();
    }

    /// @param whole the replay stands at the very operation; else it is ahead within a jump of several, and only what the file
    /// holds in two places is compared
    private static void same(Desk found, Desk replayed, boolean whole, int kill) {
        Workspace a = found.workspace();
        Workspace b = replayed.workspace();
        long run = a.decisions().get().runId();
        assertEquals(a.decisions().get(), new DecisionStore(a.require("test").file()).load(run), "log and table, kill " + kill);
        if (!whole) return;
        assertEquals(b.decisions().get(), a.decisions().get(), "decisions, kill " + kill);
        assertEquals(b.corpus().get().utterances(), a.corpus().get().utterances(), "labels, kill " + kill);
        assertEquals(b.findingNotes().get(), a.findingNotes().get(), "findings set aside, kill " + kill);
        assertEquals(b.undoState().get(), a.undoState().get(), "what undo and redo would do, kill " + kill);
        assertEquals(b.steps().stream().map(HistoryStep::standing).toList(), a.steps().stream().map(HistoryStep::standing)
                .toList(), "steps, kill " + kill);
    }

    /// Operations without the moment at which they were made.
    private static List<Map.Entry<String, List<Change>>> timeless(List<Operation> log) {
        var out = new ArrayList<Map.Entry<String, List<Change>>>();
        for (Operation o : log) out.add(Map.entry(o.id() + " " + o.label() + " " + o.undoes(), o.changes()));
        return out;
    }
}
