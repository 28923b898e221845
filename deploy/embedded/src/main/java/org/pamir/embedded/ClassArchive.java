package org.pamir.embedded;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a program as Java has read and checked them once, in a file that later starts map into memory: that takes a
 * good part off the work of a start. From Java 25 on it is an ahead-of-time cache (JEP 483, 514), in which classes are linked
 * as well; before, dynamic Class Data Sharing (JEP 350). A process that is told so writes it at its end, which makes that end
 * some seconds longer. Java itself looks whether the file fits, and goes without it where it does not.
 */
public final class ClassArchive {

    /** What is said about single classes concerns nobody; that the archive cannot be used, neither. */
    private static final List<String> QUIET = List.of("-Xlog:cds*=off");

    private static final List<String> QUIET_AHEAD_OF_TIME = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");
    private static final boolean AHEAD_OF_TIME = Runtime.version().feature() >= 25;
    private static final String ENDING = AHEAD_OF_TIME ? ".aot" : ".jsa";

    private final Path file;
    private final Path unfinished;
    private final String program;

    private ClassArchive(Path folder, String program, String version) {
        this.program = program;
        this.file = folder.resolve(program + "-" + version + ENDING);
        // Two launchers may run beside each other.
        this.unfinished = folder.resolve(
                program + "-" + version + "." + ProcessHandle.current().pid());
    }

    /**
     * Of a jar as it was built last, for the Java that runs this.
     *
     * @param folder need not be there
     * @param program a name that no other program has there
     */
    public static ClassArchive of(Path folder, String program, Path jar) throws IOException {
        String version = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "_");
        long built = Files.getLastModifiedTime(jar).toMillis();
        return new ClassArchive(folder, program, version + "-" + Long.toHexString(built));
    }

    /** For Java, to use what is there; nothing where nothing is. */
    public List<String> toUse() {
        if (!Files.exists(file)) {
            return List.of();
        }
        return AHEAD_OF_TIME
                ? with(QUIET_AHEAD_OF_TIME, "-XX:AOTCache=" + file)
                // At a place that changes with each start, which is the default, every process would have a copy of its
                // own.
                : with(
                        QUIET,
                        "-XX:SharedArchiveFile=" + file,
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0");
    }

    /** For Java, to write it at the end. */
    public List<String> toMake() throws IOException {
        Files.createDirectories(file.getParent());
        return AHEAD_OF_TIME
                ? with(QUIET_AHEAD_OF_TIME, "-XX:AOTCacheOutput=" + unfinished)
                : with(QUIET, "-XX:ArchiveClassesAtExit=" + unfinished);
    }

    private static List<String> with(List<String> quiet, String... options) {
        return Stream.concat(quiet.stream(), Stream.of(options)).toList();
    }

    /** Takes over what a process has written at its end, if it came to that, in place of what earlier builds had. */
    public void keep() throws IOException {
        if (!Files.exists(unfinished)) {
            return;
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path old : files.filter(this::isOlder).toList()) {
                Files.deleteIfExists(old);
            }
        }
        move();
    }

    /** Throws away what a process has written that did not come to its end in order. */
    public void discard() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    private void move() throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isOlder(Path other) {
        String name = other.getFileName().toString();
        return name.startsWith(program + "-") && (name.endsWith(".jsa") || name.endsWith(".aot"));
    }
}
