package org.cartera.system.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumFinderTest {
    @TempDir
    Path folder;

    @Test
    void theNamedBrowserWinsOverThePath() throws IOException, InterruptedException {
        Path named = executable("my-chrome");
        executable("chromium");

        assertThat(finder(Map.of("CHROME_BIN", named.toString(), "PATH", folder.toString()), () -> false)
                        .find())
                .contains(named);
    }

    @Test
    void aNamedBrowserThatIsNotThereIsAnErrorAndNotAReasonToTakeAnother() throws IOException {
        executable("chromium");

        assertThatThrownBy(() -> finder(Map.of("CHROME_BIN", "/nowhere", "PATH", folder.toString()), () -> false)
                        .find())
                .hasMessageContaining("CHROME_BIN names /nowhere");
    }

    @Test
    void thePackageIsInstalledOnlyWhenNoneIsOnThePath() throws IOException, InterruptedException {
        ChromiumFinder.Installer installer = () -> {
            executable("chromium");
            return true;
        };

        assertThat(finder(Map.of("PATH", folder.toString()), installer).find()).contains(folder.resolve("chromium"));
        assertThat(finder(Map.of("PATH", folder.toString()), () -> {
                            throw new IOException("must not install");
                        })
                        .find())
                .contains(folder.resolve("chromium"));
    }

    @Test
    void whereNothingMayBeInstalledNothingIsFoundAndTheAdviceNamesACommand() throws IOException, InterruptedException {
        assertThat(finder(Map.of("PATH", folder.toString()), () -> false).find())
                .isEmpty();
        assertThat(ChromiumFinder.howToGetOne()).contains("apt-get install chromium");
    }

    private static ChromiumFinder finder(Map<String, String> environment, ChromiumFinder.Installer installer) {
        return new ChromiumFinder(environment::get, installer);
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
