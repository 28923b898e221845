package org.pamir.assessment.site.topic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.site.Site;
import org.pamir.contract.event.EventType;
import org.pamir.contract.kafka.Topic;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TopicsPageTest {

    @Test
    void theTopicsAreFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check("/en/data/topics", "topics");

            assertThat(page.locator("#overview tbody tr")).hasCount(4);
        }
    }

    @Test
    void theEventShownIsOneOfTheTopicAsItStandsThere() throws Exception {
        try (Site site = new Site()) {
            Page page = site.open("/en/data/topics");
            List<String> blocks =
                    page.locator("[id='assessment.section.revised.v1'] .code").allInnerTexts();

            ConsumerRecord<byte[], byte[]> record = record(header(blocks.get(0), "ce_id"));

            for (Header header : record.headers()) {
                // The sender of the test is another one.
                if (!header.key().equals("ce_source")) {
                    assertThat(header(blocks.get(0), header.key())).isEqualTo(text(header.value()));
                }
            }
            JsonMapper json = JsonMapper.builder().build();
            assertThat(json.readTree(blocks.get(1))).isEqualTo(json.readTree(record.value()));
        }
    }

    @Test
    void whereNothingHappenedYetTheExampleOfTheContractStands() {
        Specimen example = Specimen.of(EventType.ASSESSMENT_MOVED);

        assertThat(example.isExample()).isTrue();
        assertThat(example.headers()).contains("ce_type: assessment.moved");
        assertThat(example.value()).contains("\"cause\": {");
    }

    @Test
    void theTopicsSpeakRussian() {
        assertThat(get("/ru/data/topics").asString()).contains("Топики Kafka", "самая новая запись каждого ключа");
    }

    private static ConsumerRecord<byte[], byte[]> record(String id) {
        return Broker.read(Topic.SECTION_REVISED.topicName()).stream()
                .filter(record -> record.headers().lastHeader("ce_id") != null)
                .filter(record ->
                        text(record.headers().lastHeader("ce_id").value()).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String header(String block, String name) {
        return block.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
