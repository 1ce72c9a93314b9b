package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("data/link.key");

        String key = new KeyFile(file).read();

        assertThat(key).hasSize(44).isEqualTo(new KeyFile(file).read());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining("glob:**/link.key");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void differsBetweenInstallations() {
        assertThat(new KeyFile(folder.resolve("a")).read()).isNotEqualTo(new KeyFile(folder.resolve("b")).read());
    }
}
