package org.pamir.assessment.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

/** While there are other keys than the present one, locks every signing secret with the present one, so that they can be left out. */
@ApplicationScoped
class KeyReplacement {

    private static final Logger LOG = Logger.getLogger(KeyReplacement.class);

    void start(
            @Observes StartupEvent event,
            Consumers consumers,
            WebhookConfig config,
            Instance<SecretVault> vault,
            SubscriptionStore subscriptions) {
        if (consumers.isEmpty() || config.otherSecretsKeys().isEmpty()) {
            return;
        }
        LOG.infof(
                "signing secrets of %d webhooks were locked with another key, and are locked with pamir.webhook.secrets-key now",
                subscriptions.relock(vault.get()));
    }
}
