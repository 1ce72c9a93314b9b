package de.ozglotse.engine;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.DeployedProcess;
import de.ozglotse.workflow.DeployedProcess.Version;
import de.ozglotse.workflow.MigrationOrder;
import de.ozglotse.workflow.MigrationPreview;
import de.ozglotse.workflow.MigrationRun;
import de.ozglotse.workflow.ProcessVersions;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Migrates process instances by the engine's own batches. */
@Component
class CamundaProcessVersions implements ProcessVersions {

    private final DeployedVersions versions;
    private final MigrationPlans plans;
    private final MigrationPreviews previews;
    private final MigrationBook book;
    private final MigrationRuns runs;
    private final MigrationEnd end;
    private final RuntimeService runtime;
    private final AuditTrail audit;

    CamundaProcessVersions(
            DeployedVersions versions,
            MigrationPlans plans,
            MigrationPreviews previews,
            MigrationBook book,
            MigrationRuns runs,
            MigrationEnd end,
            RuntimeService runtime,
            AuditTrail audit) {
        this.versions = versions;
        this.plans = plans;
        this.previews = previews;
        this.book = book;
        this.runs = runs;
        this.end = end;
        this.runtime = runtime;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeployedProcess> all() {
        return versions.keys().stream()
                .map(versions::process)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(DeployedProcess::label, Collator.getInstance(Locale.GERMANY)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MigrationPreview> preview(MigrationOrder order) {
        return versions.process(order.process()).flatMap(process -> {
            Optional<Version> from = version(process, order.from());
            Optional<Version> to = version(process, order.to());
            if (from.isEmpty() || to.isEmpty() || order.from() == order.to()) {
                return Optional.empty();
            }
            MigrationPlan plan = plan(order);
            return Optional.of(new MigrationPreview(
                    order,
                    process.label(),
                    from.get(),
                    to.get(),
                    previews.waitStates(plan, order.choices().keySet()),
                    previews.staying(plan)));
        });
    }

    @Override
    @Transactional
    public UUID start(MigrationOrder order, Actor by) {
        DeployedProcess process =
                versions.process(order.process()).orElseThrow(() -> new NotFound("No process " + order.process()));
        Version from = version(process, order.from()).orElseThrow(() -> new NotFound("No version " + order.from()));
        Version to = version(process, order.to()).orElseThrow(() -> new NotFound("No version " + order.to()));
        MigrationPlan plan = plan(order);
        List<ProcessInstance> instances = instances(plan);
        if (instances.isEmpty()) {
            throw new Refused("versions.refused.empty", process.label(), from.tag());
        }
        UUID id = UUID.randomUUID();
        String batch = batch(plan, instances);
        try {
            book.open(id, process.key(), process.label(), from.tag(), to.tag(), batch, by);
        } catch (DuplicateKeyException e) {
            throw new Refused("versions.refused.running", process.label());
        }
        instances.forEach(instance -> book.add(id, instance.getId(), instance.getBusinessKey()));
        audit.record(
                by,
                "migration.started",
                process.label(),
                from.tag(),
                to.tag(),
                String.valueOf(instances.size()),
                written(order.choices()));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MigrationRun> find(UUID migration) {
        return book.find(migration).map(runs::run);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MigrationRun> running(String process) {
        return book.running(process).map(runs::run);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MigrationRun> recent() {
        return book.recent().stream().map(runs::run).toList();
    }

    @Override
    @Transactional
    public void retry(UUID migration, Actor by) {
        MigrationBook.Entry entry = lock(migration);
        int again = runs.retry(entry);
        if (again > 0) {
            audit.record(by, "migration.retried", entry.label(), entry.toTag(), String.valueOf(again));
        }
    }

    @Override
    @Transactional
    public void leaveRest(UUID migration, Actor by) {
        MigrationBook.Entry entry = lock(migration);
        if (entry.endedAt().isPresent()) {
            return;
        }
        runs.discard(entry);
        book.leaveRest(migration);
        audit.record(by, "migration.left", entry.label(), entry.toTag());
        end.ifAllAreSettled(migration);
    }

    private List<ProcessInstance> instances(MigrationPlan plan) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(plan.getSourceProcessDefinitionId())
                .list();
    }

    private String batch(MigrationPlan plan, List<ProcessInstance> instances) {
        return runtime.newMigration(plan)
                .processInstanceIds(
                        instances.stream().map(ProcessInstance::getId).toList())
                .executeAsync()
                .getId();
    }

    private static String written(Map<String, String> choices) {
        return choices.entrySet().stream()
                .map(choice -> choice.getKey() + " → " + choice.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private MigrationBook.Entry lock(UUID migration) {
        book.find(migration).orElseThrow(() -> new NotFound("No migration " + migration));
        return book.lock(migration);
    }

    private MigrationPlan plan(MigrationOrder order) {
        try {
            return plans.plan(
                    versions.definition(order.process(), order.from()),
                    versions.definition(order.process(), order.to()),
                    order.choices());
        } catch (MigrationPlanValidationException e) {
            throw new Refused("versions.refused.choice");
        }
    }

    private static Optional<Version> version(DeployedProcess process, int number) {
        return process.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }
}
