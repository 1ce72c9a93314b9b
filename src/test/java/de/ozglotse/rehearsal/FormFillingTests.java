package de.ozglotse.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What invented people write into a form that is repeated for each key result. */
@RehearsalTest
class FormFillingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final FormSource.Item KEY_RESULT = new FormSource.Item(
            "2026-q4-kr3",
            "KR 3",
            "Zehn Ämter",
            "",
            Map.of("wert", "4", "krNeuerTitel", "Zehn Ämter sind befragt."),
            Set.of());

    @Autowired
    private FormFilling forms;

    @Test
    void aReportedNumberGrowsFromWhatWasReportedBefore() {
        assertThat(fill(field("wert", FieldType.NUMBER)).get("wert-2026-q4-kr3"))
                .isIn("4", "5");
    }

    @Test
    void aRepeatedFieldHasTheExampleOfTheFieldInTheModel() {
        assertThat(fill(field("naechsterSchritt", FieldType.TEXT)).get("naechsterSchritt-2026-q4-kr3"))
                .isEqualTo("Mit den Fachämtern den nächsten Termin abstimmen.");
    }

    @Test
    void whatStandsInAFieldAlreadyStaysThere() {
        assertThat(fill(field("krNeuerTitel", FieldType.TEXT)).get("krNeuerTitel-2026-q4-kr3"))
                .isEqualTo("Zehn Ämter sind befragt.");
    }

    @Test
    void nobodyProposesTheSameHourTwice() {
        List<StepField> proposals = Stream.of("slot1", "slot2", "slot3", "slot4", "slot5", "slot6")
                .map(id -> field(id, FieldType.DATE_TIME))
                .toList();

        for (int seed = 1; seed <= 40; seed++) {
            Map<String, String> input = fill(proposals, Dice.of(seed, "LK", "proposals"));
            assertThat(input.values()).hasSize(6).doesNotHaveDuplicates();
        }
    }

    private Map<String, String> fill(StepField field) {
        return fill(List.of(field.about(KEY_RESULT, Set.of(field.id()))), Dice.of(1, "LK", "check-in"));
    }

    private Map<String, String> fill(List<StepField> fields, Dice dice) {
        StepDefinition definition = new StepDefinition(
                "okr-check-in",
                "UserTask_GiveCheckIn",
                "Abstimmung festhalten",
                "",
                "strategieteam",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fields);
        StepView step = new StepView(
                new StepId("step"),
                CaseKey.COUNTY,
                "Landkreis",
                definition,
                "Abstimmung",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return forms.fill(step, TODAY, dice);
    }

    private static StepField field(String id, FieldType type) {
        return new StepField(id, id, type, "", "", true, 0L, 100L, null, null, List.of(), null);
    }
}
