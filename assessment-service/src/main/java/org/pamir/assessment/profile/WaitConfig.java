package org.pamir.assessment.profile;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How requests wait for a version that is on its way. */
@ConfigMapping(prefix = "pamir.wait")
interface WaitConfig {

    /** The longest wait that a request may ask for; more holds connections, less makes clients ask again. */
    Duration atMost();

    /** How often the database is asked for what another replica took in. Shorter is sooner there, and busier. */
    Duration checkEvery();

    /** So many requests may wait; one more is answered at once as if its time were over. */
    int mostWaiting();
}
