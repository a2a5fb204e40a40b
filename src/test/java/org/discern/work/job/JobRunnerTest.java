package org.discern.work.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.discern.domain.run.CancelledException;
import org.discern.domain.run.Parallel;
import org.discern.work.job.JobState.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JobRunnerTest {
    private final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    private final JobRunner runner = JobRunner.threaded(3, uncaught::add);

    @AfterEach
    void close() { runner.close(); }

    @Test
    void theComputeLaneRunsOneAtATimeInOrder() {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var handles = new ArrayList<JobHandle<Integer>>();
        for (int i = 0; i < 5; i++) {
            int mine = i;
            handles.add(runner.start(Lane.COMPUTE, "job " + i, _ -> {
                order.add(mine);
                Thread.sleep(5);
                order.add(mine);
                return mine;
            }));
        }
        for (int i = 0; i < 5; i++) assertEquals(i, handles.get(i).result().join());
        assertEquals(List.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4), order);
        assertEquals(5, runner.jobs().size());
        assertEquals("job 4", runner.jobs().getFirst().name());
    }

    @Test
    void cancelIsHonouredWithinASecondAndAWaitingJobNeverStarts() throws InterruptedException {
        var began = new CountDownLatch(1);
        JobHandle<String> running = runner.start(Lane.COMPUTE, "long", progress -> {
            began.countDown();
            while (true) {
                progress.check();
                Thread.sleep(20);
            }
        });
        JobHandle<String> waiting = runner.start(Lane.COMPUTE, "behind", _ -> "must not run");
        assertTrue(began.await(5, TimeUnit.SECONDS));
        assertEquals(Phase.WAITING, waiting.state().phase());
        waiting.cancel();
        assertEquals(Phase.CANCELLED, waiting.state().phase());
        long from = System.nanoTime();
        running.cancel();
        assertInstanceOf(CancelledException.class, assertThrows(CompletionException.class, () -> running.result().join())
                .getCause());
        assertTrue(System.nanoTime() - from < 1_000_000_000L);
        assertEquals(Phase.CANCELLED, running.state().phase());
        assertThrows(CompletionException.class, () -> waiting.result().join());
    }

    @Test
    void stateIsToldAtMostTenTimesASecondAndTheLastReportArrives() throws InterruptedException {
        var states = Collections.synchronizedList(new ArrayList<JobState>());
        var hold = new CountDownLatch(1);
        JobHandle<String> handle = runner.start(Lane.QUICK, "chatty", progress -> {
            progress.stage("Encode", 1, 2);
            for (int i = 1; i <= 50_000; i++) {
                progress.at(i, 100_000);
                if (i % 1000 == 0) progress.point("loss", i, 1.0 / i);
                if (i % 10_000 == 0) Thread.sleep(40);
            }
            hold.await();
            return "done";
        });
        handle.onState(states::add);
        Thread.sleep(600); // the ticker must have told the last report although the job is silent now
        JobState still = handle.state();
        assertEquals(50_000, still.done());
        assertEquals(0.5, still.fraction());
        assertTrue(still.perSecond() > 1_000, "rate " + still.perSecond());
        assertTrue(still.remainingMs() > 0);
        assertEquals(50, still.curves().get("loss").size());
        assertTrue(states.size() <= 10, states.size() + " states in 0.6 s");
        hold.countDown();
        assertEquals("done", handle.result().join());
        assertEquals(Phase.DONE, handle.state().phase());
    }

    @Test
    void aFailureEndsTheHandleAndAnErrorReachesTheHandler() {
        JobHandle<String> failed = runner.start(Lane.COMPUTE, "fails", _ -> { throw new IllegalStateException("no"); });
        assertEquals("no", assertThrows(CompletionException.class, () -> failed.result().join()).getCause().getMessage());
        assertEquals(Phase.FAILED, failed.state().phase());
        JobHandle<String> broken = runner.start(Lane.COMPUTE, "breaks", _ -> { throw new StackOverflowError("deep"); });
        assertThrows(CompletionException.class, () -> broken.result().join());
        assertEquals("still alive", runner.start(Lane.COMPUTE, "next", _ -> "still alive").result().join());
        assertEquals(1, uncaught.size());
    }

    @Test
    void closingWritesWhatTheStorageLaneStillHolds() {
        var written = Collections.synchronizedList(new ArrayList<Integer>());
        for (int i = 0; i < 20; i++) {
            int mine = i;
            runner.quiet(Lane.STORAGE, "write", _ -> {
                Thread.sleep(5);
                return written.add(mine);
            });
        }
        runner.close();
        assertEquals(20, written.size());
        assertEquals(Phase.CANCELLED, runner.start(Lane.QUICK, "late", _ -> "").state().phase());
    }

    @Test
    void parallelVisitsEachIndexOnceEvenNested() {
        Parallel parallel = runner.parallel();
        var seen = new AtomicIntegerArray(10_000);
        var threads = ConcurrentHashMap.<String>newKeySet();
        parallel.forEach(100, i -> {
            threads.add(Thread.currentThread().getName());
            parallel.forEach(100, j -> seen.incrementAndGet(100 * i + j));
        });
        for (int i = 0; i < seen.length(); i++) assertEquals(1, seen.get(i));
        assertEquals(3, parallel.width());
        assertTrue(threads.size() <= 3, threads.toString());
    }

    @Test
    void parallelRethrowsTheFirstFailureOnceTheOthersHaveStopped() {
        var failure = assertThrows(IllegalArgumentException.class, () -> runner.parallel().forEach(1_000_000, i -> {
            if (i == 17) throw new IllegalArgumentException("row 17");
        }));
        assertEquals("row 17", failure.getMessage());
    }

    @Test
    void theSameThreadRunnerHasFinishedWhenItReturns() {
        var here = Thread.currentThread();
        try (var same = JobRunner.sameThread()) {
            JobHandle<Thread> handle = same.start(Lane.COMPUTE, "inline", _ -> Thread.currentThread());
            assertEquals(here, handle.result().getNow(null));
        }
    }
}
