package de.ozglotse.tasklist;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the table of open steps. */
@Component
@Transactional(readOnly = true)
class TaskQueries implements TaskList, WorkOverview, StepTimes {

    private static final String COUNTS = """
            select count(s),
              sum(case when s.dueOn < :today then 1 else 0 end),
              sum(case when s.dueOn = :today then 1 else 0 end),
              sum(case when s.dueOn between :today and :sunday then 1 else 0 end),
              sum(case when s.status = 'ANTWORT_DA' then 1 else 0 end),
              sum(case when s.status = 'WARTET_AUF_RATHAUS' then 1 else 0 end)
            from OpenStep s where s.candidateGroup in :groups
            """;

    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final StepQuestions questions;
    private final Municipalities municipalities;
    private final EntityManager entities;
    private final TasklistSettings settings;
    private final Clock clock;

    TaskQueries(
            OpenStepTable table,
            AnswerRecords answers,
            StepQuestions questions,
            Municipalities municipalities,
            EntityManager entities,
            TasklistSettings settings,
            Clock clock) {
        this.table = table;
        this.answers = answers;
        this.questions = questions;
        this.municipalities = municipalities;
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public TaskPage find(TaskFilter filter, Set<String> groups, int page) {
        Sort sort = FilterQuery.sort(filter);
        int number = Math.max(1, page);
        Page<OpenStep> found = table.findAll(
                FilterQuery.where(filter, groups, today()), PageRequest.of(number - 1, settings.pageSize(), sort));
        if (found.isEmpty() && number > 1 && found.getTotalPages() > 0) {
            return find(filter, groups, found.getTotalPages());
        }
        List<WaitingStep> rows =
                found.getContent().stream().map(OpenStep::toWaitingStep).toList();
        return new TaskPage(rows, number, Math.max(1, found.getTotalPages()), found.getTotalElements());
    }

    @Override
    public TaskCounts counts(Set<String> groups) {
        Object[] row = entities.createQuery(COUNTS, Object[].class)
                .setParameter("today", today())
                .setParameter("sunday", today().with(java.time.DayOfWeek.SUNDAY))
                .setParameter("groups", groups)
                .getSingleResult();
        long[] numbers = java.util.Arrays.stream(row)
                .mapToLong(number -> number == null ? 0 : ((Number) number).longValue())
                .toArray();
        return new TaskCounts(
                numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], answers.countCounting());
    }

    @Override
    public List<GivenAnswer> recentlyDone(int limit) {
        return answers.newest(Limit.of(limit)).stream()
                .map(AnswerRecord::toGivenAnswer)
                .toList();
    }

    @Override
    public List<WaitingStep> sameStepNearby(StepId step) {
        return table.findById(step.value())
                .filter(open -> open.caseKey().isMunicipality())
                .map(open -> table.sameStep(open.processKey(), open.stepKey(), neighbours(open)).stream()
                        .map(OpenStep::toWaitingStep)
                        .toList())
                .orElseGet(List::of);
    }

    @Override
    public List<Question> questions(StepId step) {
        return questions.findByStepIdOrderByAskedAtDesc(step.value()).stream()
                .map(StepQuestion::toQuestion)
                .toList();
    }

    @Override
    public Optional<GivenAnswer> undoable(StepId answered) {
        return answers.findByStepId(answered.value())
                .filter(answer -> !answer.undone() && answer.undoToken().isPresent())
                .filter(answer -> clock.instant().isBefore(answer.answeredAt().plus(settings.undoWindow())))
                .map(AnswerRecord::toGivenAnswer);
    }

    @Override
    public List<WaitingStep> all() {
        return table.allByDue().stream().map(OpenStep::toWaitingStep).toList();
    }

    @Override
    public List<WaitingStep> of(CaseKey caseKey) {
        return table.ofCase(caseKey.value()).stream()
                .map(OpenStep::toWaitingStep)
                .toList();
    }

    @Override
    public List<StepTime> since(Instant since) {
        return answers.measured(since).stream().map(MeasuredStep::toStepTime).toList();
    }

    private List<String> neighbours(OpenStep step) {
        return step.caseKey().ags().map(municipalities::neighbours).stream()
                .flatMap(List::stream)
                .map(municipality -> municipality.ags().value())
                .toList();
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }
}
