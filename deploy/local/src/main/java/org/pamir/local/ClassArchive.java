package org.pamir.local;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a program as Java has read and checked them once, in a file that later starts map into memory (Class Data
 * Sharing, JEP 350): that takes a third off the work of a start. The first orderly end after a build writes it, which makes
 * that one end some seconds longer. Java itself looks whether the file fits, and goes without it where it does not.
 */
final class ClassArchive {

    /** What is said about single classes concerns nobody; that the archive cannot be used, neither. */
    private static final String QUIET = "-Xlog:cds*=off";

    private final Path file;
    private final Path unfinished;
    private final String program;

    private ClassArchive(Path folder, String program, String version) {
        this.program = program;
        this.file = folder.resolve(program + "-" + version + ".jsa");
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
    static ClassArchive of(Path folder, String program, Path jar) throws IOException {
        String version = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "_");
        long built = Files.getLastModifiedTime(jar).toMillis();
        return new ClassArchive(folder, program, version + "-" + Long.toHexString(built));
    }

    /** For Java, at the next start: to use what is there, or else to make it at the end. */
    List<String> options() {
        if (Files.exists(file)) {
            // Where Java would like it at another place each time, it would copy all of it, and every process has its
            // own.
            return List.of(
                    QUIET,
                    "-XX:SharedArchiveFile=" + file,
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0");
        }
        return canWrite() ? List.of(QUIET, "-XX:ArchiveClassesAtExit=" + unfinished) : List.of();
    }

    /** Whether the end of a process that was started by now takes longer, because it writes the archive. */
    boolean isMissing() {
        return !Files.exists(file) && canWrite();
    }

    /** Takes over what a process has written at its end, if it came to that, in place of what earlier builds had. */
    void keep() throws IOException {
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
    void discard() throws IOException {
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
        return name.startsWith(program + "-") && name.endsWith(".jsa");
    }

    private boolean canWrite() {
        try {
            return Files.isWritable(Files.createDirectories(file.getParent()));
        } catch (IOException e) {
            // A repository that is only there to be read: it starts as it always did.
            return false;
        }
    }
}
