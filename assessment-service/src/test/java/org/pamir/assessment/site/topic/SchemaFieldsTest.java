package org.pamir.assessment.site.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.topic.SchemaFields.Field;
import org.pamir.contract.event.EventType;

class SchemaFieldsTest {

    @Test
    void membersOfMembersAndElementsOfListsAreRows() {
        assertThat(SchemaFields.of(EventType.ASSESSMENT_MOVED))
                .extracting(Field::path)
                .startsWith("edition", "country", "version", "at", "cause", "cause.section")
                .contains("measures[].delta", "ranks[].moved[].country", "quadrant.from");
    }

    @Test
    void aMemberSaysItsTypeMeaningAndLimits() {
        Field scores = SchemaFields.of(EventType.SECTION_REVISED).stream()
                .filter(field -> field.path().equals("scores.*"))
                .findFirst()
                .orElseThrow();

        assertThat(scores.type()).isEqualTo("number | null");
        assertThat(scores.description()).startsWith("From 1 to 10");
        assertThat(scores.limits()).isEqualTo("minimum 1, maximum 10, multipleOf 0.5");
    }
}
