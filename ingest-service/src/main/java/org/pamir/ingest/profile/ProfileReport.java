package org.pamir.ingest.profile;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an import of a profile, or would become of it.
 *
 * @param applied whether it is stored: never in a dry run
 * @param version of the assessment afterwards; in a dry run, what it would be
 * @param missing codes of the edition's sections that the text does not have; they stay as they are
 */
@Schema(name = "ProfileImportReport")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ProfileReport(
        boolean dryRun,
        boolean applied,
        String edition,
        String country,
        long version,
        List<ImportedSection> sections,
        List<String> missing,
        List<LeftOut> leftOut) {

    /**
     * @param section its code
     * @param heading as printed
     * @param characters of the narrative, in code points
     * @param result created, revised or unchanged
     */
    public record ImportedSection(String section, String heading, int paragraphs, int characters, String result) {}
}
