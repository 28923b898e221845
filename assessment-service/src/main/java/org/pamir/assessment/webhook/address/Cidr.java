package org.pamir.assessment.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A block of addresses such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public final class Cidr {

    /** Neither this nor a plain IPv4 address would be looked up as a name. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final byte[] network;
    private final int prefix;

    private Cidr(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /** @throws IllegalArgumentException if the text is no block, or has bits set behind its prefix */
    public static Cidr of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !isAddress(parts[0]) || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("not a block of addresses such as 10.0.0.0/8: " + text);
        }
        Cidr cidr = new Cidr(bytes(parts[0]), Integer.parseInt(parts[1]));
        if (cidr.prefix > cidr.network.length * 8 || !cidr.isNetwork()) {
            throw new IllegalArgumentException("its prefix does not fit its address: " + text);
        }
        return cidr;
    }

    /** An IPv4 address is in no block of IPv6, and the other way round. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (isSet(bytes, bit) != isSet(network, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAddress(String text) {
        return ReceiverUrl.IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
    }

    private boolean isNetwork() {
        for (int bit = prefix; bit < network.length * 8; bit++) {
            if (isSet(network, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSet(byte[] bytes, int bit) {
        return (bytes[bit / 8] >> (7 - bit % 8) & 1) == 1;
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + literal, e);
        }
    }
}
