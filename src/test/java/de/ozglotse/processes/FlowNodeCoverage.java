package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each path test a clean engine and fresh delegates, and fails the last of the path test classes if any flow node
 * of any model was passed by none of them, or the due date of any timer asserted by none.
 */
final class FlowNodeCoverage implements BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    /** The path tests; only when all of them ran, coverage can be judged. */
    static final Set<Class<?>> ALL = Set.of(
            RathausStepProcessTests.class,
            MailDeliveryProcessTests.class,
            ContactLetterProcessTests.class,
            MailOutageProcessTests.class,
            OwnTaskProcessTests.class,
            BounceReadingProcessTests.class,
            WeeklyDigestProcessTests.class,
            ContactCorrectionProcessTests.class,
            MunicipalityOnboardingProcessTests.class,
            BehoerdenkontoSetupProcessTests.class,
            ErstgespraechProcessTests.class,
            ServiceBwOnboardingProcessTests.class,
            OzgServiceActivationProcessTests.class,
            OkrQuarterProcessTests.class,
            OkrPlanningProcessTests.class,
            OkrCheckInProcessTests.class,
            OkrReviewProcessTests.class,
            VorgangsbearbeitungRequirementsProcessTests.class);

    private static final Set<Class<?>> FINISHED = new HashSet<>();
    private static final Map<String, Map<String, Set<String>>> PASSED = new TreeMap<>();
    private static final Map<String, Set<String>> DUE_ASSERTED = new TreeMap<>();
    private static final Path REPORT = Path.of("target", "process-coverage.csv");

    private RecordingDelegates delegates;

    @Override
    public void beforeEach(ExtensionContext context) {
        assertThat(ALL).as("register the class here").contains(context.getRequiredTestClass());
        delegates = new RecordingDelegates();
        delegates.register();
        AbstractAssertions.init(TestEngine.engine());
        ClockUtil.setCurrentTime(Date.from(CaseDriver.START));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        collect(context.getRequiredTestClass().getSimpleName() + "#"
                + context.getRequiredTestMethod().getName());
        removeInstances();
        Mocks.reset();
        ClockUtil.reset();
        AbstractAssertions.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        FINISHED.add(context.getRequiredTestClass());
        if (FINISHED.equals(ALL)) {
            assertThat(missing()).as("flow nodes that no test passes").isEmpty();
            assertThat(unassertedTimers())
                    .as("timers whose due date no test asserts, by fire(timer, due)")
                    .isEmpty();
        }
    }

    static void dueAsserted(String process, String timer) {
        DUE_ASSERTED.computeIfAbsent(process, key -> new TreeSet<>()).add(timer);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RecordingDelegates.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return delegates;
    }

    private static void collect(String test) {
        for (HistoricActivityInstance passed : finishedActivities()) {
            // the engine ends an event-based gateway by cancelling it when one of its events occurs
            if (!passed.isCanceled() || passed.getActivityType().equals("eventBasedGateway")) {
                PASSED.computeIfAbsent(passed.getProcessDefinitionKey(), key -> new TreeMap<>())
                        .computeIfAbsent(passed.getActivityId(), key -> new TreeSet<>())
                        .add(test);
            }
        }
    }

    private static List<HistoricActivityInstance> finishedActivities() {
        return TestEngine.engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .finished()
                .list();
    }

    private static void removeInstances() {
        var engine = TestEngine.engine();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test finished"));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> engine.getHistoryService().deleteHistoricProcessInstance(instance.getId()));
    }

    private static Set<String> missing() throws IOException {
        var missing = new TreeSet<String>();
        var report = new StringBuilder("process,element,test\n");
        for (ModelFile model : ModelFile.all()) {
            var passed = PASSED.getOrDefault(model.id(), Map.of());
            var nodes = model.flowNodes().stream().map(FlowNode::getId).toList();
            for (String node : nodes) {
                var tests = passed.getOrDefault(node, Set.of());
                tests.forEach(test -> report.append("%s,%s,%s%n".formatted(model.id(), node, test)));
                if (tests.isEmpty()) {
                    missing.add(model.id() + "/" + node);
                }
            }
            var timers = model.timers();
            System.out.printf(
                    "%s: %d of %d flow nodes passed, %d of %d timers asserted%n",
                    model.id(),
                    nodes.stream().filter(passed::containsKey).count(),
                    nodes.size(),
                    timers.stream().filter(timer -> isDueAsserted(model, timer)).count(),
                    timers.size());
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        return missing;
    }

    private static List<String> unassertedTimers() {
        return ModelFile.all().stream()
                .flatMap(model -> model.timers().stream()
                        .filter(timer -> !isDueAsserted(model, timer))
                        .map(timer -> model.id() + "/" + timer.getId()))
                .toList();
    }

    private static boolean isDueAsserted(ModelFile model, CatchEvent timer) {
        return DUE_ASSERTED.getOrDefault(model.id(), Set.of()).contains(timer.getId());
    }
}
