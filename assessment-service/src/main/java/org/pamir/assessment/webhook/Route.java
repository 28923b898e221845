package org.pamir.assessment.webhook;

import java.util.List;

/**
 * Where the deliveries of a subscription go at the moment.
 *
 * @param lockedSecrets those that sign, the newest first, as {@link SecretVault} has locked them
 * @param revision of the subscription: another one means that this is out of date
 */
record Route(String url, List<byte[]> lockedSecrets, int revision) {}
