package org.pamir.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One generated request.
 *
 * @param number with the seed it makes the same request again
 * @param target path and query, as they are sent
 * @param headers lines such as {@code If-Match: "1"}
 * @param body null for none
 */
record Attempt(long number, Operation operation, String target, List<String> headers, String body) {

    /** HTTP/1.1, for a connection of its own. */
    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder();
        head.append(operation.method()).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + content.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(content, 0, all, first.length, content.length);
        return all;
    }

    /** Without what opens doors. */
    @Override
    public String toString() {
        List<String> shown = headers.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("authorization"))
                .toList();
        String start = body == null ? "" : body.substring(0, Math.min(300, body.length()));
        return "#" + number + " " + operation.method() + " " + target + " " + shown + " " + start;
    }
}
