package de.ozglotse.confirmation;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.ConfirmationLink.InterimReply;
import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.confirmation.TownHallAnswer.Asked;
import de.ozglotse.confirmation.TownHallAnswer.Confirmed;
import de.ozglotse.confirmation.TownHallAnswer.Declined;
import de.ozglotse.confirmation.TownHallAnswer.HandedOn;
import de.ozglotse.confirmation.TownHallAnswer.NotResponsible;
import de.ozglotse.confirmation.TownHallAnswer.NotYet;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happens, step by step, when an answer arrives by link; always inside one transaction of {@link StoredLinks}. */
@Component
class LinkAnswering {

    private final StepAnswers steps;
    private final LinkTargets targets;
    private final HandingOn handingOn;
    private final ContactFiles files;
    private final LinkReceipts receipts;
    private final AuditTrail audit;
    private final Clock clock;

    LinkAnswering(
            StepAnswers steps,
            LinkTargets targets,
            HandingOn handingOn,
            ContactFiles files,
            LinkReceipts receipts,
            AuditTrail audit,
            Clock clock) {
        this.steps = steps;
        this.targets = targets;
        this.handingOn = handingOn;
        this.files = files;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param others further questions that are answered in the same way; only for {@link Confirmed} */
    void give(LinkTarget target, List<LinkTarget> others, Submission submission) {
        Completer by = new Completer(Actor.contact(submission.name()), Completer.Channel.LINK);
        List<Attachment> sent = submission.files();
        TownHallAnswer answer = submission.answer();
        StepId step = target.step();
        if (answer instanceof Confirmed confirmed) {
            List<StepId> ids = others.stream().map(LinkTarget::step).toList();
            steps.complete(step, confirmed.input(), Optional.empty(), by, ids);
            close(target, others, sent, by);
        } else if (answer instanceof NotResponsible notResponsible) {
            steps.decline(step, Decline.NICHT_ZUSTAENDIG, notResponsible.instead(), by);
            close(target, List.of(), sent, by);
        } else if (answer instanceof Declined declined) {
            steps.decline(step, Decline.ABGELEHNT, Optional.of(declined.reason()), by);
            close(target, List.of(), sent, by);
        } else if (answer instanceof NotYet notYet) {
            steps.postpone(step, notYet.until(), Optional.empty(), by);
            receipts.postponed(reply(target, InterimReply.POSTPONED, sent, by), notYet.until());
        } else if (answer instanceof Asked asked) {
            steps.ask(step, asked.question(), by);
            receipts.asked(reply(target, InterimReply.ASKED, sent, by), asked.question());
        } else if (answer instanceof HandedOn handedOn) {
            steps.handOn(step);
            handingOn.handOn(reply(target, InterimReply.HANDED_ON, sent, by), handedOn, by);
        }
    }

    private void close(LinkTarget target, List<LinkTarget> others, List<Attachment> sent, Completer by) {
        UUID act = UUID.randomUUID();
        ConfirmationLink link = use(target, act, by);
        List<ConfirmationLink> more =
                others.stream().map(other -> use(other, act, by)).toList();
        files.keep(link, sent, by.actor());
        more.forEach(each -> files.keep(each, sent, by.actor()));
        receipts.answered(link, more);
    }

    private ConfirmationLink use(LinkTarget target, UUID act, Completer by) {
        ConfirmationLink link = targets.lock(target);
        link.use(by.actor().name(), act, clock.instant());
        String kind = link.origin() == Origin.OVERVIEW ? Origin.OVERVIEW.auditKind() : "link.used";
        audit.record(by.actor(), kind, link.caseKey(), link.step());
        return link;
    }

    private ConfirmationLink reply(LinkTarget target, InterimReply reply, List<Attachment> sent, Completer by) {
        ConfirmationLink link = targets.lock(target);
        link.reply(reply, by.actor().name(), clock.instant());
        files.keep(link, sent, by.actor());
        return link;
    }
}
