package de.ozglotse.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.flows.ChangedModel;
import de.ozglotse.okr.Facts;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invented people answer a question that somebody has just drawn into a model, without a line of Java. */
@RehearsalTest
class ChangedModelTests {

    private static final String PROCESS = "behoerdenkonto-mit-schulung";
    private static final String STEP = """
            <bpmn:userTask id="UserTask_ConfirmSchulungen" name="Schulungen bestätigen" camunda:candidateGroups="rathaus">
              <bpmn:documentation>Geben Sie an, wer geschult wurde. Das hilft bei der Planung.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:formData>
                  <camunda:formField id="geschultAm" label="Geschult am" type="date" datePattern="yyyy-MM-dd">
                    <camunda:validation><camunda:constraint name="required" /></camunda:validation>
                  </camunda:formField>
                  <camunda:formField id="geschulte" label="Anzahl" type="long">
                    <camunda:validation>
                      <camunda:constraint name="required" />
                      <camunda:constraint name="min" config="7" />
                      <camunda:constraint name="max" config="8" />
                    </camunda:validation>
                  </camunda:formField>
                  <camunda:formField id="schulungsart" label="Art" type="enum">
                    <camunda:validation><camunda:constraint name="required" /></camunda:validation>
                    <camunda:value id="praesenz" name="vor Ort" />
                    <camunda:value id="video" name="Video" />
                  </camunda:formField>
                  <camunda:formField id="schulende" label="Wer hat geschult?" type="string">
                    <camunda:validation>
                      <camunda:constraint name="required" />
                      <camunda:constraint name="minlength" config="60" />
                      <camunda:constraint name="maxlength" config="70" />
                    </camunda:validation>
                  </camunda:formField>
                </camunda:formData>
                <camunda:properties>
                  <camunda:property name="fact" value="schulung-bestaetigt" />
                  <camunda:property name="factDate" value="geschultAm" />
                  <camunda:property name="confirmation" value="contact" />
                  <camunda:property name="question" value="Wer wurde geschult?" />
                  <camunda:property name="due" value="P3D" />
                </camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_ConfirmSchulungenToSendTestnachricht"
              sourceRef="UserTask_ConfirmSchulungen" targetRef="UserTask_SendTestnachricht" />
            """;

    private static final Instant START = Instant.parse("2026-10-01T06:00:00Z");
    private static final CaseKey DAUTMERGEN = new CaseKey("08417014");
    private static final CaseKey BITZ = new CaseKey("08417010");

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private Facts facts;

    @Autowired
    private RepositoryService repository;

    private String deployment;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired Cases cases) {
        rehearsal.begin(START);
        county.prepare();
        deployment = ChangedModel.of("behoerdenkonto-setup")
                .as(PROCESS)
                .insertedBefore("UserTask_SendTestnachricht", "UserTask_ConfirmSchulungen", STEP)
                .deploy(repository);
        cases.start(PROCESS, DAUTMERGEN);
        cases.start(PROCESS, BITZ);
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aNewQuestionIsAnsweredByLink() {
        rehearsal.moveTo(START.plus(Duration.ofDays(7 * 13)), Duration.ofMinutes(5));

        assertThat(facts.all()).extracting(fact -> fact.type().value()).contains("schulung-bestaetigt");
        GivenAnswer answer = answers.latest(DAUTMERGEN, "UserTask_ConfirmSchulungen")
                .or(() -> answers.latest(BITZ, "UserTask_ConfirmSchulungen"))
                .orElseThrow();
        assertThat(answer.by().channel()).isEqualTo(Completer.Channel.LINK);
        assertThat(answer.values().get("geschulte")).isIn("7", "8");
        assertThat(answer.values().get("schulende")).hasSizeBetween(60, 70);
    }
}
