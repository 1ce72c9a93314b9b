package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.ClassPathResource;

/**
 * A shipped model with edits that somebody might make in Camunda Modeler: of its XML only, without a line of Java.
 *
 * @param key id of the process
 */
public record ChangedModel(String key, String xml) {

    /** Version tag of a changed model: later than any that was released. */
    public static final String NEXT = "99.0";

    private static final Pattern TAG = Pattern.compile("camunda:versionTag=\"([^\"]*)\"");

    private static final String TRAINING = """
            <bpmn:userTask id="UserTask_PlanSchulung" name="Schulung planen" camunda:candidateGroups="egov">
              <bpmn:documentation>Vereinbaren Sie eine Schulung.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:formData>
                  <camunda:formField id="teilnehmende" label="Anzahl der Teilnehmenden" type="long">
                    <camunda:validation><camunda:constraint name="required" /></camunda:validation>
                  </camunda:formField>
                </camunda:formData>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_PlanSchulungToJoinTests"
              sourceRef="UserTask_PlanSchulung" targetRef="Gateway_JoinTests" />
            """;

    /** @return {@code behoerdenkonto-setup} with another name for its first question and one more step near its end */
    static ChangedModel withTraining() {
        return of("behoerdenkonto-setup")
                .tagged(NEXT)
                .with("name=\"Bestand des Behördenkontos angeben\"", "name=\"Stand des Behördenkontos angeben\"")
                .with(
                        "sourceRef=\"UserTask_ConfirmBehoerdenkonto\" targetRef=\"Gateway_JoinTests\" />",
                        "sourceRef=\"UserTask_ConfirmBehoerdenkonto\" targetRef=\"UserTask_PlanSchulung\" />"
                                + TRAINING);
    }

    public static ChangedModel of(String key) {
        String xml = read(key)
                // what is not drawn needs no drawing, and these tags only repeat the sequence flows
                .replaceAll("<bpmndi:BPMNDiagram(?s:.*)</bpmndi:BPMNDiagram>", "")
                .replaceAll("\\s*<bpmn:(incoming|outgoing)>.*", "");
        return new ChangedModel(key, xml);
    }

    private static String read(String key) {
        try {
            return new ClassPathResource("processes/%1$s/%1$s.bpmn".formatted(key))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChangedModel tagged(String tag) {
        return new ChangedModel(key, TAG.matcher(xml).replaceFirst("camunda:versionTag=\"" + tag + "\""));
    }

    String tag() {
        return TAG.matcher(xml).results().findFirst().orElseThrow().group(1);
    }

    /** Replaces what occurs exactly once. */
    public ChangedModel with(String before, String after) {
        assertThat(xml).containsOnlyOnce(before);
        return new ChangedModel(key, xml.replace(before, after));
    }

    /** Puts a step where the one flow to another step led, as somebody would draw it; what leads on comes with it. */
    public ChangedModel insertedBefore(String step, String added, String addedXml) {
        String flow = "targetRef=\"%s\" />";
        return with(flow.formatted(step), flow.formatted(added) + addedXml);
    }

    /** @return a process of its own beside the shipped one */
    public ChangedModel as(String newKey) {
        return new ChangedModel(newKey, xml.replace("id=\"" + key + "\"", "id=\"" + newKey + "\""));
    }

    public ChangedModel renamed(String id, String newId) {
        assertThat(xml).contains("id=\"" + id + "\"");
        return new ChangedModel(key, xml.replace("\"" + id + "\"", "\"" + newId + "\""));
    }

    /** Takes a line out of one element only. */
    ChangedModel without(String element, String line) {
        int start = xml.indexOf("id=\"" + element + "\"");
        int end = xml.indexOf("</bpmn:userTask>", start);
        String inside = xml.substring(start, end);
        assertThat(inside).containsOnlyOnce(line);
        return new ChangedModel(key, xml.substring(0, start) + inside.replace(line, "") + xml.substring(end));
    }

    /** @return id of the deployment */
    public String deploy(RepositoryService repository) {
        return repository
                .createDeployment()
                .addString(key + ".bpmn", xml)
                .deploy()
                .getId();
    }
}
