package org.pamir.bench.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The head of an HTTP/1.1 answer, read with as little work as there can be: whoever measures shares the machine. */
public final class Head {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final byte[] bytes;
    private final int end;

    private Head(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Null as long as it is not complete. */
    public static Head read(byte[] bytes, int count) {
        for (int i = 3; i < count; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return new Head(bytes, i + 1);
            }
        }
        return null;
    }

    /** Bytes until the body begins. */
    public int size() {
        return end;
    }

    public int status() {
        return number(STATUS_AT);
    }

    /** @throws IOException if a body comes without saying its length, which this does not read */
    public int length() throws IOException {
        int at = after(LENGTH);
        if (at < 0 && status() != 304) {
            throw new IOException("an answer without a length: " + this);
        }
        return at < 0 ? 0 : number(at);
    }

    /** A header as it was sent; null where there is none. */
    public String header(String name) {
        int at = after((name + ":").getBytes(StandardCharsets.US_ASCII));
        return at < 0 ? null : toString().substring(at).lines().findFirst().orElseThrow();
    }

    private int number(int from) {
        int number = 0;
        for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    /** Where the value of a header begins; -1 where there is none. */
    private int after(byte[] name) {
        for (int i = STATUS_AT; i < end; i++) {
            if (bytes[i] == '\n' && isAt(i + 1, name)) {
                int value = i + 1 + name.length;
                return bytes[value] == ' ' ? value + 1 : value;
            }
        }
        return -1;
    }

    private boolean isAt(int from, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            // Setting this bit makes a letter small, and leaves '-' and ':' as they are.
            if (from + i >= end || (bytes[from + i] | 0x20) != name[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
}
