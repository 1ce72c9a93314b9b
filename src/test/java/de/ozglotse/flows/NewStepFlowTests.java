package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A step that somebody draws into a copy of a model needs nothing else: no Java, no table, no template. A key result that
 * somebody writes into the strategy's YAML counts its fact.
 */
@FlowTest
class NewStepFlowTests {

    private static final String PROCESS = "behoerdenkonto-mit-schulung";
    private static final String STEP = """
            <bpmn:userTask id="UserTask_PlanSchulung" name="Schulung planen" camunda:candidateGroups="egov">
              <bpmn:documentation>Vereinbaren Sie eine Schulung. Halten Sie fest, wer teilnimmt.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:formData>
                  <camunda:formField id="schulungAm" label="Schulung am" type="date" datePattern="yyyy-MM-dd">
                    <camunda:validation><camunda:constraint name="required" /></camunda:validation>
                  </camunda:formField>
                  <camunda:formField id="teilnehmende" label="Anzahl der Teilnehmenden" type="long">
                    <camunda:validation>
                      <camunda:constraint name="required" />
                      <camunda:constraint name="min" config="1" />
                      <camunda:constraint name="max" config="50" />
                    </camunda:validation>
                  </camunda:formField>
                </camunda:formData>
                <camunda:properties>
                  <camunda:property name="fact" value="schulung-geplant" />
                  <camunda:property name="due" value="P3D" />
                </camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_PlanSchulungToSendTestnachricht"
              sourceRef="UserTask_PlanSchulung" targetRef="UserTask_SendTestnachricht" />
            """;

    private static final String LAST_KEY_RESULT =
            "faktentyp: erstgespraech-gefuehrt, grundgesamtheit: ALLE_STAEDTE_UND_GEMEINDEN, zielwert: ALLE}\n";
    private static final String KEY_RESULT = """
            - id: 2023-Q1-DD-O1-KR3
              nr: 3
              titel: In allen Städten und Gemeinden ist eine Schulung geplant.
              vorschlag: {art: FAKTENZAEHLER, faktentyp: schulung-geplant}
            """.indent(10);

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private Facts facts;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Cases cases;

    @Autowired
    private Pages pages;

    @Autowired
    private RepositoryService repository;

    private Town town;
    private String deployment;

    @BeforeEach
    void begin(@Autowired DemoCounty county) throws IOException {
        EditedCatalogue.during(
                "catalogue/strategy.yaml",
                yaml -> yaml.replace(LAST_KEY_RESULT, LAST_KEY_RESULT + KEY_RESULT),
                county::prepare);
        deployment = ChangedModel.of("behoerdenkonto-setup")
                .as(PROCESS)
                .insertedBefore("UserTask_SendTestnachricht", "UserTask_PlanSchulung", STEP)
                .deploy(repository);
        cases.start(PROCESS, new CaseKey("08417014"));
        town = towns.of("08417014");
        town.reachTestMessage();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void standsInTheListWithItsFormAndItsDate() {
        assertThat(town.openSteps()).containsExactly("UserTask_PlanSchulung");
        assertThat(pages.read("/aufgaben", "koordination")).contains("Schulung planen", "Dautmergen");
        assertThat(pages.read("/aufgaben/" + town.open("UserTask_PlanSchulung").value(), "koordination"))
                .contains("Vereinbaren Sie eine Schulung.", "Schulung am", "Anzahl der Teilnehmenden");

        StepView step = answers.open(town.open("UserTask_PlanSchulung")).orElseThrow();
        assertThat(step.definition().label()).isEqualTo("Schulung planen");
        assertThat(step.definition().help()).contains("Vereinbaren Sie eine Schulung.");
        assertThat(step.due()).contains(LocalDate.parse("2023-03-06"));
        assertThat(step.definition().fields())
                .extracting(StepField::id, StepField::type, StepField::required)
                .containsExactly(
                        tuple("schulungAm", FieldType.DATE, true), tuple("teilnehmende", FieldType.NUMBER, true));
    }

    @Test
    void keepsItsAnswerAndItsFact() {
        town.complete("UserTask_PlanSchulung", Map.of("schulungAm", "20.03.2023", "teilnehmende", "4"));

        assertThat(town.openSteps()).containsExactly("UserTask_SendTestnachricht");
        GivenAnswer answer =
                answers.latest(town.caseKey(), "UserTask_PlanSchulung").orElseThrow();
        assertThat(answer.values()).containsEntry("schulungAm", "20.03.2023").containsEntry("teilnehmende", "4");
        assertThat(facts.of(town.caseKey()))
                .extracting(fact -> fact.type().value())
                .contains("schulung-geplant");
    }

    @Test
    void isCountedByAKeyResultOfTheCatalogue() {
        assertThat(keyResult().value()).isZero();

        town.complete("UserTask_PlanSchulung", Map.of("schulungAm", "20.03.2023", "teilnehmende", "4"));

        assertThat(keyResult()).satisfies(counted -> {
            assertThat(counted.title()).isEqualTo("In allen Städten und Gemeinden ist eine Schulung geplant.");
            assertThat(counted.value()).isEqualByComparingTo("1");
            assertThat(counted.target()).isEqualByComparingTo("25");
        });
    }

    private KeyResultProgress keyResult() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(counted -> counted.code().endsWith("DD-O1-KR3"))
                .findFirst()
                .orElseThrow();
    }
}
