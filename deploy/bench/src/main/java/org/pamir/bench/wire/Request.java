package org.pamir.bench.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request as it goes over the wire. */
public record Request(byte[] bytes) {

    public static Request get(String path, Map<String, String> headers) {
        return of("GET", path, headers, new byte[0]);
    }

    public static Request of(String method, String path, Map<String, String> headers, byte[] body) {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] beginning = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[beginning.length + body.length];
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        System.arraycopy(body, 0, bytes, beginning.length, body.length);
        return new Request(bytes);
    }
}
