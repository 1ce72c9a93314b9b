package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.InvalidAnswer;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FormSourcesTests {

    private static final Function<String, Object> VARIABLES = name -> "Balingen";
    private static final StepField STAND = field("stand", FieldType.CHOICE, true, null, "orte", null)
            .withOptions(List.of(new StepField.Option("offen", "Offen"), new StepField.Option("da", "Da")));
    private static final StepField ANZAHL = field("anzahl", FieldType.NUMBER, true, null, "orte", null);
    private static final StepField GRUND =
            field("grund", FieldType.TEXT, false, FieldCondition.parse("stand=offen"), "orte", null);
    private static final StepField WER = field("wer", FieldType.CHOICE, false, null, null, "orte");

    private final FormSources sources = new FormSources(List.of(new Places()));

    @Test
    void repeatsAGroupForEachItemAndLeavesOutWhatMakesNoSense() {
        assertThat(sources.expand(List.of(STAND, ANZAHL, GRUND), VARIABLES))
                .extracting(
                        StepField::id,
                        StepField::defaultValue,
                        field -> field.block().heading())
                .containsExactly(
                        tuple("stand-a", "", "1: Rathaus von Balingen"),
                        tuple("anzahl-a", "3", "1: Rathaus von Balingen"),
                        tuple("grund-a", "", "1: Rathaus von Balingen"),
                        tuple("stand-b", "", "Bauhof"),
                        tuple("grund-b", "", "Bauhof"));
    }

    @Test
    void ofARepeatedGroupEachFieldDependsOnItsOwn() {
        assertThat(sources.expand(List.of(STAND, GRUND), VARIABLES).get(1).requiredWhen())
                .isEqualTo(FieldCondition.parse("stand-a=offen"));
        assertThat(sources.expand(List.of(GRUND), VARIABLES).get(0).requiredWhen())
                .isEqualTo(FieldCondition.parse("stand=offen"));
    }

    @Test
    void offersTheItemsAsChoices() {
        assertThat(sources.expand(List.of(WER), VARIABLES).get(0).options())
                .containsExactly(
                        new StepField.Option("a", "Rathaus von Balingen"), new StepField.Option("b", "Bauhof"));
    }

    @Test
    void namesWhatAFieldIsAboutWhereItStandsAlone() {
        assertThat(sources.expand(List.of(STAND), VARIABLES))
                .extracting(StepField::fullLabel)
                .containsExactly("stand (1)", "stand");
    }

    @Test
    void checksARepeatedFormLikeAnyOther() {
        StepDefinition form = form(sources.expand(List.of(STAND, ANZAHL, GRUND), VARIABLES));
        Map<String, Object> good = Map.of("stand-a", "da", "anzahl-a", 3L, "stand-b", "offen", "grund-b", "Urlaub");

        assertThatCode(() -> RepeatedForm.require(form, new StepId("1"), good)).doesNotThrowAnyException();
        for (String wrong : List.of("stand-a", "anzahl-a", "grund-b")) {
            Map<String, Object> missing = new HashMap<>(good);
            missing.remove(wrong);
            assertRefused(form, missing);
        }
        Map<String, Object> outside = new HashMap<>(good);
        outside.put("stand-a", "zu");
        assertRefused(form, outside);
        outside.put("stand-a", "da");
        outside.put("anzahl-a", 11L);
        assertRefused(form, outside);
        outside.put("anzahl-a", 3L);
        outside.put("grund-b", "viel zu lang");
        assertRefused(form, outside);
    }

    @Test
    void handsAnswersToRepeatedFieldsOnForThisTransactionOnly() {
        StepDefinition form = form(sources.expand(List.of(STAND, ANZAHL), VARIABLES));

        var variables = Answers.of(form, Map.of("stand-a", "da", "anzahl-a", 3L));

        assertThat(variables.getValueTyped("stand-a").isTransient()).isTrue();
        assertThat(variables.getValueTyped("anzahl-a").isTransient()).isTrue();
    }

    private static void assertRefused(StepDefinition form, Map<String, Object> answers) {
        assertThatThrownBy(() -> RepeatedForm.require(form, new StepId("1"), answers))
                .isInstanceOf(InvalidAnswer.class);
    }

    private static StepDefinition form(List<StepField> fields) {
        return new StepDefinition(
                "p",
                "s",
                "Schritt",
                "",
                "egov",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fields);
    }

    private static StepField field(
            String id, FieldType type, boolean required, FieldCondition when, String forEach, String optionsFrom) {
        return new StepField(
                id, id, type, "", "", required, 0L, 10L, 1, 6, List.of(), when, forEach, optionsFrom, null);
    }

    /** Two places, one of which cannot be counted. */
    private static class Places implements FormSource {

        @Override
        public String name() {
            return "orte";
        }

        @Override
        public List<Item> items(Function<String, Object> variables) {
            return List.of(
                    new Item("a", "1", "Rathaus von " + variables.apply("ort"), "", Map.of("anzahl", "3"), Set.of()),
                    new Item("b", "", "Bauhof", "", Map.of(), Set.of("anzahl")));
        }
    }
}
