package de.ozglotse.tasklist;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the table of open steps. */
@Component
@Transactional(readOnly = true)
class TaskQueries implements TaskList, WorkOverview, StepTimes {

    private static final int MOST_IN_SEQUENCE = 500;
    private static final int FOLLOW_UPS = 3;

    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final StepQuestions questions;
    private final Municipalities municipalities;
    private final ListSearch search;
    private final ViewCounts viewCounts;
    private final DoneSearch doneSearch;
    private final NoteWords noteWords;
    private final OpenTaskCount navigation;
    private final TasklistSettings settings;
    private final Clock clock;

    TaskQueries(
            OpenStepTable table,
            AnswerRecords answers,
            StepQuestions questions,
            Municipalities municipalities,
            ListSearch search,
            ViewCounts viewCounts,
            DoneSearch doneSearch,
            NoteWords noteWords,
            OpenTaskCount navigation,
            TasklistSettings settings,
            Clock clock) {
        this.table = table;
        this.answers = answers;
        this.questions = questions;
        this.municipalities = municipalities;
        this.search = search;
        this.viewCounts = viewCounts;
        this.doneSearch = doneSearch;
        this.noteWords = noteWords;
        this.navigation = navigation;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public TaskPage find(TaskFilter filter, TaskViewer viewer, TaskCursor cursor, TaskCounts counts) {
        int total = filter.isWholeView() ? counts.of(filter.view()) : search.count(filter, viewer);
        return search.page(filter, viewer, cursor, settings.pageSize(), total);
    }

    @Override
    public List<StepId> ids(TaskFilter filter, TaskViewer viewer) {
        return search.ids(filter, viewer, MOST_IN_SEQUENCE).stream()
                .map(StepId::new)
                .toList();
    }

    @Override
    public List<WaitingStep> openedSince(GivenAnswer answer, TaskViewer viewer) {
        return table.openedSince(answer.caseKey().value(), answer.at(), viewer.groups(), Limit.of(FOLLOW_UPS)).stream()
                .map(OpenStep::toWaitingStep)
                .toList();
    }

    @Override
    public List<WaitingStep> followUps(CaseKey caseKey, StepId question) {
        return table.followUps(caseKey.value(), question.value()).stream()
                .map(OpenStep::toWaitingStep)
                .toList();
    }

    @Override
    public Optional<ListedStep> listed(StepId step) {
        return table.findById(step.value()).map(OpenStep::toListedStep);
    }

    @Override
    public List<WaitingStep> waiting(List<StepId> steps) {
        return steps.isEmpty()
                ? List.of()
                : table.withIds(steps.stream().map(StepId::value).toList()).stream()
                        .map(OpenStep::toWaitingStep)
                        .toList();
    }

    @Override
    public List<WaitingStep> ofCases(List<CaseKey> cases, TaskViewer viewer) {
        return cases.isEmpty() || viewer.groups().isEmpty()
                ? List.of()
                : table.ofCases(cases.stream().map(CaseKey::value).toList(), viewer.groups()).stream()
                        .map(OpenStep::toWaitingStep)
                        .toList();
    }

    @Override
    public TaskCounts counts(TaskViewer viewer, List<TaskFilter> saved) {
        TaskCounts counts = viewCounts.of(viewer, saved);
        navigation.known(counts.of(TaskView.ALLE_OFFENEN));
        return counts;
    }

    @Override
    public DonePage done(Optional<String> words, Optional<String> after) {
        return doneSearch.page(words, after, settings.pageSize());
    }

    @Override
    public List<NotedCase> noted(String words) {
        return noteWords.find(words);
    }

    @Override
    public int countDone(String words) {
        return doneSearch.count(words);
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
    public List<WaitingStep> of(Collection<CaseKey> cases) {
        return table.ofCases(cases.stream().map(CaseKey::value).toList()).stream()
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
}
