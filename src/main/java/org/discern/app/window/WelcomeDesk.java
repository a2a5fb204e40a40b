package org.discern.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.discern.ui.project.WelcomeVerbs;
import org.discern.work.Signal;
import org.discern.work.desk.Desk;
import org.discern.work.job.Lane;
import org.discern.work.project.Sample;
import org.discern.work.session.LastSession;

/// What the welcome screen asks for, over one desk.
final class WelcomeDesk implements WelcomeVerbs {
    private final Desk desk;
    private final Path samples;
    private final BiConsumer<Sample, Boolean> open;
    private final Consumer<LastSession> resume;
    private final Signal<Optional<LastSession>> cutOff;

    /// @param samples folder in which copies of the sample projects are made
    /// @param unfinished the sessions that were cut off, latest first
    WelcomeDesk(Desk desk, Path samples, List<LastSession> unfinished, BiConsumer<Sample, Boolean> open,
            Consumer<LastSession> resume) {
        this.desk = desk;
        this.samples = samples;
        this.open = open;
        this.resume = resume;
        this.cutOff = new Signal<>(unfinished.stream().findFirst());
    }

    @Override
    public CompletableFuture<Optional<Instant>> changed(Path project) {
        return desk.workspace().runner().quiet(Lane.QUICK, "Look for " + project.getFileName(), _ -> Files.exists(project)
                ? Optional.of(Files.getLastModifiedTime(project).toInstant())
                : Optional.<Instant>empty()).result();
    }

    @Override
    public void sample(Sample sample, boolean afresh) { open.accept(sample, afresh); }

    @Override
    public Path copyOf(Sample sample) { return samples.resolve(sample.file()); }

    @Override
    public Signal<Optional<LastSession>> cutOff() { return cutOff; }

    @Override
    public CompletableFuture<Integer> operations(Path project) { return desk.workspace().countOperations(project).result(); }

    @Override
    public void resume(LastSession session) { resume.accept(session); }
}
