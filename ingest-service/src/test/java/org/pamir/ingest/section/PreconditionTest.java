package org.pamir.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pamir.ingest.section.SectionApiTest.HEROIN_8;
import static org.pamir.ingest.section.SectionApiTest.create;
import static org.pamir.ingest.section.SectionApiTest.path;
import static org.pamir.ingest.section.SectionApiTest.put;
import static org.pamir.ingest.section.SectionApiTest.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** What guards an edit against overwriting what its editor has not seen. Each test has a country of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class PreconditionTest {

    @Test
    void aStaleEditIsRefusedWithTheCurrentRevision() {
        create("TKM", "drugs", HEROIN_8);
        put("TKM", "drugs", "\"1\"", "{\"narrative\": \"Newer.\"}");

        Response stale = put("TKM", "drugs", "\"1\"", "{\"narrative\": \"Mine.\"}");

        stale.then()
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", "\"2\"")
                .body("type", equalTo("urn:pamir:problem:stale-revision"))
                .body("current_revision", equalTo(2))
                .body("current.narrative", equalTo("Newer."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"1\"|200",
                "*|200",
                "\"7\", \"1\"|200",
                ", \"1\" ,|200",
                "W/\"1\"|412",
                "\"2\"|412",
                "\"0\"|412",
                "\"01\"|412",
                "\"abc\"|412",
                "\"7\", \"8\"|412",
                "1|400",
                "\"1|400",
                "1, 2|400",
                "'1'|400"
            })
    void ifMatchFollowsTheRulesOfHttp(String ifMatch, int status) {
        create("AFG", "trade", "{\"scores\": {\"arms_trafficking\": 5}}");

        Response answer = put("AFG", "trade", ifMatch, "{\"scores\": {\"arms_trafficking\": 5}}");

        answer.then().statusCode(status);
    }

    @Test
    void anEditWithoutAPreconditionIsRefused() {
        request()
                .contentType("application/json")
                .body("{}")
                .put(path("AGO", "drugs"))
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pamir:problem:precondition-required"));
    }

    @Test
    void creatingWhatIsThereIsRefused() {
        create("ALB", "drugs", HEROIN_8);

        create("ALB", "drugs", HEROIN_8).then().statusCode(412).body("current_revision", equalTo(1));
    }

    @Test
    void replacingWhatIsNotThereIsRefused() {
        put("AND", "drugs", "\"1\"", HEROIN_8).then().statusCode(412).body("current_revision", equalTo(0));
    }

    @Test
    void ofManyWritersWithTheSameTagOneWins() throws Exception {
        create("BEL", "drugs", HEROIN_8);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = "{\"narrative\": \"Writer " + i + "\"}";
            writers.add(() -> put("BEL", "drugs", "\"1\"", body).statusCode());
        }
        ExecutorService executor = Executors.newFixedThreadPool(writers.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : executor.invokeAll(writers)) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnlyOnce(200).contains(412).containsOnly(200, 412);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void ofManyCreatorsOneWins() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> creators = Collections.nCopies(
                    6, () -> create("BGR", "drugs", HEROIN_8).statusCode());

            List<Integer> answers = new ArrayList<>();
            for (var answer : executor.invokeAll(creators)) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnlyOnce(201).contains(412).containsOnly(201, 412);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aReaderWhoHasTheRevisionIsToldSo() {
        create("BIH", "drugs", HEROIN_8);

        Response known = request().header("If-None-Match", "W/\"1\"").get(path("BIH", "drugs"));

        known.then().statusCode(304).header("ETag", "\"1\"");
        assertThat(known.asByteArray()).isEmpty();
    }
}
