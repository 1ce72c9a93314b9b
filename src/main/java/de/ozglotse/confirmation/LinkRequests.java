package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends links when the processes ask for it. */
@Service
@Transactional
class LinkRequests implements ConfirmationRequests {

    private final StepAnswers steps;
    private final WorkOverview work;
    private final LinkIssuer issuer;
    private final LinkLetters letters;

    LinkRequests(StepAnswers steps, WorkOverview work, LinkIssuer issuer, LinkLetters letters) {
        this.steps = steps;
        this.work = work;
        this.issuer = issuer;
        this.letters = letters;
    }

    @Override
    public void issue(StepId step) {
        ifConfirmable(step, open -> issue(open, Actor.SYSTEM));
    }

    void issue(StepView step, Actor actor) {
        issuer.replace(step.id(), actor);
        issuer.addressee(step, actor).ifPresent(to -> issuer.send(step, to, Origin.QUESTION, actor, letters::question));
    }

    @Override
    public void remind(StepId step) {
        ifConfirmable(step, open -> remind(open, Actor.SYSTEM));
    }

    /** The earlier link goes on working: nobody should have to find out which of two mails is the newer one. */
    void remind(StepView step, Actor actor) {
        issuer.addressee(step, actor).ifPresent(to -> issuer.send(step, to, Origin.REMINDER, actor, letters::reminder));
    }

    @Override
    public void reply(StepId step, String answer) {
        ifConfirmable(
                step,
                open -> issuer.addressee(open, Actor.SYSTEM)
                        .ifPresent(to -> issuer.send(
                                open,
                                to,
                                Origin.REPLY,
                                Actor.SYSTEM,
                                (view, contact, envelope) -> letters.reply(view, contact, envelope, answer))));
    }

    @Override
    public void revokeAll(CaseKey caseKey) {
        issuer.revokeAll(caseKey, Actor.SYSTEM);
    }

    @Override
    public void reissueAll(CaseKey caseKey) {
        work.of(caseKey).forEach(waiting -> issue(waiting.id()));
    }

    private void ifConfirmable(StepId step, Consumer<StepView> action) {
        steps.open(step).filter(open -> open.definition().confirmable()).ifPresent(action);
    }
}
