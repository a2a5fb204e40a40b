package org.discern.storage.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.discern.domain.export.ExportChoices;
import org.discern.domain.export.Phrase;
import org.discern.domain.export.Phrases;
import org.discern.storage.export.PhraseWriter.Steps;

/// Phrases as the tables of tools that take one.
final class PhraseTables {
    private PhraseTables() {}

    /// What the console's *Manage ▸ Intents ▸ Import* reads and writes: three columns, of which the console leaves the first two
    /// empty below the first row of each intent; here every row has them, which it reads, too.
    ///
    /// Source: cloud.google.com/dialogflow/cx/docs/concept/intent, "Import and export intents" (format CSV); the header as the
    /// console writes it.
    static void dialogflowCx(OutputStream out, Phrases phrases, ExportChoices choices, Steps steps) throws IOException {
        try (CsvWriter csv = csv(out)) {
            csv.writeRecord("Intent Display Name", "Language", "Phrase");
            for (var intent : phrases.byName().entrySet()) for (Phrase p : intent.getValue()) {
                steps.one();
                csv.writeRecord(intent.getKey(), choices.language(), p.text());
            }
        }
    }

    /// `example,intent` without a header, UTF-8 without a byte order mark.
    ///
    /// Source: cloud.ibm.com/docs/watson-assistant, "Creating intents", "Uploading intents and examples".
    static void watson(OutputStream out, Phrases phrases, Steps steps) throws IOException {
        try (CsvWriter csv = csv(out)) {
            for (Phrase p : phrases.all()) {
                steps.one();
                csv.writeRecord(p.text(), p.name());
            }
        }
    }

    private static CsvWriter csv(OutputStream out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    }
}
