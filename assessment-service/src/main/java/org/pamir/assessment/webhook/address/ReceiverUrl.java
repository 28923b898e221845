package org.pamir.assessment.webhook.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Where a receiver listens, taken apart once, so that nobody else has to read the text again and reads something else in it.
 *
 * @param host as it stands in the Host header and in the certificate: a name in ASCII, or an address, IPv6 without brackets
 * @param path with its query, as it was written
 */
public record ReceiverUrl(String text, boolean tls, String host, int port, String path) {

    /** Characters: what proxies and servers usually take. */
    public static final int LONGEST = 2_000;

    private static final Pattern NAME_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    static final Pattern IPV4 = Pattern.compile(
            "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");
    /** Whoever reads 0x7f.1 or 2130706433 as an address does it in their own way; a name never ends like this. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    private static final int FIRST_UNPRIVILEGED_PORT = 1024;
    /** Ports above 1024 at which something else listens that a POST might talk to: "bad ports" of the Fetch standard. */
    private static final Set<Integer> OF_OTHERS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    /** @param refuse takes what is wrong with the text, once for each reason */
    public static Optional<ReceiverUrl> read(String text, boolean allowHttp, Consumer<String> refuse) {
        if (text.length() > LONGEST) {
            refuse.accept("longer than " + LONGEST + " characters");
            return Optional.empty();
        }
        URI uri = parse(text);
        if (uri == null || uri.getScheme() == null || uri.getRawAuthority() == null) {
            refuse.accept("not an address such as https://example.org/hook");
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String refusals = refusals(uri, scheme, allowHttp, port);
        if (!refusals.isEmpty()) {
            refusals.lines().forEach(refuse);
            return Optional.empty();
        }
        String path = (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return Optional.of(new ReceiverUrl(text, tls, host(uri), port, path));
    }

    /** As RFC 9110, section 7.2 has it: the port only where it is not the usual one. */
    public String hostHeader() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) ? name : name + ":" + port;
    }

    private static String refusals(URI uri, String scheme, boolean allowHttp, int port) {
        StringBuilder refusals = new StringBuilder();
        if (!scheme.equals("https") && !(allowHttp && scheme.equals("http"))) {
            refusals.append("has to begin with https\n");
        }
        if (uri.getRawAuthority().contains("@")) {
            refusals.append("no place for a user or a password\n");
        } else if (uri.getHost() == null || !isHost(host(uri))) {
            refusals.append(
                    "its host is neither a name in ASCII (an international one as xn--...) nor a plain address\n");
        }
        if (uri.getRawFragment() != null) {
            refusals.append("a fragment (#) is never sent\n");
        }
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        if (!usual && (port < FIRST_UNPRIVILEGED_PORT || port > 65_535 || OF_OTHERS.contains(port))) {
            refusals.append("port " + port + " belongs to something else\n");
        }
        return refusals.toString();
    }

    private static boolean isHost(String host) {
        if (host.contains(":")) {
            // Java's URI has checked the form; a zone names an interface of ours.
            return !host.contains("%");
        }
        if (IPV4.matcher(host).matches()) {
            return true;
        }
        String[] labels = host.split("\\.", -1);
        for (String label : labels) {
            if (!NAME_LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return host.length() <= 253
                && !NUMBER.matcher(labels[labels.length - 1]).matches();
    }

    /** In lower case, without the brackets of an IPv6 address and without the dot of the root. */
    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
