package de.ozglotse.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.AnswerLines.Line;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Answers as people read them again. */
class AnswerLinesTests {

    private static final StepField ACCOUNT = field(
            "bestand", "Gibt es ein Konto?", FieldType.CHOICE, List.of(new StepField.Option("aktiv", "Ja, aktiv")));
    private static final StepField MAILBOX = field("bebpo", "Auch als beBPo", FieldType.YES_NO, List.of());
    private static final StepField NAME = field("name", "Name", FieldType.TEXT, List.of());

    private final AnswerLines lines = new AnswerLines(() -> List.of(model(ACCOUNT, MAILBOX, NAME)), messages());

    @Test
    void showsLabelsInTheOrderOfTheForm() {
        assertThat(lines.of("UserTask_Ask", Map.of("name", "Silke Berner", "bebpo", "true", "bestand", "aktiv")))
                .containsExactly(
                        new Line("Gibt es ein Konto?", "Ja, aktiv"),
                        new Line("Auch als beBPo", "Ja"),
                        new Line("Name", "Silke Berner"));
    }

    @Test
    void leavesOutWhatWasNotAnswered() {
        assertThat(lines.of("UserTask_Ask", Map.of("name", " ", "bebpo", "nein")))
                .containsExactly(new Line("Auch als beBPo", "Nein"));
    }

    @Test
    void keepsWhatTheModelDoesNotKnowAnyMore() {
        assertThat(lines.of("", Map.of("anmerkung", "am Telefon"))).containsExactly(new Line("Notiz", "am Telefon"));
        assertThat(lines.of("UserTask_Ask", Map.of("weg", "mail"))).containsExactly(new Line("Weitere Angabe", "mail"));
    }

    @Test
    void showsTheDateThatStoodInThePlaceOfItsName() {
        StepField dates = field(
                "wahl",
                "Welcher Termin?",
                FieldType.CHOICE,
                List.of(new StepField.Option("eins", "Vorschlag 1: {eins}")));
        AnswerLines lines = new AnswerLines(() -> List.of(model(dates)), messages());

        assertThat(lines.of(answer(Map.of("wahl", "Vorschlag 1: am Montag"))))
                .containsExactly(new Line("Welcher Termin?", "Vorschlag 1: am Montag"));
        assertThat(lines.of(answer(Map.of()))).containsExactly(new Line("Welcher Termin?", "Vorschlag 1"));
    }

    private static GivenAnswer answer(Map<String, String> shown) {
        return new GivenAnswer(
                new StepId("1"),
                CaseKey.COUNTY,
                "Landkreis",
                "UserTask_Ask",
                "Fragen",
                GivenAnswer.Outcome.BESTAETIGT,
                Map.of("wahl", "eins"),
                shown,
                Optional.empty(),
                new Completer(Actor.contact("Silke Berner"), Completer.Channel.LINK),
                Instant.EPOCH,
                false);
    }

    private static StepField field(String id, String label, FieldType type, List<StepField.Option> options) {
        return new StepField(id, label, type, "", "", false, null, null, null, 200, options);
    }

    private static ProcessModel model(StepField... fields) {
        StepDefinition step = new StepDefinition(
                "p",
                "UserTask_Ask",
                "Fragen",
                "",
                "egov",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(fields));
        return new ProcessModel("p", "Ablauf", "1", List.of(step));
    }

    private static StaticMessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessages(
                Map.of(
                        "shared.inputs.yes", "Ja",
                        "shared.inputs.no", "Nein",
                        "tasklist.note", "Notiz",
                        "tasklist.answer.other", "Weitere Angabe"),
                Locale.GERMANY);
        return messages;
    }
}
