package de.ozglotse.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.documentation.JavaSources.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the size of files and methods, and that every type says what it is. */
class SourceCodeTests {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 30;

    private static final JavaSources MAIN = JavaSources.below(ProjectFiles.MAIN_JAVA);

    @Test
    void filesStayShort() {
        assertThat(Stream.of(ProjectFiles.MAIN_JAVA, ProjectFiles.TEST_JAVA)
                        .flatMap(folder -> ProjectFiles.below(folder, ".java").stream())
                        .filter(file -> ProjectFiles.read(file).lines().count() > LONGEST_FILE))
                .as("files of more than %s lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void methodsStayShort() {
        assertThat(MAIN.methods()).isNotEmpty();
        assertThat(MAIN.methods().stream().filter(method -> method.lines() > LONGEST_METHOD))
                .as("methods of more than %s lines", LONGEST_METHOD)
                .isEmpty();
    }

    @Test
    void everyTypeSaysWhatItIs() {
        assertThat(MAIN.types()).isNotEmpty();
        assertThat(MAIN.types().stream().filter(Type::topLevel).filter(type -> !type.documented()))
                .as("types without a sentence of Javadoc")
                .isEmpty();
    }

    @Test
    void everyModuleSaysWhatItIsResponsibleFor() throws Exception {
        try (Stream<Path> modules = Files.list(ProjectFiles.MODULES).filter(Files::isDirectory)) {
            assertThat(modules)
                    .isNotEmpty()
                    .allSatisfy(module -> assertThat(module.resolve("package-info.java"))
                            .exists()
                            .content()
                            .contains("/**"));
        }
    }
}
