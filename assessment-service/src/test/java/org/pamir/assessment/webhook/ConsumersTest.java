package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumersTest {

    private static final String KEY = "k".repeat(Consumers.SHORTEST_KEY);
    private static final String OTHER = "o".repeat(Consumers.SHORTEST_KEY);

    @Test
    void whoeverHasAKeyIsKnownByIt() {
        Consumers consumers = consumers(Map.of("bank", KEY, "newsroom", OTHER));

        assertThat(consumers.named("Bearer " + KEY)).contains("bank");
        assertThat(consumers.named("bearer  " + OTHER)).contains("newsroom");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic YmFuazprZXk=",
                "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
                "Bearer x",
                "Bearer bank"
            })
    void nobodyElseIs(String header) {
        Consumers consumers = consumers(Map.of("bank", KEY));

        assertThat(consumers.named(header)).isEmpty();
        assertThat(consumers.named("Bearer " + KEY + "k")).isEmpty();
        assertThatThrownBy(() -> consumers.demand(header))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(401));
    }

    @Test
    void withoutAnyConsumerWebhooksAreOff() {
        Consumers nobody = consumers(Map.of());

        assertThatThrownBy(() -> nobody.demand("Bearer " + KEY))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(404))
                .hasMessageContaining("Webhooks are off");
    }

    @ParameterizedTest
    @CsvSource({
        "bank, kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk, at least 32",
        "bank, 'kkkkkkkkkkkkkkkk kkkkkkkkkkkkkkkkk', at least 32",
        "'the bank', kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk, a name",
    })
    void whatIsBadIsSaidAtTheStartWithoutTheKey(String name, String key, String reason) {
        Map<String, String> one = Map.of(name, key);

        assertThatThrownBy(() -> consumers(one)).hasMessageContaining(reason).hasMessageNotContaining(key);
    }

    @Test
    void twoConsumersCannotHaveOneKey() {
        assertThatThrownBy(() -> consumers(Map.of("bank", KEY, "newsroom", KEY)))
                .hasMessageContaining("same key");
    }

    private static Consumers consumers(Map<String, String> keys) {
        Map<String, String> settings = new HashMap<>();
        keys.forEach((name, key) -> settings.put("pamir.webhook.consumers.\"" + name + "\".key", key));
        return new Consumers(new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 1_000))
                .withMapping(WebhookConfig.class)
                .build()
                .getConfigMapping(WebhookConfig.class));
    }
}
