package org.pamir.assessment.webhook.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: those of the public internet. Everything else leads to ourselves, to our neighbours or
 * nowhere. After the special-purpose address registries of IANA (RFC 6890), as of 2026.
 */
public final class AddressRules {

    private static final List<Cidr> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by customers of a carrier
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local, where clouds keep their metadata
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Of IPv6 only this much has been given away as public at all. */
    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    private static final List<Cidr> NOT_PUBLIC_6 = blocks(
            "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarks
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address in disguise
            "3fff::/20"); // documentation

    /** Names of IPv4 hosts lead here in networks that have IPv6 alone; the last four bytes are the IPv4 address. */
    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");

    private final List<Cidr> allowedInside;

    /** @param allowedInside blocks that may be connected to although they are not public */
    public AddressRules(List<Cidr> allowedInside) {
        this.allowedInside = List.copyOf(allowedInside);
    }

    public boolean allow(InetAddress address) {
        return isPublic(address) || allowedInside.stream().anyMatch(block -> block.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        // An IPv4 address that is mapped into IPv6 (::ffff:0:0/96) never comes here as such: Java makes it IPv4.
        if (address instanceof Inet4Address) {
            return !isIn(NOT_PUBLIC_4, address);
        }
        if (NAT64.contains(address)) {
            return isPublic(lastFourBytes(address));
        }
        return GLOBAL_UNICAST.contains(address) && !isIn(NOT_PUBLIC_6, address);
    }

    private static boolean isIn(List<Cidr> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static InetAddress lastFourBytes(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static List<Cidr> blocks(String... texts) {
        return Stream.of(texts).map(Cidr::of).toList();
    }
}
