package org.pamir.assessment.webhook;

import java.util.UUID;

/**
 * The right to deliver a subscription for a while. Whatever is written for the subscription is written under it, so that one
 * who has lost it without noticing can do no harm.
 */
record Lease(String subscription, UUID token) {}
