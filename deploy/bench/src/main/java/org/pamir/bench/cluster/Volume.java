package org.pamir.bench.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A small file system of its own in a file, mounted over a loop device: it can be full, and it can lose its power. */
public final class Volume implements AutoCloseable {

    private static final int FILLER_BLOCK = 1 << 20;

    private final Path mountPoint;
    private Path image;
    private int cuts;

    private Volume(Path mountPoint, Path image) {
        this.mountPoint = mountPoint;
        this.image = image;
    }

    /** @throws CannotRunException without root, loop devices or mkfs.ext4 */
    public static Volume mount(Path mountPoint, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(mountPoint);
        Path image = mountPoint.resolveSibling(mountPoint.getFileName() + ".image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
        call("mkfs.ext4", "-q", "-F", image.toString());
        Volume volume = new Volume(mountPoint, image);
        volume.mount();
        // Neither PostgreSQL nor Kafka takes a directory with something in it.
        Files.deleteIfExists(mountPoint.resolve("lost+found"));
        return volume;
    }

    /** Until nothing more goes in. */
    public void fill() throws IOException {
        byte[] block = new byte[FILLER_BLOCK];
        try (RandomAccessFile filler = new RandomAccessFile(filler().toFile(), "rw")) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException e) {
            if (usableBytes() > FILLER_BLOCK) {
                throw e;
            }
        }
    }

    public void free() throws IOException {
        Files.delete(filler());
    }

    public long usableBytes() throws IOException {
        return Files.getFileStore(mountPoint).getUsableSpace();
    }

    /** Lets everything reach the image that was written until now, as it does by itself in half a minute. */
    public void sync() throws InterruptedException {
        call("sync", "-f", mountPoint.toString());
    }

    /**
     * What a power cut at this moment would leave: what has reached the image, and nothing that the system still keeps in
     * memory. Whoever writes to it should be held meanwhile.
     */
    public Path cut() throws IOException {
        Path left = image.resolveSibling(image.getFileName() + "." + ++cuts);
        return Files.copy(image, left, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Goes on with another image; nobody may use this one any more. */
    public void replace(Path other) throws InterruptedException {
        call("umount", mountPoint.toString());
        image = other;
        mount();
    }

    @Override
    public void close() {
        try {
            call("umount", "-l", mountPoint.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mount() throws InterruptedException {
        call("mount", "-o", "loop", image.toString(), mountPoint.toString());
    }

    private Path filler() {
        return mountPoint.resolve("filler");
    }

    private static void call(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotRunException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot call " + command[0], e);
        }
    }
}
