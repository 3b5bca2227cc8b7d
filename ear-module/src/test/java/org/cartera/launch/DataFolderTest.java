package org.cartera.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void aFolderIsHeldByOneLauncherAtATime() throws IOException {
        try (DataFolder held = DataFolder.take(temporary.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.take(held.root()))
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("Another Cartera is running on the data folder");
        }
        DataFolder.take(temporary.resolve("data")).close();
    }

    @Test
    void emptyingForgetsEverythingBelow() throws IOException {
        try (DataFolder data = DataFolder.take(temporary)) {
            Files.writeString(data.folder("secrets/deep").resolve("x"), "y");

            data.empty();

            assertThat(temporary.resolve("secrets")).doesNotExist();
        }
    }

    @Test
    void aPasswordIsMadeOnceAndIsForItsOwnersEyesOnly() throws IOException {
        Secrets secrets = new Secrets(temporary);

        String first = secrets.password("cartera");

        assertThat(first).hasSizeGreaterThan(30).matches("[A-Za-z0-9_-]+");
        assertThat(secrets.password("cartera")).isEqualTo(first);
        assertThat(secrets.password("postgres")).isNotEqualTo(first);
        assertThat(Files.getPosixFilePermissions(temporary.resolve("cartera")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
