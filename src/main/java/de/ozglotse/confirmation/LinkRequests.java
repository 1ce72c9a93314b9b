package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends links when the processes ask for it. */
@Service
@Transactional
class LinkRequests implements ConfirmationRequests {

    private final StepAnswers steps;
    private final LinkIssuer issuer;
    private final LinkLetters letters;
    private final ContactLetters bundled;
    private final Addressees addressees;
    private final Reopening reopening;
    private final QuestionReplies replies;
    private final ContactChanges changes;
    private final Clock clock;

    LinkRequests(
            StepAnswers steps,
            LinkIssuer issuer,
            LinkLetters letters,
            ContactLetters bundled,
            Addressees addressees,
            Reopening reopening,
            QuestionReplies replies,
            ContactChanges changes,
            Clock clock) {
        this.steps = steps;
        this.issuer = issuer;
        this.letters = letters;
        this.bundled = bundled;
        this.addressees = addressees;
        this.reopening = reopening;
        this.replies = replies;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void issue(StepId step) {
        ask(step, (open, to) -> bundled.ask(open, to, true));
    }

    @Override
    public void issueInOfficeHours(StepId step) {
        ask(step, (open, to) -> bundled.ask(open, to, false));
    }

    @Override
    public void issueAgain(StepId step) {
        ask(step, bundled::askAgain);
    }

    private void ask(StepId step, BiConsumer<StepView, Contact> way) {
        ifConfirmable(step, open -> {
            if (!reopening.covers(open)) {
                issuer.addressee(open, Actor.SYSTEM).ifPresent(to -> way.accept(open, to));
            }
        });
    }

    /** A person wants this one link to be sent now. */
    void issue(StepView step, Actor actor) {
        issuer.replace(step.id(), actor);
        issuer.addressee(step, actor).ifPresent(to -> issuer.send(step, to, Origin.QUESTION, actor, letters::question));
    }

    /** The earlier link goes on working: nobody should have to find out which of two mails is the newer one. */
    @Override
    public void remind(StepId step) {
        ifConfirmable(step, open -> issuer.addressee(open, Actor.SYSTEM).ifPresent(to -> bundled.remind(open, to)));
    }

    /** A person wants a reminder of this one step, though the contact has put it off. */
    void remindOf(StepView step, Contact to, Actor actor) {
        issuer.send(step, to, Origin.REMINDER, actor, letters::reminder);
    }

    @Override
    public void sendPlanned(UUID contact) {
        addressees.find(contact).ifPresent(bundled::sendPlanned);
    }

    @Override
    public void reply(StepId step, String answer, Actor by) {
        replies.save(new QuestionReply(step, answer, clock.instant()));
        ifConfirmable(
                step,
                open -> issuer.addressee(open, by)
                        .ifPresent(to -> bundled.reply(
                                open,
                                to,
                                by,
                                (view, contact, envelope) -> letters.reply(view, contact, envelope, answer))));
    }

    @Override
    public void contactNamed(CaseKey caseKey) {
        addressees.forgetColleagues(caseKey);
    }

    @Override
    public void revokeAll(CaseKey caseKey) {
        issuer.revokeAll(caseKey, Actor.SYSTEM);
    }

    @Override
    public Optional<Dismissal> dismiss(CaseKey caseKey) {
        return changes.dismiss(caseKey);
    }

    @Override
    public List<StepId> reissueAll(CaseKey caseKey) {
        return addressees.of(caseKey).map(bundled::askAllUnknown).orElse(List.of()).stream()
                .map(StepView::id)
                .toList();
    }

    private void ifConfirmable(StepId step, Consumer<StepView> action) {
        steps.open(step).filter(open -> open.definition().confirmable()).ifPresent(action);
    }
}
