package org.discern.work.project;

import java.nio.file.Path;
import java.util.Optional;
import org.discern.domain.corpus.ImportPlan;
import org.discern.storage.exchange.MappingFile;

/// The mappings a person wanted remembered for files like one; they belong to the person and not to a project.
public final class RememberedMappings {
    private final MappingFile file;

    /// @param file in the person's settings folder; made when something is to be remembered
    public RememberedMappings(Path file) { this.file = new MappingFile(file); }

    /// @param seen as guessed at the first look
    public Optional<ImportPlan> find(ImportPlan seen) { return file.find(seen); }

    public void remember(ImportPlan seen, ImportPlan plan) { file.keep(seen, plan); }

    public void forget(ImportPlan seen) { file.forget(seen); }
}
