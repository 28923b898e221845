package org.pamir.ingest.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits so narrow that a few requests reach them. */
public class NarrowLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "pamir.limits.at-work", "2",
                "pamir.limits.waiting", "1",
                "pamir.limits.body-time", "700ms",
                "pamir.limits.import-time", "5s",
                "pamir.limits.requests.burst", "30",
                "pamir.limits.requests.every", "1h",
                "pamir.limits.imports.burst", "2",
                "pamir.limits.imports.every", "1h",
                "pamir.limits.logins-per-account.burst", "3",
                "pamir.limits.logins-per-account.every", "1h");
    }
}
