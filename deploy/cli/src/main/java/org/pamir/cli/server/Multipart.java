package org.pamir.cli.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with one file in it: unlike a bare body it tells the file's name, which the history then keeps. */
public record Multipart(String type, byte[] body) {

    public static Multipart of(String fileName, byte[] content) {
        // Random, so that no file can hold it.
        String boundary = "pamir-" + UUID.randomUUID();
        String name = fileName.replaceAll("[\\p{Cntrl}\"\\\\]", "_");
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 500);
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Multipart("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }
}
