package org.pamir.assessment.datapackage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.pamir.assessment.download.Attribution;
import org.pamir.assessment.download.EditionState;
import org.pamir.contract.methodology.Methodology;

/** The files of a package for people. */
record Notes(Methodology methodology, EditionState state) {

    String readme() {
        return """
                # %s

                Edition %s of the %s: the state of %s, version %d (the number of revisions that it is made of).

                Source: %s (%s). %s.
                %s

                | file | what |
                |---|---|
                | `data/scores.csv` | all measures, a row per country |
                | `data/measures.csv` | all measures, a row per country and measure: value, exact fraction, band, ranks |
                | `data/averages.csv` | means over regions, from the unrounded values |
                | `data/changelog.csv`, `CHANGELOG.md` | what moved since every section of an assessment was written, by whom, why |
                | `data/codebook_measures.csv` | every measure: title, section, what it feeds, weight, scale, bands |
                | `data/codebook_columns.csv` | every column of every table |
                | `datapackage.json` | all of it for programs (Data Package 2.0) |
                | `checksums.sha256` | to be checked with `sha256sum -c checksums.sha256` |

                Tables are CSV (RFC 4180, UTF-8, header, a point in numbers). An empty cell has no value: nothing is imputed. Scores
                go from %s to %s in steps of 0.5; composites are means of their parts, computed exactly and rounded once, half
                up, to two decimals. Rank 1 is the highest value; equal exact values share a rank. Fractions in the column `exact`
                are text: a spreadsheet may take 11/2 for a date.

                A text that begins with = + - @ ' tab or a line break, or with a full-width form of these, has a ' in front, so that
                no spreadsheet takes it for a formula. To have the text as it was, take one leading ' off.

                The state is `%s`: version, instant of the newest edit, and a digest of the version of each assessment.
                """.formatted(
                        methodology.title(),
                        methodology.edition(),
                        Attribution.INDEX,
                        state.at(),
                        state.version(),
                        Attribution.STATEMENT,
                        Attribution.SITE,
                        Attribution.LICENCE,
                        Attribution.COMPUTED,
                        methodology.scale().lowest(),
                        methodology.scale().highest(),
                        state.name());
    }

    /** Citation File Format 1.2.0 (citation-file-format.github.io). */
    String citation() {
        return """
                cff-version: 1.2.0
                message: "Please cite the Index, and the version that you used."
                type: dataset
                title: "%s"
                version: "%d"
                date-released: %s
                authors:
                  - name: "%s"
                    website: "%s"
                url: "%s"
                identifiers:
                  - type: other
                    value: "urn:pamir:package:%s:%s"
                    description: "The state of the edition in this package"
                abstract: "%s"
                """.formatted(
                        methodology.title(),
                        state.version(),
                        LocalDate.ofInstant(state.at(), ZoneOffset.UTC),
                        Attribution.PUBLISHER,
                        Attribution.SITE,
                        Attribution.SITE,
                        methodology.edition(),
                        state.name(),
                        Attribution.COMPUTED);
    }
}
