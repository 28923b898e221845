package org.pamir.assessment.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.pamir.assessment.webhook.address.Addresses;

/** Finds out at the start what is wrong with the settings, not when the first consumer comes. */
@ApplicationScoped
class SettingsCheck {

    /** A lease has to outlast a look-up of a name, an attempt and what is written about it, all of them slow. */
    private static final int TIMEOUTS_IN_A_LEASE = 4;

    void start(
            @Observes StartupEvent event,
            Consumers consumers,
            WebhookConfig config,
            Instance<SecretVault> vault,
            Instance<Addresses> addresses) {
        addresses.get();
        if (consumers.isEmpty()) {
            return;
        }
        vault.get();
        if (config.lease().compareTo(config.timeout().multipliedBy(TIMEOUTS_IN_A_LEASE)) < 0) {
            throw new IllegalStateException("pamir.webhook.lease has to be at least " + TIMEOUTS_IN_A_LEASE
                    + " times pamir.webhook.timeout, or two replicas may send the same");
        }
    }
}
