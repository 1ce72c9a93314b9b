package de.ozglotse.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A small model that keeps every convention, and what becomes of it when somebody changes one place. */
final class SoundModel {

    static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="Definitions_Sample" targetNamespace="https://ozg-lotse.example/processes/sample">
              <bpmn:process id="sample" name="Muster" isExecutable="true" camunda:versionTag="1.0"
                  camunda:historyTimeToLive="P180D">
                <bpmn:startEvent id="StartEvent_KontoNeeded" name="Konto benötigt" />
                <bpmn:userTask id="UserTask_ConfirmKonto" name="Konto bestätigen" camunda:candidateGroups="rathaus">
                  <bpmn:documentation>Bitte bestätigen Sie das Konto. Danach geht es weiter.</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:formData>
                      <camunda:formField id="stand" label="Stand" type="enum">
                        <camunda:value id="aktiv" name="Aktiv" />
                        <camunda:value id="offen" name="Offen" />
                      </camunda:formField>
                      <camunda:formField id="aktivSeit" label="Aktiv seit" type="date" datePattern="yyyy-MM-dd">
                        <camunda:properties>
                          <camunda:property id="requiredWhen" value="stand=aktiv" />
                        </camunda:properties>
                      </camunda:formField>
                      <camunda:formField id="notiz" label="Notiz" type="string">
                        <camunda:validation>
                          <camunda:constraint name="maxlength" config="200" />
                        </camunda:validation>
                      </camunda:formField>
                      <camunda:formField id="anzahl" label="Anzahl" type="long">
                        <camunda:validation>
                          <camunda:constraint name="min" config="1" />
                          <camunda:constraint name="max" config="9" />
                        </camunda:validation>
                      </camunda:formField>
                    </camunda:formData>
                    <camunda:properties>
                      <camunda:property name="fact" value="konto-bestaetigt" />
                      <camunda:property name="factWhen" value="stand!=offen" />
                      <camunda:property name="factDate" value="aktivSeit" />
                      <camunda:property name="confirmation" value="contact" />
                      <camunda:property name="question" value="Ist das Konto aktiv?" />
                      <camunda:property name="due" value="P5D" />
                      <camunda:property name="reminder" value="R2/P7D" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="BoundaryEvent_Declined" attachedToRef="UserTask_ConfirmKonto">
                  <bpmn:errorEventDefinition id="ErrorEventDefinition_0abc123" errorRef="Error_Declined" />
                </bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="Gateway_KontoActive" name="Aktiv?" default="Flow_KontoOffen" />
                <bpmn:serviceTask id="ServiceTask_RecordKonto" name="Konto vermerken" camunda:asyncBefore="true"
                    camunda:delegateExpression="${recordKonto}">
                  <bpmn:extensionElements>
                    <camunda:failedJobRetryTimeCycle>R3/PT5M</camunda:failedJobRetryTimeCycle>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:callActivity id="CallActivity_Again" name="Noch einmal" calledElement="sample">
                  <bpmn:extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:intermediateCatchEvent id="IntermediateEvent_KontoUnlocked" name="Konto freigeschaltet">
                  <bpmn:messageEventDefinition id="MessageEventDefinition_1" messageRef="Msg_KontoUnlocked" />
                </bpmn:intermediateCatchEvent>
                <bpmn:intermediateCatchEvent id="IntermediateEvent_Wiedervorlage" name="Wiedervorlage">
                  <bpmn:timerEventDefinition id="TimerEventDefinition_1">
                    <bpmn:timeDate id="FormalExpression_1" xsi:type="bpmn:tFormalExpression">${aktivSeit}</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:endEvent id="EndEvent_KontoRecorded" name="Konto vermerkt" />
                <bpmn:sequenceFlow id="Flow_ToConfirmKonto" sourceRef="StartEvent_KontoNeeded" targetRef="UserTask_ConfirmKonto" />
                <bpmn:sequenceFlow id="Flow_ToKontoActive" sourceRef="UserTask_ConfirmKonto" targetRef="Gateway_KontoActive" />
                <bpmn:sequenceFlow id="Flow_KontoAktiv" sourceRef="Gateway_KontoActive" targetRef="ServiceTask_RecordKonto">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${stand == 'aktiv'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_KontoViele" sourceRef="Gateway_KontoActive" targetRef="CallActivity_Again">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${anzahl &gt;= 3}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_KontoOffen" sourceRef="Gateway_KontoActive" targetRef="IntermediateEvent_KontoUnlocked" />
                <bpmn:sequenceFlow id="Flow_ToWiedervorlage" sourceRef="IntermediateEvent_KontoUnlocked" targetRef="IntermediateEvent_Wiedervorlage" />
                <bpmn:sequenceFlow id="Flow_ToKontoRecorded" sourceRef="ServiceTask_RecordKonto" targetRef="EndEvent_KontoRecorded" />
                <bpmn:sequenceFlow id="Flow_WiedervorlageToEnd" sourceRef="IntermediateEvent_Wiedervorlage" targetRef="EndEvent_KontoRecorded" />
                <bpmn:sequenceFlow id="Flow_AgainToEnd" sourceRef="CallActivity_Again" targetRef="EndEvent_KontoRecorded" />
                <bpmn:sequenceFlow id="Flow_DeclinedToEnd" sourceRef="BoundaryEvent_Declined" targetRef="EndEvent_KontoRecorded" />
              </bpmn:process>
              <bpmn:message id="Msg_KontoUnlocked" name="KontoFreigeschaltet" />
              <bpmn:error id="Error_Declined" errorCode="ABGELEHNT" />
            </bpmn:definitions>
            """;

    private SoundModel() {}

    static CheckedModel sound() {
        return read(TEXT);
    }

    static CheckedModel broken(String part, String instead) {
        return read(brokenText(part, instead));
    }

    /** @throws IllegalArgumentException if the part does not occur exactly once */
    static String brokenText(String part, String instead) {
        int first = TEXT.indexOf(part);
        if (first < 0 || first != TEXT.lastIndexOf(part)) {
            throw new IllegalArgumentException("Not exactly once in the sound model: " + part);
        }
        return TEXT.replace(part, instead);
    }

    private static CheckedModel read(String text) {
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new CheckedModel("sample", Bpmn.readModelFromStream(stream));
    }
}
