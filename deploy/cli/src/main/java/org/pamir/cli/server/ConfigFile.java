package org.pamir.cli.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;

/** What {@code pamir login} keeps: {@code url}, {@code read_url} and {@code token}. Nobody else may read it. */
public final class ConfigFile {

    private static final Set<PosixFilePermission> MINE_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;

    public ConfigFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Empty where there is no file. */
    Properties read() throws Failure {
        Properties properties = new Properties();
        if (!Files.exists(path)) {
            return properties;
        }
        try {
            if (POSIX
                    && Files.getPosixFilePermissions(path).stream()
                            .anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
                throw failure("others may read it, and it may hold a token", "chmod 600 " + path);
            }
            properties.load(new StringReader(Files.readString(path)));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw failure("cannot be read: " + e.getMessage(), "mend it, or delete it and log in again");
        }
    }

    public void write(String url, String readUrl, String token) throws Failure {
        Properties properties = new Properties();
        properties.setProperty("url", url);
        properties.setProperty("read_url", readUrl);
        Optional.ofNullable(token).ifPresent(value -> properties.setProperty("token", value));
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            // Never there with the token in it and readable by others, not even for a moment.
            Path next = POSIX
                    ? Files.createTempFile(
                            path.toAbsolutePath().getParent(),
                            "config",
                            null,
                            PosixFilePermissions.asFileAttribute(MINE_ALONE))
                    : Files.createTempFile(path.toAbsolutePath().getParent(), "config", null);
            StringWriter text = new StringWriter();
            properties.store(text, "written by pamir login");
            Files.write(next, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure("cannot be written: " + e.getMessage(), null);
        }
    }

    private Failure failure(String message, String hint) {
        return new Failure(new Finding(new Place.Named(path.toString()), message, hint, Outcome.USAGE));
    }
}
