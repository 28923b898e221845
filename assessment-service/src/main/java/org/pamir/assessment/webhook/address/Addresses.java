package org.pamir.assessment.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Finds the address to connect to. Whoever connects uses the address that was checked and never looks the name up a second
 * time: the second answer could be another one (DNS rebinding).
 */
public final class Addresses {

    /** How names are looked up; blocking. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final Lookup lookup;
    private final AddressRules rules;

    public Addresses(Lookup lookup, AddressRules rules) {
        this.lookup = lookup;
        this.rules = rules;
    }

    /** What a name leads to. The addresses themselves are not told: they are nobody's business outside. */
    public sealed interface Found {

        record Outside(InetAddress address) implements Found {}

        record Nothing() implements Found {}

        record Inside() implements Found {}
    }

    /** Inside as soon as one of its addresses is: a name that leads to both is no mistake. */
    public Found find(String host) {
        List<InetAddress> found = lookUp(host);
        Optional<InetAddress> first = found.stream().findFirst();
        if (first.isEmpty()) {
            return new Found.Nothing();
        }
        return found.stream().allMatch(rules::allow) ? new Found.Outside(first.get()) : new Found.Inside();
    }

    private List<InetAddress> lookUp(String host) {
        try {
            return List.of(lookup.all(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
