package org.pamir.fuzz;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A connection to the service that is tested, on the port of REST Assured, without a client library that would put right
 * what is sent.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    /**
     * An answer as it came.
     *
     * @param head status line and headers in lower case; empty where the connection was closed without an answer
     */
    public record Answer(String head, String body) {

        public int status() {
            return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
        }
    }

    public Wire() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /**
     * Sends on a connection of its own, and returns all that is answered until the service closes it: a request that
     * leaves it open asks for that.
     */
    public static List<Answer> ask(byte[] request) throws IOException {
        try (Wire wire = new Wire()) {
            wire.send(request);
            return wire.answers();
        }
    }

    /** The first thing that is answered, whatever becomes of the connection. */
    public static Answer first(String request) throws IOException {
        try (Wire wire = new Wire()) {
            wire.send(request);
            return wire.answer();
        }
    }

    public static List<Answer> ask(String request) throws IOException {
        return ask(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Everything that comes until the connection ends. */
    public List<Answer> answers() throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (Answer next = answer(); !next.head.isEmpty(); next = answer()) {
            answers.add(next);
        }
        return answers;
    }

    /** The next answer. */
    public Answer answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try {
            for (int breaks = 0; breaks < 4; ) {
                int b = in.read();
                if (b < 0) {
                    return new Answer("", "");
                }
                head.write(b);
                breaks = b == "\r\n\r\n".charAt(breaks) ? breaks + 1 : b == '\r' ? 1 : 0;
            }
            String lines = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return new Answer(lines, new String(in.readNBytes(length(lines)), StandardCharsets.UTF_8));
        } catch (SocketException reset) {
            return new Answer("", "");
        }
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
