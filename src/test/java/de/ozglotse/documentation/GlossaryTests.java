package de.ozglotse.documentation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.documentation.JavaSources.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the glossary against the code: no row without code, no German type name without a row. */
class GlossaryTests {

    private static final Path GLOSSARY = Path.of("src/docs/GLOSSARY.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** German stems that would need a row as soon as a type name contains one of them. */
    private static final Set<String> STEMS = Set.of(
            "Ablauf",
            "Ablehnung",
            "Abschluss",
            "Amtsleitung",
            "Anforderung",
            "Ansprech",
            "Antrag",
            "Aufgabe",
            "Behoerde",
            "Bestaetigung",
            "Beschluss",
            "Feiertag",
            "Fortschritt",
            "Frist",
            "Gemeinde",
            "Gespraech",
            "Kommune",
            "Konto",
            "Kreis",
            "Landrat",
            "Leistung",
            "Massnahme",
            "Nachweis",
            "Postausgang",
            "Rathaus",
            "Reifegrad",
            "Rueckfrage",
            "Verwaltung",
            "Vorgang",
            "Wiedervorlage",
            "Ziel",
            "Zustaendig");

    private static final List<Row> ROWS = rows();

    @Test
    void everyRowHasAMeaning() {
        assertThat(ROWS).hasSizeGreaterThan(10).allSatisfy(row -> {
            assertThat(row.german()).isNotBlank();
            assertThat(row.codes()).as("code of %s", row.german()).isNotEmpty();
            assertThat(row.meaning()).as("meaning of %s", row.german()).isNotBlank();
        });
    }

    @Test
    void everyCodeInTheTableOccursInTheProject() {
        Set<String> contents = Stream.of(Path.of("src/main"), Path.of("processes"))
                .flatMap(folder -> Stream.of(".java", ".html", ".properties", ".yaml", ".sql", ".bpmn", ".json")
                        .flatMap(ending -> ProjectFiles.below(folder, ending).stream()))
                .map(ProjectFiles::read)
                .collect(toSet());

        assertThat(ROWS.stream().flatMap(row -> row.codes().stream()))
                .as("every code of %s; remove the row or write the code so", GLOSSARY)
                .allMatch(
                        code -> contents.stream().anyMatch(content -> content.contains(code)), "occurs in the project");
    }

    @Test
    void everyGermanTypeNameHasARow() {
        Set<String> codes = ROWS.stream().flatMap(row -> row.codes().stream()).collect(toSet());
        Set<String> missing = JavaSources.below(ProjectFiles.MAIN_JAVA).types().stream()
                .map(Type::name)
                .filter(name -> stems().anyMatch(name::contains))
                .filter(name -> !codes.contains(name))
                .map(GlossaryTests::advice)
                .collect(toCollection(TreeSet::new));

        assertThat(missing).as("rows of %s", GLOSSARY).isEmpty();
    }

    private static String advice(String name) {
        return ROWS.stream()
                .filter(row -> row.codes().stream().anyMatch(name::contains))
                .findFirst()
                .map(row -> "add `%s` to the codes of the row %s".formatted(name, row.german()))
                .orElseGet(() -> "add the row | German word | `%s` | meaning in one line |".formatted(name));
    }

    /** The German words of the table as they are written in code, and those that no type uses yet. */
    private static Stream<String> stems() {
        Stream<String> ofTheTable = ROWS.stream()
                .filter(row -> !row.meaning().contains("English in the strategy itself"))
                .flatMap(row -> row.codes().stream()
                        .filter(code -> code.matches("[A-Z][A-Za-z]{2,}"))
                        .filter(code -> transliterated(row.german()).contains(code)));
        return Stream.concat(STEMS.stream(), ofTheTable);
    }

    private static String transliterated(String german) {
        return german.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
    }

    private static List<Row> rows() {
        return ROW.matcher(ProjectFiles.read(GLOSSARY))
                .results()
                .filter(row ->
                        !row.group(2).contains("---") && !row.group(2).strip().equals("Code"))
                .map(GlossaryTests::row)
                .toList();
    }

    private static Row row(MatchResult row) {
        List<String> codes =
                CODE.matcher(row.group(2)).results().map(code -> code.group(1)).toList();
        return new Row(row.group(1).strip(), codes, row.group(3).strip());
    }

    /** One line of the glossary. */
    private record Row(String german, List<String> codes, String meaning) {}
}
