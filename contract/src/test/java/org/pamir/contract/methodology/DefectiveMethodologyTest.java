package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A defect in a methodology file is named when the file is loaded, not when a country is scored. */
class DefectiveMethodologyTest {

    private static final String SOUND = """
            {
              "id": "m", "edition": "2031", "title": "M", "language": "en",
              "scale": {"lowest": 1, "highest": 10, "step": 0.5},
              "composites": [
                {"code": "top", "title": "Top", "bands": "influence"},
                {"code": "low", "title": "Low", "feeds": "top", "weight": 2, "bands": "influence"},
                {"code": "other", "title": "Other", "bands": "influence"}
              ],
              "sections": [
                {"code": "people", "title": "People", "headings": ["PEOPLE"], "indicators": [
                  {"code": "theft", "title": "Theft", "feeds": "low", "weight": 3},
                  {"code": "fraud", "title": "Fraud", "feeds": "other"}
                ]},
                {"code": "drugs", "title": "Drugs", "headings": ["DRUGS"], "indicators": []}
              ],
              "bands": {"influence": {"higher_is": "worse", "bands": [
                {"code": "little", "title": "little", "from": 1}, {"code": "much", "title": "much", "from": 5.5}]}},
              "quadrants": {"criminality": "top", "resilience": "other", "threshold": 5.5},
              "table": {"sheet": "2031 table", "columns": [
                {"of": "country", "heading": "Country"}, {"of": "region", "heading": "Region"},
                {"of": "continent", "heading": "Continent"}, {"of": "fraud", "heading": "Fraud"},
                {"of": "top", "heading": "Top"}, {"of": "low", "heading": "Low"},
                {"of": "other", "heading": "Other"}, {"of": "theft", "heading": "Theft"}]}
            }
            """;

    @Test
    void theSoundOneIsTaken() {
        Methodology methodology = MethodologyFile.read(SOUND);

        assertThat(methodology.measures())
                .extracting(Measure::code)
                .containsExactly("top", "low", "other", "theft", "fraud");
        assertThat(methodology.measure("fraud").orElseThrow().weight()).isEqualTo(1);
        assertThat(methodology.table().columns().get(0)).isEqualTo(new TableLayout.Column("country", "Country"));
    }

    @ParameterizedTest(name = "{0} -> {1} is refused: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // codes
                "\"fraud\"        | \"theft\"               | two times the measure theft",
                "\"code\": \"fraud\" | \"code\": \"top\"    | two times the measure top",
                "\"code\": \"drugs\" | \"code\": \"people\" | two times the section people",
                "[\"DRUGS\"]      | [\"PEOPLE\"]            | two times the heading PEOPLE",
                "\"code\": \"fraud\" | \"code\": \"Fraud\"  | Fraud is a code that is not snake_case",
                "\"code\": \"fraud\" | \"code\": \"a__b\"   | a__b is a code that is not snake_case",
                "\"code\": \"drugs\" | \"code\": \"dr ugs\" | dr ugs is a code that is not snake_case",
                "\"edition\": \"2031\" | \"edition\": \"31/x\" | edition 31/x is not a year",
                // the tree
                "\"feeds\": \"other\" | \"feeds\": \"nowhere\" | no composite nowhere, named by fraud",
                "\"feeds\": \"other\" | \"feeds\": \"theft\"   | no composite theft, named by fraud",
                "\"feeds\": \"top\"   | \"feeds\": \"nowhere\" | no composite nowhere, named by low",
                "\"feeds\": \"top\"   | \"feeds\": \"low\"     | low feeds itself",
                "\"title\": \"Top\"   | \"title\": \"Top\", \"feeds\": \"low\" | top feeds itself",
                "\"title\": \"Other\" | \"title\": \"Other\", \"feeds\": \"other\" | other feeds itself",
                "\"feeds\": \"other\" | \"feeds\": \"low\"     | other is a composite without parts",
                "\"weight\": 3        | \"weight\": 0          | theft has a weight that is not positive",
                "\"weight\": 2        | \"weight\": -1         | low has a weight that is not positive",
                "\"weight\": 3        | \"weight\": 1.5        | not a methodology file",
                // scale, bands and quadrants
                "\"Low\", \"feeds\": \"top\", \"weight\": 2, \"bands\": \"influence\" | \"Low\", \"feeds\": \"top\", \"bands\": \"effect\" | low has unknown bands effect",
                "\"highest\": 10      | \"highest\": 1         | not below",
                "\"lowest\": 1        | \"lowest\": 1.2        | not a whole number of half-steps",
                "\"step\": 0.5        | \"step\": 0.1          | not in steps of 0.1",
                "\"from\": 5.5        | \"from\": 1            | bands of influence do not ascend at much",
                "\"worse\"            | \"red\"                | higher is neither worse nor better in influence",
                "\"resilience\": \"other\" | \"resilience\": \"strength\" | no composite strength, named by the quadrants",
                "\"criminality\": \"top\"  | \"criminality\": \"theft\"   | no composite theft, named by the quadrants",
                // the table
                "2031 table           | 2031table              | the sheet 2031table does not say the edition 2031",
                "\"of\": \"top\"     | \"of\": \"arson\"     | a column of the table for an unknown arson",
                "\"of\": \"top\"     | \"of\": \"low\"       | two times a column for low",
                "\"heading\": \"Top\" | \"heading\": \"fraud.\" | two times the column fraud.",
                "{\"of\": \"top\", \"heading\": \"Top\"}, | ` ` | the table has no column for top",
                "\"of\": \"top\",    | ` `                    | it lacks of",
                // the file
                "\"edition\": \"2031\",    | ` `                     | it lacks edition",
                "\"threshold\": 5.5        | \"threshold\": null     | it lacks threshold",
                "\"feeds\": \"other\"      | \"weight\": 1           | it lacks feeds",
                "\"title\": \"Theft\" | \"title\": \"Theft\", \"titel\": \"\"    | titel",
                "\"step\": 0.5             | \"step\": 0.5, \"step\": 0.5 | Duplicate field 'step'",
                "\"Theft\"}]}                | \"Theft\"}]},             | not a methodology file"
            })
    void aDefectIsNamed(String from, String to, String named) {
        String defective = SOUND.replace(from, to);

        assertThat(defective).as("the table fits the sound file").isNotEqualTo(SOUND);
        assertThatThrownBy(() -> MethodologyFile.read(defective))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
