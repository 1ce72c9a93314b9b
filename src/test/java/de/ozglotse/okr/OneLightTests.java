package de.ozglotse.okr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody but one function computes a light, a share or a plan, and every page that says where a key result stands shows it. */
class OneLightTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.ozglotse");

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** The sentences that say how far a key result is. */
    private static final Pattern STATE =
            Pattern.compile("#\\{okr\\.state\\(|reporting\\.dossier\\.contribution\\.count|countKey\\(\\)");

    /** Parts of pages of which the rest shows the light. */
    private static final List<String> PARTS = List.of("_outlook.html", "_parts.html");

    @Test
    void onlyTheRulesMakeALight() {
        noClasses()
                .that()
                .areNotAssignableTo(LightRules.class)
                .and()
                .areNotAssignableTo(StatusLight.class)
                .should()
                .callConstructor(StatusLight.class, StatusLight.Colour.class, StatusLight.Reason.class)
                .check(MAIN);
        noClasses()
                .that()
                .areNotAssignableTo(LightReadings.OfQuarter.class)
                .and()
                .areNotAssignableTo(LightRules.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LightRules.class)
                .check(MAIN);
    }

    @Test
    void onlyThePlanCurveKnowsThePlan() {
        noClasses()
                .that()
                .areNotAssignableTo(LightReadings.OfQuarter.class)
                .and()
                .areNotAssignableTo(PlanCurve.class)
                .should()
                .callMethod(PlanCurve.class, "of", LocalDate.class, LocalDate.class, KeyResultProgress.class, Map.class)
                .check(MAIN);
    }

    @Test
    void whereAKeyResultStandsIsShownWithItsLightAndRule() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<String> without = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !PARTS.contains(file.getFileName().toString()))
                    .filter(file -> STATE.matcher(read(file)).find())
                    .filter(file -> !read(file).contains("okr/_light :: light(")
                            || !read(file).contains("okr.light.reason."))
                    .map(Path::toString)
                    .toList();
            assertThat(without)
                    .as("templates without the light of a key result")
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
