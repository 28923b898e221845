package org.pamir.ingest.desk.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.EditedSection;
import org.pamir.ingest.section.SectionBody;
import org.pamir.ingest.section.SectionContent;

/** A content that a page carries along in a hidden field, and sends back. */
final class ContentBody {

    /** The size of the form is the bound: a content as a form has it may be larger than one as the API takes it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ContentBody() {}

    static String write(SectionContent content) {
        return SectionBody.write(content).toString();
    }

    /** Nothing where there is none, or where somebody tampered with it. */
    static Optional<SectionContent> read(Methodology methodology, Section section, String field) {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SectionBody.read(methodology, section, JSON.readTree(field)))
                    .filter(edited -> edited.violations().isEmpty())
                    .map(EditedSection::content);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
