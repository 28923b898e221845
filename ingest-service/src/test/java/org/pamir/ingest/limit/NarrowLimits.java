package org.pamir.ingest.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits so narrow that a few requests reach them. */
public class NarrowLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("pamir.limits.at-work", "2"),
                Map.entry("pamir.limits.arriving-at-work", "1"),
                Map.entry("pamir.limits.waiting", "1"),
                Map.entry("pamir.limits.body-time", "700ms"),
                Map.entry("pamir.limits.import-time", "5s"),
                Map.entry("pamir.limits.requests.burst", "30"),
                Map.entry("pamir.limits.requests.every", "1h"),
                Map.entry("pamir.limits.imports.burst", "2"),
                Map.entry("pamir.limits.imports.every", "1h"),
                Map.entry("pamir.limits.logins-per-account.burst", "3"),
                Map.entry("pamir.limits.logins-per-account.every", "1h"));
    }
}
