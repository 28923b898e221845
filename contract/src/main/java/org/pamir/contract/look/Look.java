package org.pamir.contract.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What pages of all services look like: colours, type and rhythm in {@code /look/base.css}, which each service serves from
 * this jar, as servers do with what lies under {@code META-INF/resources}.
 */
public final class Look {

    private static final String ROOT = "META-INF/resources/";
    private static final String BASE = "look/base.css";

    private Look() {}

    /**
     * Changes with every change of the look or of a service's own files, so that browsers may keep what is asked for by it.
     *
     * @param folder of the files as browsers ask for it, without a slash before and with one after it
     * @throws IllegalStateException if there is no such file
     */
    public static String version(String folder, List<String> files) {
        CRC32 checksum = new CRC32();
        Stream.concat(Stream.of(BASE), files.stream().map(folder::concat))
                .map(Look::content)
                .forEach(checksum::update);
        return Long.toHexString(checksum.getValue());
    }

    private static byte[] content(String file) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + file)) {
            if (content == null) {
                throw new IllegalStateException("no " + ROOT + file);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
