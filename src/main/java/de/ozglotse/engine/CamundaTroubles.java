package de.ozglotse.engine;

import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Troubles;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** The jobs of the engine that have failed, as people understand them. */
@Component
class CamundaTroubles implements Troubles {

    private static final Comparator<Trouble> GIVEN_UP_FIRST =
            Comparator.comparing(Trouble::isGivenUp).reversed().thenComparing(Trouble::firstFailed);

    private final FailedJobs failedJobs;
    private final ManagementService management;
    private final ProcessModels models;
    private final JobRetry jobRetry;

    CamundaTroubles(FailedJobs failedJobs, ManagementService management, ProcessModels models, JobRetry jobRetry) {
        this.failedJobs = failedJobs;
        this.management = management;
        this.models = models;
        this.jobRetry = jobRetry;
    }

    @Override
    public long count() {
        return failedJobs.count();
    }

    @Override
    public List<Trouble> all() {
        return troubles(failedJobs.all()).sorted(GIVEN_UP_FIRST).toList();
    }

    @Override
    public Optional<Trouble> find(String id) {
        return troubles(failedJobs.find(id).stream().toList()).findFirst();
    }

    @Override
    public Retry retry(String id) {
        return failedJobs
                .find(id)
                .map(failed -> jobRetry.now(id, failed.limit()))
                .orElse(Retry.GONE);
    }

    private Stream<Trouble> troubles(Collection<FailedJob> failed) {
        if (failed.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Job> jobs =
                management
                        .createJobQuery()
                        .jobIds(failed.stream().map(FailedJob::id).collect(Collectors.toSet()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Job::getId, Function.identity()));
        // a job that is done since the first query is no trouble any more
        return failed.stream()
                .filter(each -> jobs.containsKey(each.id()))
                .map(each -> trouble(each, jobs.get(each.id())));
    }

    private Trouble trouble(FailedJob failed, Job job) {
        return new Trouble(
                failed.id(),
                failed.caseKey(),
                failed.definition().map(models::label),
                failed.definition()
                        .flatMap(definition -> failed.element().flatMap(element -> step(definition, element))),
                failed.cause(),
                failed.firstFailed(),
                failed.lastFailed(),
                failed.attempts(),
                nextAttempt(failed, job),
                failed.mail());
    }

    private Optional<String> step(String definition, String element) {
        return Optional.ofNullable(models.model(definition).<FlowElement>getModelElementById(element))
                .map(FlowElement::getName);
    }

    private static Optional<Instant> nextAttempt(FailedJob failed, Job job) {
        return Optional.of(job)
                .filter(open -> open.getRetries() > 0)
                .map(open -> Optional.ofNullable(open.getDuedate())
                        .map(Date::toInstant)
                        .orElse(failed.lastFailed()));
    }
}
