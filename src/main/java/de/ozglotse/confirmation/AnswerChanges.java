package de.ozglotse.confirmation;

import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the answer of a contact back, so that another one can be given, as long as nobody has gone on from there. */
@Component
class AnswerChanges {

    private final ConfirmationLinkRepository links;
    private final Delegations delegations;
    private final LinkAccess access;
    private final StepAnswers steps;
    private final StepUndo undo;
    private final Reopening reopening;
    private final QuestionViews questions;
    private final AnswerText answers;
    private final Clock clock;

    AnswerChanges(
            ConfirmationLinkRepository links,
            Delegations delegations,
            LinkAccess access,
            StepAnswers steps,
            StepUndo undo,
            Reopening reopening,
            QuestionViews questions,
            AnswerText answers,
            Clock clock) {
        this.links = links;
        this.delegations = delegations;
        this.access = access;
        this.steps = steps;
        this.undo = undo;
        this.reopening = reopening;
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    Optional<ChangeableAnswer> of(ConfirmationLink link) {
        return Optional.of(link)
                .filter(each -> each.wasUsed() && each.endedWithItsStep() && !each.isExpiredAt(clock.instant()))
                .filter(access::isResponsible)
                .flatMap(each -> steps.given(each.step()))
                .filter(answer -> !answer.takenBack() && undo.isPossible(answer.step()))
                .flatMap(answer -> answers.definition(answer.stepKey())
                        .filter(AnswerChanges::isWrittenOut)
                        .map(definition ->
                                new ChangeableAnswer(questions.answered(link, view(answer, definition)), answer)));
    }

    /** @return the question's new id; the links to it lead there from now on */
    StepId takeBack(LinkTarget target, Completer by) {
        String stepKey = steps.given(target.step()).map(GivenAnswer::stepKey).orElseThrow(LinkClosed::new);
        StepId reopened = reopening.quietly(target.caseKey(), stepKey, () -> undo.takeBack(target.step(), by));
        links.lockOfStep(target.step().value()).forEach(link -> link.follow(reopened));
        delegations.livingOf(target.step().value()).forEach(delegation -> delegation.moveTo(reopened));
        return reopened;
    }

    /** The closed step does not know any more what stood in the place of names in braces. */
    private static boolean isWrittenOut(StepDefinition definition) {
        return definition.fields().stream()
                .flatMap(field -> field.options().stream())
                .noneMatch(StepField.Option::hasPlaceholder);
    }

    private static StepView view(GivenAnswer answer, StepDefinition definition) {
        return new StepView(
                answer.step(),
                answer.caseKey(),
                answer.caseName(),
                definition,
                "",
                answer.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
