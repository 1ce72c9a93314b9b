package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class FormReaderTests {

    @Test
    void knowsEveryTypeOfTheModels() {
        List<StepField> fields = fields("""
                <camunda:formField id="a" label="A" type="string" />
                <camunda:formField id="b" label="B" type="string">
                  <camunda:properties><camunda:property id="multiline" value="true" /></camunda:properties>
                </camunda:formField>
                <camunda:formField id="c" label="C" type="long" />
                <camunda:formField id="d" label="D" type="date" datePattern="yyyy-MM-dd" />
                <camunda:formField id="e" label="E" type="date" datePattern="yyyy-MM-dd'T'HH:mm" />
                <camunda:formField id="f" label="F" type="boolean" />
                <camunda:formField id="g" label="G" type="enum" />
                <camunda:formField id="h" label="H" type="date" />
                """);

        assertThat(fields)
                .extracting(StepField::id, StepField::label, StepField::type)
                .containsExactly(
                        tuple("a", "A", FieldType.TEXT),
                        tuple("b", "B", FieldType.LONG_TEXT),
                        tuple("c", "C", FieldType.NUMBER),
                        tuple("d", "D", FieldType.DATE),
                        tuple("e", "E", FieldType.DATE_TIME),
                        tuple("f", "F", FieldType.YES_NO),
                        tuple("g", "G", FieldType.CHOICE),
                        tuple("h", "H", FieldType.DATE));
    }

    @Test
    void readsBoundsHintAndDefault() {
        StepField field = fields("""
                <camunda:formField id="anzahl" label="Anzahl" type="long" defaultValue="2">
                  <camunda:properties>
                    <camunda:property id="hint" value="Nur ganze Zahlen." />
                    <camunda:property id="requiredWhen" value="stattgefunden=ja" />
                  </camunda:properties>
                  <camunda:validation>
                    <camunda:constraint name="min" config="1" />
                    <camunda:constraint name="max" config="9" />
                  </camunda:validation>
                </camunda:formField>
                """).get(0);

        assertThat(field)
                .isEqualTo(new StepField(
                        "anzahl",
                        "Anzahl",
                        FieldType.NUMBER,
                        "Nur ganze Zahlen.",
                        "2",
                        false,
                        1L,
                        9L,
                        null,
                        null,
                        List.of(),
                        new FieldCondition("stattgefunden", "ja", false)));
    }

    @Test
    void readsThatADateEndsToday() {
        assertThat(fields("""
                <camunda:formField id="behobenAm" label="Behoben am" type="date" datePattern="yyyy-MM-dd">
                  <camunda:properties><camunda:property id="latest" value="today" /></camunda:properties>
                </camunda:formField>
                <camunda:formField id="bis" label="Bis" type="date" datePattern="yyyy-MM-dd" />
                """)).extracting(StepField::max).containsExactly(0L, null);
    }

    @Test
    void readsLengthsAndWhatIsRequired() {
        StepField field = fields("""
                <camunda:formField id="name" label="Name" type="string">
                  <camunda:validation>
                    <camunda:constraint name="required" />
                    <camunda:constraint name="minlength" config="2" />
                    <camunda:constraint name="maxlength" config="200" />
                  </camunda:validation>
                </camunda:formField>
                """).get(0);

        assertThat(field.required()).isTrue();
        assertThat(field.minLength()).isEqualTo(2);
        assertThat(field.maxLength()).isEqualTo(200);
        assertThat(field.requiredWhen()).isNull();
        assertThat(field.hint()).isEmpty();
        assertThat(field.defaultValue()).isEmpty();
    }

    @Test
    void fillsPlaceholdersAndLeavesOutOptionsWithoutAValue() {
        StepField field = fields("""
                <camunda:formField id="wahl" label="Welcher?" type="enum">
                  <camunda:value id="slot1" name="Vorschlag 1: {slot1}" />
                  <camunda:value id="slot2" name="Vorschlag 2: {slot2}" />
                  <camunda:value id="keiner" name="Keiner" />
                </camunda:formField>
                """).get(0);

        assertThat(FormReader.fill(field, Map.of("slot1", "Kosten: 5 $ je \\Tag")::get)
                        .options())
                .containsExactly(
                        new StepField.Option("slot1", "Vorschlag 1: Kosten: 5 $ je \\Tag"),
                        new StepField.Option("keiner", "Keiner"));
    }

    @Test
    void readsAStepWithoutAForm() {
        assertThat(FormReader.fields(task(""))).isEmpty();
    }

    @Test
    void refusesATypeThatNobodyCanFillIn() {
        assertThatThrownBy(() -> fields("<camunda:formField id=\"a\" label=\"A\" type=\"file\" />"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("file");
    }

    private static List<StepField> fields(String fields) {
        return FormReader.fields(task("<bpmn:extensionElements><camunda:formData>" + fields
                + "</camunda:formData></bpmn:extensionElements>"));
    }

    private static UserTask task(String content) {
        String model = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://ozg-lotse.example">
                  <bpmn:process id="p" isExecutable="true"><bpmn:userTask id="t">%s</bpmn:userTask></bpmn:process>
                </bpmn:definitions>""".formatted(content);
        return Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .getModelElementById("t");
    }
}
