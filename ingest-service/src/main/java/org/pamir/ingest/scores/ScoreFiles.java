package org.pamir.ingest.scores;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.upload.FileLabel;
import org.pamir.ingest.upload.UploadGate;

/** What is done with a file of scores that came in, whichever way. */
@ApplicationScoped
public class ScoreFiles {

    private final ScoreImport scores;

    ScoreFiles(ScoreImport scores) {
        this.scores = scores;
    }

    /**
     * @param fileName as its sender calls it, or null; it only becomes part of the message
     * @param edition of rows that say it neither in a column nor in the name of their sheet
     * @param dryRun only says what would happen
     * @param permission asked for all assessments of the file before anything else; throws where it is not given
     */
    public UploadGate.Use<ScoreReport> of(
            String fileName,
            Optional<String> edition,
            Origin origin,
            boolean dryRun,
            Consumer<List<AssessmentKey>> permission) {
        String message = "import of scores from " + FileLabel.of(fileName, "a table");
        return (file, deadline) -> {
            ScoreTables tables = ScoreTablesReader.read(ScoreFile.read(file, deadline), edition, deadline);
            permission.accept(tables.rows().stream().map(ScoreLine::assessment).toList());
            return scores.run(tables, origin, message, dryRun);
        };
    }
}
