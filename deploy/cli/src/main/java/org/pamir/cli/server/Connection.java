package org.pamir.cli.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.pamir.cli.report.Failure;

/**
 * Where the server is and who asks it: options first, then the environment, then the file of {@code pamir login}.
 *
 * @param write of the ingest-service
 * @param read of the assessment-service
 */
public record Connection(URI write, URI read, Credentials credentials) {

    private static final String WRITE = "http://localhost:8081";
    private static final String READ = "http://localhost:8080";

    /** What was said on the command line; null where it was not. */
    public record Options(String url, String readUrl, Path tokenFile) {}

    public static Connection of(Options options, Map<String, String> environment, ConfigFile file) throws Failure {
        Properties kept = file.read();
        URI write = address("--url", first(options.url, environment.get("PAMIR_URL"), kept.getProperty("url"), WRITE));
        URI read = address(
                "--read-url",
                first(options.readUrl, environment.get("PAMIR_READ_URL"), kept.getProperty("read_url"), READ));
        return new Connection(write, read, credentials(options, environment, kept, write));
    }

    public Connection with(Credentials others) {
        return new Connection(write, read, others);
    }

    private static Credentials credentials(Options options, Map<String, String> environment, Properties kept, URI write)
            throws Failure {
        if (options.tokenFile != null) {
            return Credentials.token(readToken(options.tokenFile));
        }
        String token = environment.get("PAMIR_TOKEN");
        if (token != null && !token.isBlank()) {
            return Credentials.token(checked(token.strip()));
        }
        String user = environment.get("PAMIR_USER");
        String password = environment.get("PAMIR_PASSWORD");
        if (user != null && password != null) {
            return Credentials.password(user, password);
        }
        // A token is for the server that gave it, and for no other.
        return kept.getProperty("token") != null && write.toString().equals(kept.getProperty("url"))
                ? Credentials.token(checked(kept.getProperty("token")))
                : Credentials.NONE;
    }

    private static String readToken(Path file) throws Failure {
        try {
            return checked(Files.readString(file).strip());
        } catch (IOException e) {
            throw Failure.usage("no token can be read from " + file, "name a file that holds one token");
        }
    }

    private static String checked(String token) throws Failure {
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw Failure.usage("what should be a token is none", "pamir login makes one");
        }
        return token;
    }

    private static URI address(String option, String text) throws Failure {
        try {
            URI uri = URI.create(text.replaceAll("/+$", ""));
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for an address of another kind.
        }
        throw Failure.usage(text + " is no address of a server", option + " takes one such as " + WRITE);
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElseThrow();
    }
}
