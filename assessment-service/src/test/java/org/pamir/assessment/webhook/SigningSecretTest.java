package org.pamir.assessment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    private static final byte[] BODY = "{\"name\":\"Côte d’Ivoire 𝒳\"}".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[SecretVault.KEY_BYTES]);
    private static final String OTHER_KEY = "bm90IGp1c3QgemVyb3MgYnV0IHRoaXJ0eS10d28gYnk=";

    /** The example of the specification's own libraries. */
    @Test
    void theSignatureIsTheOneOfTheSpecification() {
        SigningSecret secret = new SigningSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        String signature = SigningSecret.signatures(
                List.of(secret),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void duringARotationEachOfTheTwoSecretsVerifies() throws Exception {
        SigningSecret old = SigningSecret.random();
        SigningSecret young = SigningSecret.random();
        Instant now = Instant.now();

        String signatures = SigningSecret.signatures(List.of(young, old), "msg_1", now, BODY);

        assertThat(signatures.split(" ")).hasSize(2);
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(String.valueOf(now.getEpochSecond())),
                "webhook-signature", List.of(signatures));
        String body = new String(BODY, StandardCharsets.UTF_8);
        new Webhook(old.written()).verify(body, headers);
        new Webhook(young.written()).verify(body, headers);
        assertThatThrownBy(() -> new Webhook(SigningSecret.random().written()).verify(body, headers))
                .hasMessageContaining("signature");
    }

    @Test
    void aLockedSecretIsReadableOnlyWithTheKeyAndForItsSubscription() {
        SecretVault vault = SecretVault.of(KEY, List.of());
        SigningSecret secret = SigningSecret.random();

        byte[] locked = vault.lock(secret, "wh_1");

        assertThat(vault.unlock(locked, "wh_1").written()).isEqualTo(secret.written());
        assertThat(new String(locked, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret.key(), StandardCharsets.ISO_8859_1));
        assertThat(vault.lock(secret, "wh_1")).isNotEqualTo(locked);
        assertThatThrownBy(() -> vault.unlock(locked, "wh_2")).hasMessageContaining("wh_2");
        SecretVault other = SecretVault.of(OTHER_KEY, List.of());
        assertThatThrownBy(() -> other.unlock(locked, "wh_1")).hasMessageContaining("secrets-key");
    }

    @Test
    void aVaultWithOtherKeysUnlocksWithEachAndLocksWithItsOwn() {
        SecretVault before = SecretVault.of(KEY, List.of(OTHER_KEY));
        SecretVault after = SecretVault.of(OTHER_KEY, List.of(KEY));
        SigningSecret secret = SigningSecret.random();
        byte[] locked = before.lock(secret, "wh_1");

        byte[] relocked = after.relock(locked, "wh_1").orElseThrow();

        assertThat(after.unlock(locked, "wh_1").written()).isEqualTo(secret.written());
        assertThat(before.unlock(relocked, "wh_1").written()).isEqualTo(secret.written());
        assertThat(SecretVault.of(OTHER_KEY, List.of()).unlock(relocked, "wh_1").written())
                .isEqualTo(secret.written());
        assertThat(after.relock(relocked, "wh_1")).isEmpty();
        assertThatThrownBy(() -> after.relock(locked, "wh_2")).hasMessageContaining("wh_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void aKeyThatIsNotThirtyTwoBytesIsRefusedWithoutBeingQuoted(String key) {
        assertThatThrownBy(() -> SecretVault.of(key, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("not base64 at all")
                .hasNoCause();
        assertThatThrownBy(() -> SecretVault.of(KEY, List.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("not base64 at all")
                .hasNoCause();
    }

    @Test
    void aSecretIsNeverPrinted() {
        SigningSecret secret = SigningSecret.random();

        assertThat(String.valueOf(secret)).isEqualTo("whsec_...");
        assertThat(secret.written()).matches("whsec_[A-Za-z0-9+/]{32}");
    }
}
