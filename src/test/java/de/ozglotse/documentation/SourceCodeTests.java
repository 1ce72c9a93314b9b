package de.ozglotse.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.documentation.JavaSources.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the size of files and methods, and that every type says what it is. */
class SourceCodeTests {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 30;

    private static final JavaSources MAIN = JavaSources.below(ProjectFiles.MAIN_JAVA);

    @Test
    void filesStayShort() {
        List<Path> files = Stream.of(ProjectFiles.MAIN_JAVA, ProjectFiles.TEST_JAVA)
                .flatMap(folder -> ProjectFiles.below(folder, ".java").stream())
                .toList();

        assertThat(files)
                .allSatisfy(file -> assertThat(ProjectFiles.read(file).lines().count())
                        .as("lines of %s", file)
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void methodsStayShort() {
        assertThat(MAIN.methods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.lines())
                        .as("lines of %s", method.name())
                        .isLessThanOrEqualTo(LONGEST_METHOD));
    }

    @Test
    void everyTypeSaysWhatItIs() {
        assertThat(MAIN.types().stream().filter(Type::topLevel))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.documented())
                        .as("%s begins with a sentence of Javadoc", type.name())
                        .isTrue());
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
