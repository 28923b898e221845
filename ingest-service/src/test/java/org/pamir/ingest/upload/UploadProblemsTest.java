package org.pamir.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadProblemsTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonHasATypeOfItsOwnAndSaysWhy(RefusedFileException.Reason reason) {
        HttpProblem problem = UploadProblems.of(new RefusedFileException(reason, "because"));

        assertThat(problem.getType().toString()).startsWith("urn:pamir:problem:");
        assertThat(problem.getStatusCode()).isBetween(400, 503);
        assertThat(problem.getDetail()).isEqualTo("because");
    }

    @Test
    void whoeverIsTurnedAwayIsToldWhenToComeBack() {
        HttpProblem problem = UploadProblems.of(new RefusedFileException(RefusedFileException.Reason.BUSY, "later"));

        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 1);
    }
}
