package org.pamir.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.pamir.ingest.upload.RefusedFileException.Reason;

/** Where files come in: so many at once, so large, so slow, and no more. */
@ApplicationScoped
public class UploadGate {

    public static final int LARGEST_FILE = 5 * 1024 * 1024;

    private final UploadConfig config;
    private final Clock clock;
    private final Semaphore places;

    UploadGate(UploadConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.places = new Semaphore(config.atOnce());
    }

    /** What is done with a file that came in. */
    @FunctionalInterface
    public interface Use<T> {
        T of(byte[] file, Deadline deadline) throws RefusedFileException;
    }

    /**
     * Reads a body to its end and hands it on, in the caller's thread.
     *
     * @throws RefusedFileException if the body is empty, too large or too slow, if all places are taken, or as the use says
     */
    public <T> T admit(InputStream body, Use<T> use) throws RefusedFileException {
        if (!places.tryAcquire()) {
            throw new RefusedFileException(Reason.BUSY, "as many imports as are run at once are running; try again");
        }
        try {
            byte[] file = read(body, Deadline.in(clock, config.bodyTime()));
            return use.of(file, Deadline.in(clock, config.parseTime()));
        } finally {
            places.release();
        }
    }

    /**
     * The same for the part of a form.
     *
     * @param part null where the form does not have it
     */
    public <T> T admit(FileUpload part, Use<T> use) throws RefusedFileException {
        if (part == null) {
            throw new RefusedFileException(Reason.NO_FILE, "the form has no file named file");
        }
        try (InputStream body = Files.newInputStream(part.uploadedFile())) {
            return admit(body, use);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that just came in cannot be read", e);
        }
    }

    private static byte[] read(InputStream body, Deadline deadline) throws RefusedFileException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int read; (read = body.read(buffer)) >= 0; ) {
                deadline.check();
                if (file.size() + read > LARGEST_FILE) {
                    throw new RefusedFileException(Reason.TOO_LARGE, "a file has at most " + LARGEST_FILE + " bytes");
                }
                file.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The sender went away or fell silent: nothing of ours is broken.
            throw new RefusedFileException(Reason.TOO_SLOW, "the body did not arrive to its end");
        }
        if (file.size() == 0) {
            throw new RefusedFileException(Reason.NO_FILE, "the body is empty");
        }
        return file.toByteArray();
    }
}
