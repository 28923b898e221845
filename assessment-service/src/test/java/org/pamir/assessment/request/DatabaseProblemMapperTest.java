package org.pamir.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProblemMapperTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "53300", "57P01"})
    void aDatabaseThatIsAwayMeansComeBackLater(String sqlState) {
        Response answer = answer(sqlState);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @Test
    void aDatabaseThatDoesNotAnswerInTimeMeansComeBackLaterToo() {
        Response answer = new DatabaseProblemMapper().late(new TimeoutException());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @Test
    void aNameThatTheDatabaseCannotEvenReadIsItsSendersAffair() {
        assertThat(answer("22021").getStatus()).isEqualTo(400);
    }

    @Test
    void anyOtherFailureIsOursAndTellsNothingOfTheInside() {
        Response answer = answer("42601");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(((HttpProblem) answer.getEntity()).getDetail()).isNull();
    }

    private static Response answer(String sqlState) {
        SQLException cause = new SQLException("something about select", sqlState);
        return new DatabaseProblemMapper().database(new PersistenceException("could not", cause));
    }
}
