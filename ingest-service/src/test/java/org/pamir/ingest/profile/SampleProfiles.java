package org.pamir.ingest.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Text layers of profiles of 2021 with all nine sections. */
final class SampleProfiles {

    private static final Path PUBLISHED = Path.of("../../shared/samples/profile-TJK-2021.txt");

    private SampleProfiles() {}

    /** One that was made up with every quirk that was ever met; where it is at hand, a published one as well. */
    static Stream<byte[]> all() {
        return Files.exists(PUBLISHED) ? Stream.of(madeUp(), published()) : Stream.of(madeUp());
    }

    static byte[] madeUp() {
        try (InputStream in = SampleProfiles.class.getResourceAsStream("made-up-profile.txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] published() {
        try {
            return Files.readAllBytes(PUBLISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
