package org.pamir.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder with everything that outlives a start, held by one launcher at a time. A list in it names the folders that
 * were made here: nothing else is ever written to or deleted.
 */
final class DataFolder implements AutoCloseable {

    private final Path directory;
    private final FileChannel channel;

    private DataFolder(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DataFolder claim(Path directory) throws StartFailure {
        FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataFolder(directory, channel);
            }
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + directory
                    + ": make it a folder that you may write to, or set LOCAL_DIR to another one");
        } catch (OverlappingFileLockException e) {
            // Held by this very process: said below like any other holder.
        }
        closeQuietly(channel);
        throw new StartFailure(
                directory + " is in use by another launcher: stop that one, or set LOCAL_DIR to another folder");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** A folder of ours, created if it is missing. */
    Path folder(String name) throws StartFailure, IOException {
        Path folder = directory.resolve(name);
        if (!made().contains(name)) {
            if (Files.exists(folder)) {
                throw new StartFailure(
                        folder + " was not made by Pamir and stays untouched: set LOCAL_DIR to another folder");
            }
            Files.writeString(list(), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        Files.createDirectories(folder);
        // The databases have no password, so their files are the user's alone.
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Deletes the folders that were made here, with everything in them. */
    void empty() throws IOException {
        for (String name : made()) {
            delete(directory.resolve(name));
        }
        Files.deleteIfExists(list());
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private List<String> made() throws IOException {
        return Files.exists(list()) ? Files.readAllLines(list()) : List.of();
    }

    private Path list() {
        return directory.resolve("folders");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
