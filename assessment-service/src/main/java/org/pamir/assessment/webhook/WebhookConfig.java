package org.pamir.assessment.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may subscribe, where deliveries may go, and how patient they are. */
@ConfigMapping(prefix = "pamir.webhook")
interface WebhookConfig {

    /** Those who may have subscriptions, by a name of the operator's choice. With none of them webhooks are off. */
    Map<String, ConsumerConfig> consumers();

    interface ConsumerConfig {

        /** What the consumer presents as a bearer token: at least 32 characters, of a random generator. */
        String key();
    }

    /**
     * 32 random bytes in base64 that signing secrets are encrypted with in the database; needed as soon as there is a consumer.
     * Whoever loses it has to rotate every secret.
     */
    Optional<String> secretsKey();

    /**
     * Other such keys that secrets may be locked with: while the key is replaced, the one to come, then the one before. At its start a
     * replica locks anew whatever is not locked with its key.
     */
    Optional<List<String>> otherSecretsKeys();

    /** Also receivers without TLS. Then everybody on the way can read along; the signature still shows who wrote it. */
    boolean allowHttp();

    /** Blocks of addresses that deliveries may go to although they are not public, such as those of an intranet. */
    Optional<List<String>> allowedInside();

    /** Subscriptions of one consumer. Each follows the log on its own, so more is more work with every edit. */
    int mostPerConsumer();

    /** Subscriptions of all consumers. */
    int mostAltogether();

    /** How long a receiver may take to answer. Longer helps slow ones and keeps a connection busy; the specification advises 15 to 30 s. */
    Duration timeout();

    /** How long after each failed attempt the next one comes. After the last one the delivery has failed. */
    List<Duration> retries();

    /** No Retry-After of a receiver is honoured beyond this. */
    Duration longestRetryAfter();

    /** After a failed attempt the receiver is left alone for this long, doubled with each further one. */
    Duration firstQuiet();

    /** The longest such pause: a dead receiver is tried this often, and one that recovers waits at most so long. */
    Duration longestQuiet();

    /** So many failed attempts, with no success between them, ... */
    int disableAfterAttempts();

    /** ... over so long a time, and the subscription is disabled. */
    Duration disableAfter();

    /** A receiver that takes longer works in the lane of the slow ones, where it keeps nobody else from anything. */
    Duration slowFrom();

    /** Deliveries that are under way at once in each of the two lanes: connections, threads and up to 2 MB each. */
    int atOnce();

    /** Deliveries of a subscription that may wait in the database; the rest stays in the log. */
    int mostWaiting();

    /** How long a replica that was killed keeps its subscriptions. Must be well above the timeout. */
    Duration lease();

    /** How often the database is asked for deliveries that are due. */
    Duration checkEvery();

    /** How long an old secret signs along after a rotation, unless it was asked for otherwise. */
    Duration overlap();

    /** How long a finished delivery stays in the log of deliveries. */
    Duration kept();

    /** How often finished deliveries are looked through for old ones. */
    Duration pruneEvery();
}
