package de.ozglotse.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerParserTests {

    private static final LocalDate TODAY = LocalDate.parse("2023-03-01");

    @Test
    void readsEveryTypeOfField() {
        StepDefinition step = step(
                field("name", FieldType.TEXT, true),
                field("anzahl", FieldType.NUMBER, true),
                field("am", FieldType.DATE, true),
                field("um", FieldType.DATE_TIME, true),
                field("bebpo", FieldType.YES_NO, true),
                choice("bestand", "aktiv", "keines"));

        Map<String, Object> answers = AnswerParser.parse(
                step,
                Map.of(
                        "name", " Zoë Müller-Łódź ",
                        "anzahl", "3",
                        "am", "1.3.23",
                        "um", "02.03.2023 14:00",
                        "bebpo", "ja",
                        "bestand", "aktiv"),
                TODAY);

        assertThat(answers)
                .containsEntry("name", "Zoë Müller-Łódź")
                .containsEntry("anzahl", 3L)
                .containsEntry("am", TODAY)
                .containsEntry("um", LocalDateTime.parse("2023-03-02T14:00"))
                .containsEntry("bebpo", true)
                .containsEntry("bestand", "aktiv");
    }

    @Test
    void reportsEveryProblemAtOnce() {
        StepDefinition step = step(
                field("name", FieldType.TEXT, true), field("am", FieldType.DATE, true), choice("bestand", "aktiv"));

        assertThat(problems(step, Map.of("am", "31.2.2023", "bestand", "erfunden")))
                .containsOnlyKeys("name", "am", "bestand");
    }

    @Test
    void leavesOutWhatIsVoluntaryAndEmpty() {
        assertThat(AnswerParser.parse(step(field("telefon", FieldType.TEXT, false)), Map.of("telefon", "  "), TODAY))
                .isEmpty();
    }

    @Test
    void ignoresWhatTheFormDoesNotAsk() {
        assertThat(AnswerParser.parse(step(), Map.of("empfangen", "ja", "completedAt", "x"), TODAY))
                .isEmpty();
    }

    @Test
    void asksForAFieldOnlyWhenItsConditionHolds() {
        StepField until = new StepField(
                "bis",
                "Zurückstellen bis",
                FieldType.DATE,
                "",
                "",
                false,
                null,
                null,
                null,
                null,
                List.of(),
                FieldCondition.parse("ergebnis=zurueckstellen"));
        StepDefinition step = step(choice("ergebnis", "zurueckstellen", "neuerLink"), until);

        assertThat(problems(step, Map.of("ergebnis", "zurueckstellen"))).containsOnlyKeys("bis");
        assertThat(AnswerParser.parse(step, Map.of("ergebnis", "neuerLink"), TODAY))
                .containsOnlyKeys("ergebnis");
    }

    @Test
    void countsLettersAndNotTheirBytes() {
        StepField field = new StepField("name", "Name", FieldType.TEXT, "", "", true, null, null, 2, 3, List.of());

        assertThat(AnswerParser.parse(step(field), Map.of("name", "🏛🏛🏛"), TODAY))
                .containsKey("name");
        assertThat(problems(step(field), Map.of("name", "ä"))).containsKey("name");
        assertThat(problems(step(field), Map.of("name", "vier"))).containsKey("name");
    }

    @Test
    void keepsNumbersWithinTheirBounds() {
        StepField field =
                new StepField("anzahl", "Anzahl", FieldType.NUMBER, "", "", true, 0L, 5L, null, null, List.of());

        assertThat(problems(step(field), Map.of("anzahl", "6"))).containsKey("anzahl");
        assertThat(problems(step(field), Map.of("anzahl", "-1"))).containsKey("anzahl");
        assertThat(problems(step(field), Map.of("anzahl", "99999999999999999999")))
                .containsKey("anzahl");
        assertThat(problems(step(field), Map.of("anzahl", "1,5"))).containsKey("anzahl");
    }

    @Test
    void refusesAnAddressThatIsNoneAndControlCharacters() {
        StepDefinition step = step(field("email", FieldType.TEXT, true), field("name", FieldType.TEXT, true));

        assertThat(problems(step, Map.of("email", "a@b.example\r\nBcc: c@d.example", "name", "a\0b")))
                .containsOnlyKeys("email", "name");
    }

    @Test
    void refusesAFactThatLiesInTheFutureOrBeforeTheLaw() {
        StepDefinition plain = step(field("aktivSeit", FieldType.DATE, true));
        StepDefinition step = new StepDefinition(
                plain.process(),
                plain.step(),
                plain.label(),
                "",
                "egov",
                false,
                Optional.of(new FactType("behoerdenkonto-nachgewiesen")),
                Optional.of("aktivSeit"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                plain.fields());

        assertThat(problems(step, Map.of("aktivSeit", "02.03.2023"))).containsOnlyKeys("aktivSeit");
        assertThat(AnswerParser.parse(step, Map.of("aktivSeit", "01.03.2023"), TODAY))
                .hasSize(1);
        assertThat(problems(step, Map.of("aktivSeit", "01.01.1990"))).containsOnlyKeys("aktivSeit");
        assertThat(AnswerParser.parse(step, Map.of("aktivSeit", "14.08.2017"), TODAY))
                .hasSize(1);
    }

    @Test
    void refusesADayThatHasNotComeYet() {
        StepField done =
                new StepField("behobenAm", "Behoben am", FieldType.DATE, "", "", true, null, 0L, null, null, List.of());

        assertThat(problems(step(done), Map.of("behobenAm", "20.11.2036"))).containsOnlyKeys("behobenAm");
        assertThat(AnswerParser.parse(step(done), Map.of("behobenAm", "01.03.2023"), TODAY))
                .containsEntry("behobenAm", TODAY);
    }

    private static Map<String, Problem> problems(StepDefinition step, Map<String, String> input) {
        return catchThrowableOfType(InvalidInput.class, () -> AnswerParser.parse(step, input, TODAY))
                .problems();
    }

    private static StepField field(String id, FieldType type, boolean required) {
        return new StepField(id, id, type, "", "", required, null, null, null, 200, List.of());
    }

    private static StepField choice(String id, String... values) {
        List<StepField.Option> options = java.util.Arrays.stream(values)
                .map(value -> new StepField.Option(value, value))
                .toList();
        return new StepField(id, id, FieldType.CHOICE, "", "", true, null, null, null, null, options);
    }

    private static StepDefinition step(StepField... fields) {
        return new StepDefinition(
                "test",
                "UserTask_Test",
                "Testen",
                "",
                "egov",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(fields));
    }
}
