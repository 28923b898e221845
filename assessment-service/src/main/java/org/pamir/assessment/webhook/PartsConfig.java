package org.pamir.assessment.webhook;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import org.pamir.assessment.webhook.address.AddressRules;
import org.pamir.assessment.webhook.address.Addresses;
import org.pamir.assessment.webhook.address.Cidr;

/** Makes of the settings what works by them. What is wrong with a setting is said here, at the start of the service. */
final class PartsConfig {

    private PartsConfig() {}

    @Produces
    @Singleton
    static SecretVault vault(WebhookConfig config) {
        String key = config.secretsKey()
                .orElseThrow(() -> new IllegalStateException(
                        "pamir.webhook.secrets-key is missing: signing secrets of webhooks are encrypted with it"));
        try {
            return SecretVault.of(key, config.otherSecretsKeys().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("pamir.webhook.secrets-key and each of other-secrets-keys has to be "
                    + SecretVault.KEY_BYTES + " bytes in base64: " + e.getMessage());
        }
    }

    @Produces
    @Singleton
    static Addresses addresses(WebhookConfig config) {
        List<Cidr> inside =
                config.allowedInside().orElse(List.of()).stream().map(Cidr::of).toList();
        return new Addresses(InetAddress::getAllByName, new AddressRules(inside));
    }

    @Produces
    @Singleton
    static RetrySchedule schedule(WebhookConfig config) {
        return new RetrySchedule(config.retries(), config.longestRetryAfter());
    }

    @Produces
    @Singleton
    static Health.Limits limits(WebhookConfig config) {
        return new Health.Limits(
                config.firstQuiet(),
                config.longestQuiet(),
                config.longestRetryAfter(),
                config.slowFrom(),
                config.disableAfterAttempts(),
                config.disableAfter());
    }
}
