package org.pamir.ingest.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often one caller may come; each answer is zero, or how long it takes until one is taken again. */
@ApplicationScoped
public class Rates {

    private final Buckets requests;
    private final Buckets imports;
    private final Buckets loginsPerAccount;
    private final Buckets loginsPerAddress;

    Rates(LimitsConfig config) {
        this.requests = buckets(config.requests());
        this.imports = buckets(config.imports());
        this.loginsPerAccount = buckets(config.loginsPerAccount());
        this.loginsPerAddress = buckets(config.loginsPerAddress());
    }

    Duration request(String caller) {
        return requests.take(caller);
    }

    Duration fileImport(String caller) {
        return imports.take(caller);
    }

    /** @param account that is asked for, whether there is one or not */
    public Duration login(String account, String address) {
        Duration wait = loginsPerAddress.take(address);
        return wait.isZero() ? loginsPerAccount.take(account) : wait;
    }

    private static Buckets buckets(LimitsConfig.Rate rate) {
        return new Buckets(rate.burst(), rate.every(), System::nanoTime);
    }
}
