package org.pamir.ingest.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who says who somebody is. */
@ConfigMapping(prefix = "pamir.identity")
public interface IdentityConfig {

    /**
     * An identity provider, by OpenID Connect. One place to manage people, with its second factors and its leavers; it
     * takes the place of local accounts, whose passwords and tokens then open nothing.
     */
    @WithDefault("false")
    boolean oidc();
}
