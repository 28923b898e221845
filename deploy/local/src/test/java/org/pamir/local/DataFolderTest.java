package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path directory;

    @Test
    void emptyingDeletesWhatWasMadeHereAndNothingElse() throws StartFailure, IOException {
        Path foreign = Files.writeString(
                Files.createDirectory(directory.resolve("notes")).resolve("a.txt"), "mine");
        try (DataFolder folder = DataFolder.claim(directory)) {
            Path ours = folder.folder("kafka");
            Files.writeString(ours.resolve("segment"), "data");

            folder.empty();

            assertThat(ours).doesNotExist();
            assertThat(foreign).hasContent("mine");
        }
    }

    @Test
    void aFolderOfSomebodyElseStaysUntouched() throws StartFailure, IOException {
        Path foreign = Files.createDirectory(directory.resolve("postgres"));
        try (DataFolder folder = DataFolder.claim(directory)) {
            assertThatThrownBy(() -> folder.folder("postgres"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(foreign + " was not made by Pamir");

            folder.empty();

            assertThat(foreign).exists();
        }
    }

    @Test
    void oneLauncherAtATimeHoldsIt() throws StartFailure {
        try (DataFolder first = DataFolder.claim(directory)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.claim(directory))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use by another launcher");
        }
    }

    @Test
    void itCanBeClaimedAgainOnceItIsLetGo() throws StartFailure, IOException {
        try (DataFolder first = DataFolder.claim(directory)) {
            first.folder("kafka");
        }

        try (DataFolder second = DataFolder.claim(directory)) {
            assertThat(second.folder("kafka")).isDirectory();
        }
    }
}
