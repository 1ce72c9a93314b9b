package de.ozglotse.confirmation;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.AskedQuestions;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.Question;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepCancelled;
import de.ozglotse.workflow.StepCompleted;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpenAgain;
import de.ozglotse.workflow.StepUndone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Steps in a small table of their own, which are locked and closed like real ones. */
class FakeSteps implements StepAnswers, StepUndo, AskedQuestions, WorkOverview {

    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<StepId, StepView> views = new ConcurrentHashMap<>();
    private final Map<StepId, GivenAnswer> answers = new ConcurrentHashMap<>();
    private final Map<StepId, List<Question>> questions = new ConcurrentHashMap<>();
    private final Set<StepId> moved = ConcurrentHashMap.newKeySet();
    private final List<String> said = new ArrayList<>();

    FakeSteps(JdbcTemplate database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        database.execute("create table if not exists fake_step (id varchar(64) primary key, open boolean not null)");
    }

    void reset() {
        views.clear();
        answers.clear();
        said.clear();
        questions.clear();
        moved.clear();
        database.update("delete from fake_step");
    }

    void open(StepView view) {
        views.put(view.id(), view);
        database.update("insert into fake_step values (?, true)", view.id().value());
    }

    /** Nobody knows any more that it was answered. */
    void forget(StepView view) {
        answers.remove(view.id());
        database.update(
                "update fake_step set open = true where id = ?", view.id().value());
    }

    /** What was said without closing a step. */
    List<String> said() {
        return said;
    }

    @Override
    public Optional<StepView> open(StepId step) {
        return isOpen(step, "") ? Optional.of(views.get(step)) : Optional.empty();
    }

    @Override
    public Optional<GivenAnswer> given(StepId step) {
        return Optional.ofNullable(answers.get(step));
    }

    @Override
    public Optional<GivenAnswer> latest(CaseKey caseKey, String stepKey) {
        return Optional.empty();
    }

    @Override
    public List<GivenAnswer> givenByTownHall(CaseKey caseKey) {
        return answers.values().stream()
                .filter(answer -> answer.caseKey().equals(caseKey) && !answer.takenBack())
                .toList();
    }

    @Override
    public void complete(
            StepId step, Map<String, String> input, Optional<String> note, Completer by, List<StepId> alsoFor) {
        Stream.concat(Stream.of(step), alsoFor.stream()).forEach(each -> completeOne(each, input, note, by));
    }

    private void completeOne(StepId step, Map<String, String> input, Optional<String> note, Completer by) {
        StepView view = lock(step);
        if ("falsch".equals(input.get("kontoname"))) {
            throw new InvalidInput(Map.of("kontoname", Problem.of("confirmation.error.tooLong", 10)));
        }
        close(view, Outcome.BESTAETIGT, input, note, by);
        events.publishEvent(
                new StepCompleted(step, view.caseKey(), view.definition(), "instance", by, clock.instant()));
    }

    @Override
    public void completeWithQuestion(
            StepId followUp, Map<String, String> input, StepId question, Map<String, String> answer, Completer by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void decline(StepId step, Decline decline, Optional<String> reason, Completer by) {
        StepView view = lock(step);
        close(view, Outcome.valueOf(decline.name()), Map.of(), reason, by);
        events.publishEvent(new StepCancelled(step, view.caseKey(), view.definition(), clock.instant()));
    }

    @Override
    public void postpone(StepId step, LocalDate until, Optional<String> reason, Completer by) {
        StepView view = lock(step);
        said.add("bis " + until);
        views.put(step, Steps.postponed(view, until));
    }

    @Override
    public void ask(StepId step, String question, Completer by) {
        lock(step);
        said.add(question);
        questions.put(step, List.of(new Question(question, by.actor().name(), clock.instant())));
    }

    @Override
    public List<WaitingStep> all() {
        return views.keySet().stream()
                .filter(step -> isOpen(step, ""))
                .map(views::get)
                .map(Steps::waiting)
                .toList();
    }

    @Override
    public List<WaitingStep> of(Collection<CaseKey> cases) {
        return all().stream()
                .filter(waiting -> cases.contains(waiting.caseKey()))
                .toList();
    }

    @Override
    public void handOn(StepId step) {
        lock(step);
    }

    @Override
    public List<Question> questions(StepId step) {
        return questions.getOrDefault(step, List.of());
    }

    @Override
    public StepId undo(StepId answered, Completer by) {
        throw new UnsupportedOperationException();
    }

    /** Opens the step again under another id, as the engine does. */
    @Override
    public StepId takeBack(StepId answered, Completer by) {
        GivenAnswer answer = answers.remove(answered);
        if (answer == null || moved.contains(answered)) {
            throw new Refused("moved");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    answers.put(answered, answer);
                }
            }
        });
        StepView view = views.get(answered);
        StepView reopened = Steps.reopened(view, new StepId(answered.value() + "b"));
        open(reopened);
        events.publishEvent(new StepUndone(answered, view.caseKey(), by.actor(), clock.instant(), ""));
        Optional.ofNullable(questions.remove(answered)).ifPresent(asked -> questions.put(reopened.id(), asked));
        events.publishEvent(new StepOpenAgain(answered, reopened.id()));
        return reopened.id();
    }

    @Override
    public boolean isPossible(StepId answered) {
        return answers.containsKey(answered) && !moved.contains(answered);
    }

    void cancel(StepId step) {
        StepView view = lock(step);
        database.update("update fake_step set open = false where id = ?", step.value());
        events.publishEvent(new StepCancelled(step, view.caseKey(), view.definition(), clock.instant()));
    }

    /** Somebody has gone on from that answer. */
    void goOn(StepId answered) {
        moved.add(answered);
    }

    private void close(StepView view, Outcome outcome, Map<String, String> input, Optional<String> note, Completer by) {
        database.update(
                "update fake_step set open = false where id = ?", view.id().value());
        answers.put(
                view.id(),
                new GivenAnswer(
                        view.id(),
                        view.caseKey(),
                        view.caseName(),
                        view.definition().step(),
                        view.definition().label(),
                        outcome,
                        input,
                        Map.of(),
                        note,
                        by,
                        clock.instant(),
                        false));
    }

    private StepView lock(StepId step) {
        if (!isOpen(step, " for update")) {
            throw new StepAlreadyAnswered(given(step));
        }
        return views.get(step);
    }

    private boolean isOpen(StepId step, String lock) {
        return database.queryForList("select open from fake_step where id = ?" + lock, Boolean.class, step.value())
                .contains(true);
    }
}
