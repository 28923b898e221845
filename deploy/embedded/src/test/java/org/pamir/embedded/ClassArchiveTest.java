package org.pamir.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    /** Which of two it is depends on the Java that runs this. */
    private static final Pattern MAKE = Pattern.compile("-XX:(?:AOTCacheOutput|ArchiveClassesAtExit)=(.*)");

    private static final Pattern USE = Pattern.compile("-XX:(?:AOTCache|SharedArchiveFile)=(.*)");

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.writeString(directory.resolve("service.jar"), "");
    }

    @Test
    void whatAnOrderlyEndHasWrittenIsUsedByTheNextStart() throws IOException {
        ClassArchive archive = archive();
        Path written = Files.writeString(fileAfter(MAKE, archive.toMake()), "classes");

        archive.keep();

        assertThat(written).doesNotExist();
        assertThat(fileAfter(USE, archive().toUse())).hasContent("classes");
    }

    @Test
    void whatAViolentEndHasWrittenIsNot() throws IOException {
        ClassArchive archive = archive();
        Path written = Files.writeString(fileAfter(MAKE, archive.toMake()), "half of the cla");

        archive.discard();

        assertThat(written).doesNotExist();
        assertThat(archive().toUse()).isEmpty();
    }

    @Test
    void anotherBuildMakesItsOwnInPlaceOfTheOldOne() throws IOException {
        ClassArchive before = archive();
        Files.writeString(fileAfter(MAKE, before.toMake()), "classes");
        before.keep();
        Path old = fileAfter(USE, before.toUse());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        ClassArchive after = archive();
        Files.writeString(fileAfter(MAKE, after.toMake()), "other classes");

        after.keep();

        assertThat(old).doesNotExist();
        assertThat(fileAfter(USE, archive().toUse())).hasContent("other classes");
    }

    private ClassArchive archive() throws IOException {
        return ClassArchive.of(directory.resolve("archives"), "service", jar);
    }

    private static Path fileAfter(Pattern option, List<String> options) {
        return options.stream()
                .map(option::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Path.of(matcher.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
