package org.pamir.local;

import java.nio.file.Path;
import java.util.Map;

/** The services, in the way that an edit takes through them, which is also the order in which they are stopped. */
enum Service {
    INGEST("ingest-service", "INGEST_PORT", "ingest"),
    SCORING("scoring-service", "SCORING_PORT", "scoring"),
    ASSESSMENT("assessment-service", "ASSESSMENT_PORT", "assessment");

    private final String module;
    private final String portSetting;
    private final String database;

    Service(String module, String portSetting, String database) {
        this.module = module;
        this.portSetting = portSetting;
        this.database = database;
    }

    String module() {
        return module;
    }

    String portSetting() {
        return portSetting;
    }

    String database() {
        return database;
    }

    /** What this service is told besides what all of them are. */
    Map<String, String> settings(Settings settings, Secrets secrets) {
        return switch (this) {
            case INGEST ->
                Map.of(
                        "PAMIR_ACCOUNTS_INITIAL_PASSWORD", secrets.password(),
                        "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", secrets.cookieKey(),
                        "PAMIR_DESK_ASSESSMENT_URL", "http://localhost:" + settings.port("ASSESSMENT_PORT"));
            case SCORING -> Map.of();
            // Receivers of webhooks are on this machine too.
            case ASSESSMENT ->
                Map.of(
                        "PAMIR_WEBHOOK_CONSUMERS_LOCAL_KEY",
                        secrets.webhookKey(),
                        "PAMIR_WEBHOOK_SECRETS_KEY",
                        secrets.webhookVaultKey(),
                        "PAMIR_WEBHOOK_ALLOW_HTTP",
                        "true",
                        "PAMIR_WEBHOOK_ALLOWED_INSIDE",
                        "127.0.0.0/8,::1/128");
        };
    }

    Path jar(Path repository) {
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
