package org.discern.storage.export;

import java.nio.file.Path;
import org.discern.domain.corpus.ExportFormat;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Phrases;
import org.discern.domain.run.Progress;
import org.discern.storage.exchange.WholeFile;

/// Writes labelled phrases for another tool.
public final class PhraseWriter {
    private PhraseWriter() {}

    /// @param bot what the bot or agent is called, where the format names one
    /// @return how many phrases were written
    public static long write(Path target, ExportFormat format, Phrases phrases, ExportChoices choices, String bot,
            Progress progress) {
        var steps = new Steps(progress, phrases.all().size());
        return WholeFile.write(target, out -> {
            switch (format) {
                case RASA -> RasaFile.write(out, phrases, choices, steps);
                case DIALOGFLOW_ES -> DialogflowEsFile.write(out, phrases, choices, bot, steps);
                case DIALOGFLOW_CX -> PhraseTables.dialogflowCx(out, phrases, choices, steps);
                case LEX -> LexFile.write(out, phrases, choices, bot, steps);
                case WATSON -> PhraseTables.watson(out, phrases, steps);
                case CSV, TSV, JSON_LINES, MODEL -> throw new IllegalArgumentException(format + " is written elsewhere");
            }
            return phrases.all().size();
        });
    }

    /// Counts phrases and asks now and then whether to go on.
    static final class Steps {
        private final Progress progress;
        private final long all;
        private long done;

        Steps(Progress progress, long all) {
            this.progress = progress;
            this.all = all;
        }

        void one() {
            if ((done++ & 255) != 0) return;
            progress.check();
            progress.at(done, all);
        }
    }
}
