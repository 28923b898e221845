package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.webhook.Hooks.ALPHA;
import static org.pamir.assessment.webhook.Hooks.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeyReplacementTest {

    private static final String NEW_KEY = "bmV3LWtleS1uZXcta2V5LW5ldy1rZXktbmV3LWtleSE=";

    @Inject
    SubscriptionStore subscriptions;

    @Inject
    DataSource database;

    @ConfigProperty(name = "pamir.webhook.secrets-key")
    String presentKey;

    @AfterEach
    void clear() {
        // Nobody else can read what these tests have locked.
        subscriptions.relock(SecretVault.of(presentKey, List.of(NEW_KEY)));
        Hooks.deleteAll();
    }

    @Test
    void bothSecretsOfASubscriptionAreLockedWithTheNewKey() throws Exception {
        try (Receiver receiver = new Receiver()) {
            String id = Hooks.active(receiver, "{\"country\": [\"NRU\"]}").getString("id");
            String secret =
                    as(ALPHA).post("/api/webhooks/" + id + "/secret").jsonPath().getString("secret");

            int relocked = subscriptions.relock(SecretVault.of(NEW_KEY, List.of(presentKey)));

            SecretVault after = SecretVault.of(NEW_KEY, List.of());
            assertThat(relocked).isEqualTo(1);
            assertThat(after.unlock(locked(id, "secret"), id).written()).isEqualTo(secret);
            assertThat(after.unlock(locked(id, "old_secret"), id).written()).startsWith("whsec_");
            assertThat(subscriptions.relock(SecretVault.of(NEW_KEY, List.of(presentKey))))
                    .isZero();
        }
    }

    private byte[] locked(String id, String column) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select " + column + " from webhook_subscription where id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getBytes(1);
            }
        }
    }
}
