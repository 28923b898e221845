package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.profile.LeftOut;
import org.pamir.ingest.profile.ProfileImport;
import org.pamir.ingest.profile.ProfileReport;
import org.pamir.ingest.scores.ScoreFiles;
import org.pamir.ingest.scores.ScoreReport;
import org.pamir.ingest.section.Violation;
import org.pamir.ingest.upload.FileLabel;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.UploadGate;
import org.pamir.ingest.upload.Utf8;

/** Imports at the desk: the same file twice, first to look what would happen, then for good. */
@ApplicationScoped
class Imports {

    private final UploadGate gate;
    private final ScoreFiles scores;
    private final ProfileImport profiles;

    Imports(UploadGate gate, ScoreFiles scores, ProfileImport profiles) {
        this.gate = gate;
        this.scores = scores;
        this.profiles = profiles;
    }

    /** What came of a file: one of the four. */
    sealed interface Result {

        record Scores(ScoreReport report) implements Result {}

        record Profile(ProfileReport report) implements Result {}

        /** Nothing of it can be taken: its text breaks the rules for sections, or has not one heading of the edition. */
        record NoProfile(List<Violation> violations, List<LeftOut> leftOut) implements Result {}

        record Unreadable(String title, String reason) implements Result {}

        /** For templates, which cannot ask for a class. */
        default String kind() {
            return getClass().getSimpleName();
        }

        default Scores asScores() {
            return (Scores) this;
        }

        default Profile asProfile() {
            return (Profile) this;
        }

        default NoProfile asNoProfile() {
            return (NoProfile) this;
        }

        default Unreadable asUnreadable() {
            return (Unreadable) this;
        }

        /** How many sections it wrote, or would write. */
        default long written() {
            if (this instanceof Scores scores) {
                return scores.report().sections().created()
                        + scores.report().sections().revised();
            }
            return this instanceof Profile profile
                    ? profile.report().sections().stream()
                            .filter(section -> !section.result().equals("unchanged"))
                            .count()
                    : 0;
        }

        /** Whether it could be, or was, imported. */
        default boolean isGood() {
            return this instanceof Profile
                    || this instanceof Scores found && found.report().problemCount() == 0;
        }
    }

    /**
     * @param dryRun writes nothing
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the editor may not publish all that it is about
     */
    Result run(HeldFile file, Editor editor, boolean dryRun) {
        try {
            ByteArrayInputStream content = new ByteArrayInputStream(file.content());
            return file.kind() == HeldFile.Kind.SCORES
                    ? new Result.Scores(gate.admit(content, scores(file, editor, dryRun)))
                    : gate.admit(content, profile(file, editor, dryRun));
        } catch (RefusedFileException e) {
            return new Result.Unreadable(e.reason().title(), e.getMessage());
        }
    }

    private UploadGate.Use<ScoreReport> scores(HeldFile file, Editor editor, boolean dryRun) {
        return scores.of(
                file.name(), file.edition(), editor.origin(), dryRun, keys -> editor.requireAll(Right.PUBLISH, keys));
    }

    private UploadGate.Use<Result> profile(HeldFile file, Editor editor, boolean dryRun) {
        Methodology methodology =
                file.edition().flatMap(Methodologies.all()::edition).orElseThrow();
        String country = file.country().orElseThrow();
        editor.require(Right.PUBLISH, new AssessmentKey(methodology.edition(), country));
        String message = "import of a profile from " + FileLabel.of(file.name(), "a text");
        return (content, deadline) -> {
            String text = Utf8.decode(content, RefusedFileException.Reason.NOT_UTF8);
            return result(profiles.run(text, methodology, country, editor.origin(), message, dryRun));
        };
    }

    private static Result result(ProfileImport.Result result) {
        if (result instanceof ProfileImport.Result.Accepted accepted) {
            return new Result.Profile(accepted.report());
        }
        if (result instanceof ProfileImport.Result.Refused refused) {
            return new Result.NoProfile(refused.violations(), List.of());
        }
        return new Result.NoProfile(List.of(), ((ProfileImport.Result.NoSections) result).leftOut());
    }
}
