package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.engine.ProductMigration;
import de.ozglotse.processes.ReleasedModel.Tag;
import de.ozglotse.workflow.MigrationObstacle;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes every released version to every place where it can wait, moves it from there to the newest version and finishes
 * it. A version that is still the newest goes on in what somebody may make of it next.
 */
class MigrationTests {

    private static ReversibleEngine machine;
    private static ProcessEngine engine;

    private final RecordingDelegates delegates = new RecordingDelegates();
    private ReversibleEngine.Moment nothing;

    @BeforeAll
    static void start() {
        machine = ReversibleEngine.withShippedModels("migration-tests");
        engine = machine.engine();
    }

    @AfterAll
    static void stop() throws SQLException {
        machine.close();
    }

    @BeforeEach
    void register() {
        delegates.register();
        ClockUtil.setCurrentTime(Date.from(CaseDriver.START));
        nothing = machine.now();
    }

    @AfterEach
    void remove() {
        machine.backTo(nothing);
        Mocks.reset();
        ClockUtil.reset();
    }

    static List<ReleasedModel> releases() {
        return ReleasedModel.all().values().stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyWaitStateGoesOnInTheNextVersion(ReleasedModel release) {
        ModelFile shipped = ModelFile.all().stream()
                .filter(model -> model.id().equals(release.process()))
                .findFirst()
                .orElseThrow();
        boolean newest = Tag.parse(shipped.process().getCamundaVersionTag()).equals(release.tag());
        String known = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(release.process())
                .singleResult()
                .getId();
        if (newest) {
            NextVersion next = NextVersion.of(shipped.bpmn());
            String changed = deploy(NextVersion.withEveryStep(shipped.bpmn()));
            Optional<Removal> removal =
                    next.removed().map(step -> new Removal(step, migration(known, deploy(next.bpmn()))));
            new Migrations(known, changed, removal).fromEverywhere();
        } else {
            new Migrations(deploy(release.bpmn()), known, Optional.empty()).fromEverywhere();
        }
    }

    private static String deploy(BpmnModelInstance model) {
        return engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("model.bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    private static BpmnModelInstance model(String definition) {
        return engine.getRepositoryService().getBpmnModelInstance(definition);
    }

    private static ProductMigration migration(String from, String to) {
        return ProductMigration.of(engine, from, to);
    }

    /** A version without a step. */
    private record Removal(String step, ProductMigration migration) {}

    /** The migrations from one version to another. */
    private final class Migrations {

        private final String from;
        private final String to;
        private final Optional<Removal> removal;
        private final ProductMigration migration;
        private final Set<String> open;
        private final Set<String> known = new HashSet<>();
        private String instance;

        Migrations(String from, String to, Optional<Removal> removal) {
            this.from = from;
            this.to = to;
            this.removal = removal;
            this.migration = migration(from, to);
            this.open = migration.waitStates().stream()
                    .map(state -> state.element().id())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        void fromEverywhere() {
            boolean all = PossibleAnswers.starts(model(from)).stream().anyMatch(this::beginningWith);
            assertThat(all)
                    .as("%s was not seen to wait at %s: nothing that can be done leads there", from, open)
                    .isTrue();
        }

        /** @return whether every wait state has been left by a migration */
        private boolean beginningWith(Map<String, Object> variables) {
            ReversibleEngine.Moment before = machine.now();
            instance = engine.getRuntimeService()
                    .startProcessInstanceById(from, CaseDriver.AGS, variables)
                    .getId();
            Map<String, Integer> habits = new HashMap<>();
            boolean all = new Search(machine, delegates, habits, false, this::arrive).run()
                    || new Search(machine, delegates, habits, true, this::arrive).run();
            machine.backTo(before);
            return all;
        }

        /** @return whether every wait state has been left by a migration */
        private boolean arrive(State state) {
            if (!known.addAll(state.places()) || !isRunning()) {
                return false;
            }
            Set<String> here = migration.waiting();
            assertThat(leaves(engine.getRuntimeService().getActivityInstance(instance)))
                    .as("where %s waits", from)
                    .isSubsetOf(here);
            if (here.stream().anyMatch(open::contains)) {
                ReversibleEngine.Moment before = machine.now();
                migrate(here);
                machine.backTo(before);
            }
            return open.isEmpty();
        }

        private boolean isRunning() {
            return engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count()
                    == 1;
        }

        private void migrate(Set<String> here) {
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(task -> {
                        task.setDueDate(Date.from(CaseDriver.START.plusSeconds(Long.parseLong(task.getId()))));
                        engine.getTaskService().saveTask(task);
                    });
            Kept before = kept();
            removal.filter(version -> here.contains(version.step())).ifPresent(version -> stays(version, here));
            assertThat(migration.staying()).as("what stays at %s", here).isEmpty();
            migration.migrate(instance);
            assertThat(definition()).isEqualTo(to);
            open.removeAll(here);
            assertThat(kept()).as("kept at %s", here).isEqualTo(before);
            Search rest = new Search(machine, delegates, new HashMap<>(), true, state -> !isRunning());
            assertThat(rest.run()).as("comes to an end from %s", here).isTrue();
        }

        /** What is new in the other version may be waited for in addition. */
        private Kept kept() {
            return Kept.of(instance, element -> model(from).getModelElementById(element) != null);
        }

        private String definition() {
            return engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getProcessDefinitionId();
        }

        private void stays(Removal version, Set<String> here) {
            assertThat(version.migration().staying())
                    .as("what stays at %s", here)
                    .isNotEmpty()
                    .allSatisfy(staying -> {
                        assertThat(staying.obstacle()).isEqualTo(MigrationObstacle.REMOVED);
                        assertThat(staying.processInstance()).isEqualTo(instance);
                    });
        }

        private static Stream<String> leavesOf(ActivityInstance node) {
            return node.getChildActivityInstances().length == 0
                    ? Stream.of(node.getActivityId())
                    : Stream.of(node.getChildActivityInstances()).flatMap(Migrations::leavesOf);
        }

        private static Set<String> leaves(ActivityInstance root) {
            return Stream.of(root.getChildActivityInstances())
                    .flatMap(Migrations::leavesOf)
                    .collect(Collectors.toSet());
        }
    }

    /** What must be the same before and after a migration. */
    private record Kept(
            Map<String, Date> steps, Map<String, Date> dates, List<String> messages, Map<String, Object> said) {

        static Kept of(String instance, Predicate<String> known) {
            Map<String, Date> steps = new TreeMap<>();
            engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(task -> steps.put(task.getId() + task.getTaskDefinitionKey(), task.getDueDate()));
            Map<String, Date> dates = new TreeMap<>();
            engine.getManagementService().createJobQuery().processInstanceId(instance).list().stream()
                    .filter(job -> known.test(place(job)))
                    .forEach(job -> dates.put(job.getId(), job.getDuedate()));
            List<String> messages = new ArrayList<>();
            engine.getRuntimeService().createEventSubscriptionQuery().processInstanceId(instance).list().stream()
                    .filter(event -> known.test(event.getActivityId()))
                    .forEach(event -> messages.add(event.getId() + event.getActivityId()));
            messages.sort(null);
            return new Kept(
                    steps,
                    dates,
                    messages,
                    new TreeMap<>(engine.getRuntimeService().getVariables(instance)));
        }

        private static String place(Job job) {
            return engine.getManagementService()
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
        }
    }
}
