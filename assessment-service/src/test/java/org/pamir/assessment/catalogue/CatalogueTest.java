package org.pamir.assessment.catalogue;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.contract.methodology.Methodologies;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CatalogueTest {

    @Inject
    DatasetDescriptions descriptions;

    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void everyEditionIsADatasetInTheCatalogue() throws Exception {
        Response answer = get("/api/catalogue");

        JsonNode catalogue = JsonMapper.builder().build().readTree(answer.asByteArray());
        assertThat(answer.contentType()).startsWith("application/ld+json");
        assertThat(catalogue.at("/@context/dcat").asText()).isEqualTo("http://www.w3.org/ns/dcat#");
        assertThat(catalogue.path("@type").asText()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.path("dcat:dataset"))
                .hasSize(Methodologies.all().methodologies().size())
                .allSatisfy(dataset -> {
                    assertThat(dataset.path("@type").asText()).isEqualTo("dcat:Dataset");
                    assertThat(dataset.path("dct:title").asText()).startsWith("Global Organized Crime Index 20");
                    assertThat(dataset.at("/dct:publisher/foaf:name").asText())
                            .isEqualTo("Global Initiative Against Transnational Organized Crime");
                    assertThat(dataset.path("dcat:distribution")).hasSize(1 + 3 * 5);
                });
        assertThat(get("/catalog.jsonld").asString()).isEqualTo(answer.asString());
    }

    @Test
    void everyDistributionCanBeDownloadedAsWhatItIsSaidToBe() throws Exception {
        JsonNode catalogue =
                JsonMapper.builder().build().readTree(get("/api/catalogue").asByteArray());

        List<String> tried = new ArrayList<>();
        for (JsonNode distribution : catalogue.at("/dcat:dataset/0/dcat:distribution")) {
            String address = distribution.at("/dcat:downloadURL/@id").asText();
            JsonNode mediaType = distribution.path("dcat:mediaType").isMissingNode()
                    ? distribution.path("dcat:packageFormat")
                    : distribution.path("dcat:mediaType");
            Response answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(mediaType.path("@id").asText())
                    .endsWith("/" + answer.contentType().split(";")[0]);
            tried.add(address);
        }

        assertThat(tried).doesNotHaveDuplicates().hasSize(16);
        assertThat(tried).allMatch(address -> address.startsWith("http://localhost:" + RestAssured.port + "/api/"));
    }

    @Test
    void aPageCanEmbedWhatSearchEnginesRead() throws Exception {
        String embedded = descriptions.schemaOrg(
                Methodologies.all().edition("2023").orElseThrow(), URI.create("https://example.org/"));

        JsonNode dataset = JsonMapper.builder().build().readTree(embedded);
        assertThat(embedded).doesNotContain("<");
        assertThat(dataset.path("@context").asText()).isEqualTo("https://schema.org/");
        assertThat(dataset.path("@type").asText()).isEqualTo("Dataset");
        assertThat(dataset.path("name").asText()).isEqualTo("Global Organized Crime Index 2023");
        assertThat(dataset.path("description").asText()).hasSizeBetween(50, 5000);
        assertThat(dataset.path("variableMeasured")).hasSize(36);
        assertThat(dataset.path("distribution"))
                .hasSize(16)
                .allSatisfy(distribution -> assertThat(
                                distribution.path("contentUrl").asText())
                        .startsWith("https://example.org/api/editions/2023/"));
    }
}
