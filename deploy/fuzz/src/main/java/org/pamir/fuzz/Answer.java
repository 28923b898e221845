package org.pamir.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What came back.
 *
 * @param status 0 where nothing came, -1 where it came too late
 * @param contentType empty where there is none
 */
record Answer(int status, String contentType, String body) {

    static final int NOTHING = 0;
    static final int TOO_LATE = -1;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LONGEST = 2_000_000;
    private static final String STREAM = "text/event-stream";

    static Answer to(InetSocketAddress service, byte[] request) throws IOException {
        try (Socket socket = new Socket(service.getAddress(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            return read(socket.getInputStream());
        } catch (SocketTimeoutException e) {
            return new Answer(TOO_LATE, "", "");
        } catch (SocketException e) {
            return new Answer(NOTHING, "", "");
        }
    }

    /** To the end of the connection; of a stream, which has none, the head. */
    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read; all.size() < LONGEST && (read = in.read(buffer)) >= 0; ) {
            all.write(buffer, 0, read);
            Answer soFar = of(all.toString(StandardCharsets.UTF_8));
            if (soFar.contentType.startsWith(STREAM) || soFar.contentType.startsWith("application/x-ndjson")) {
                return soFar;
            }
        }
        return of(all.toString(StandardCharsets.UTF_8));
    }

    private static Answer of(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(NOTHING, "", text);
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        String type = head.lines()
                .filter(line -> line.startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()).strip())
                .findFirst()
                .orElse("");
        return new Answer(Integer.parseInt(head.split(" ", 3)[1]), type, text.substring(end + 4));
    }
}
