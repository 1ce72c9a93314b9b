package de.ozglotse.engine;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.ProcessDiagram;
import de.ozglotse.workflow.ProcessDiagrams;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import java.text.Collator;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The deployed models, read once for each version: a deployed version never changes. */
@Component
class ProcessModels implements Processes, ProcessDiagrams {

    private final RepositoryService repository;
    private final Map<String, ProcessDefinition> definitions = new ConcurrentHashMap<>();
    private final Map<String, ProcessModel> modelsByDefinition = new ConcurrentHashMap<>();
    private final Map<String, Map<String, StepModel>> stepsByDefinition = new ConcurrentHashMap<>();
    private final Map<String, ProcessDiagram> diagramsByDefinition = new ConcurrentHashMap<>();

    /** @param repository lazy, because the engine publishes its first events while it is still being built */
    ProcessModels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    StepModel step(String processDefinitionId, String elementId) {
        return stepsByDefinition
                .computeIfAbsent(processDefinitionId, this::read)
                .get(elementId);
    }

    /** @return name of the process, in German */
    String label(String processDefinitionId) {
        return definition(processDefinitionId).getName();
    }

    /** A version never changes, but the engine asks the database for it each time. */
    ProcessDefinition definition(String processDefinitionId) {
        return definitions.computeIfAbsent(processDefinitionId, repository::getProcessDefinition);
    }

    BpmnModelInstance model(String processDefinitionId) {
        return repository.getBpmnModelInstance(processDefinitionId);
    }

    @Override
    public List<ProcessModel> all() {
        Comparator<ProcessModel> byLabel =
                Comparator.comparing(ProcessModel::label, Collator.getInstance(Locale.GERMANY));
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> modelsByDefinition.computeIfAbsent(definition.getId(), id -> model(definition)))
                .sorted(byLabel)
                .toList();
    }

    @Override
    public Optional<ProcessDiagram> diagram(String key) {
        return newest(key).map(definition -> diagramOf(definition.getId()));
    }

    @Override
    public Optional<String> bpmn(String key) {
        return newest(key).map(definition -> Bpmn.convertToString(model(definition.getId())));
    }

    /** @return the drawing of this very version */
    ProcessDiagram diagramOf(String processDefinitionId) {
        return diagramsByDefinition.computeIfAbsent(
                processDefinitionId, id -> DiagramReader.read(definition(id), model(id)));
    }

    Optional<ProcessDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private ProcessModel model(ProcessDefinition definition) {
        return new ProcessModel(
                definition.getKey(), definition.getName(), definition.getVersionTag(), steps(definition));
    }

    private List<StepDefinition> steps(ProcessDefinition definition) {
        return stepsByDefinition.computeIfAbsent(definition.getId(), this::read).values().stream()
                .map(StepModel::definition)
                .toList();
    }

    private Map<String, StepModel> read(String processDefinitionId) {
        String process = definition(processDefinitionId).getKey();
        Map<String, StepModel> steps = new LinkedHashMap<>(); // in the order of the model
        tasks(processDefinitionId).forEach(task -> steps.put(task.getId(), stepModel(process, task)));
        return Collections.unmodifiableMap(steps);
    }

    private Collection<UserTask> tasks(String processDefinitionId) {
        return model(processDefinitionId).getModelElementsByType(UserTask.class);
    }

    private static StepModel stepModel(String process, UserTask task) {
        ElementProperties properties = ElementProperties.of(task);
        boolean confirmable =
                properties.find("confirmation").filter("contact"::equals).isPresent();
        StepDefinition definition = new StepDefinition(
                process,
                task.getId(),
                task.getName(),
                help(task),
                task.getCamundaCandidateGroups(),
                confirmable,
                properties.find("fact").map(FactType::new),
                properties.find("factDate"),
                properties.find("question"),
                properties.find("effect"),
                properties.find("massnahme"),
                FormReader.fields(task),
                properties.find("factWhen").map(FieldCondition::parse),
                Optional.empty());
        return new StepModel(
                definition,
                properties.find("factSubject"),
                properties.find("due").map(Period::parse),
                properties.find("reminder"),
                properties.find("notes"));
    }

    static String help(FlowElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
