package org.pamir.assessment.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AssetsTest {

    /** A file that is not listed would be kept by browsers for a year after it changed. */
    @Test
    void everyStyleSheetAndScriptCountsForTheVersion() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/META-INF/resources/site/static"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.matches(".*\\.(css|js)")))
                    .containsExactlyInAnyOrderElementsOf(Assets.FILES);
        }
    }
}
