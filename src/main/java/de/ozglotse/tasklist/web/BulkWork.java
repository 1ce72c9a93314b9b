package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Does the same with many tasks, each in its own transaction: one that fails keeps no other from being done. */
@Component
class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final TaskList list;
    private final StepAnswers answers;
    private final CurrentUser user;
    private final MessageSource messages;

    BulkWork(TaskList list, StepAnswers answers, CurrentUser user, MessageSource messages) {
        this.list = list;
        this.answers = answers;
        this.user = user;
        this.messages = messages;
    }

    BulkReport run(String action, List<StepId> steps, boolean undoable, Consumer<StepId> work) {
        Map<StepId, WaitingStep> names =
                list.waiting(steps).stream().collect(Collectors.toMap(WaitingStep::id, Function.identity()));
        List<BulkReport.Line> done = new ArrayList<>();
        List<BulkReport.Line> failed = new ArrayList<>();
        for (StepId step : steps) {
            Optional<String> problem = attempt(step, work);
            (problem.isEmpty() ? done : failed).add(line(step, names.get(step), problem.orElse(null)));
        }
        return new BulkReport(action, done, failed, undoable && !done.isEmpty());
    }

    private Optional<String> attempt(StepId step, Consumer<StepId> work) {
        try {
            work.accept(step);
            return Optional.empty();
        } catch (StepAlreadyAnswered e) {
            return Optional.of(e.answer().map(this::whoWasFirst).orElseGet(() -> text("tasklist.bulk.cancelled")));
        } catch (Refused e) {
            return Optional.of(text(e.messageKey(), e.arguments().toArray()));
        } catch (InvalidInput e) {
            return Optional.of(text("tasklist.bulk.input"));
        } catch (NotFound e) {
            return Optional.of(text("tasklist.bulk.notfound"));
        } catch (RuntimeException e) {
            LOG.error("Step {} not done", step, e);
            return Optional.of(text("tasklist.bulk.trouble"));
        }
    }

    private String whoWasFirst(GivenAnswer answer) {
        Actor first = answer.by().actor();
        return first.equals(user.actor()) ? text("tasklist.bulk.own") : text("tasklist.bulk.first", first.name());
    }

    /** A step that is closed already has its name from the answer that closed it. */
    private BulkReport.Line line(StepId step, WaitingStep open, String reason) {
        if (open != null) {
            return new BulkReport.Line(step.value(), open.label(), open.caseName(), reason);
        }
        Optional<GivenAnswer> given = answers.given(step);
        return new BulkReport.Line(
                step.value(),
                given.map(GivenAnswer::label).orElseGet(() -> text("tasklist.bulk.unknown")),
                given.map(GivenAnswer::caseName).orElse(""),
                reason);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
