package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.TownHallAnswer.Confirmed;
import de.ozglotse.confirmation.TownHallAnswer.HandedOn;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.RetriedTransactions;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows and redeems links. An answer and what the link remembers of it are one transaction. */
@Service
class StoredLinks implements ReceivedLinks {

    private final ConfirmationLinkRepository links;
    private final StepAnswers steps;
    private final LinkAccess access;
    private final LinkTargets targets;
    private final SameQuestions same;
    private final LinkAnswering answering;
    private final ContactAnswerChecks checks;
    private final AnswerChanges changes;
    private final LinkViews views;
    private final TownHallOverviews overviews;
    private final LinkRenewal renewal;
    private final LinkLimits limits;
    private final RetriedTransactions transactions;

    StoredLinks(
            ConfirmationLinkRepository links,
            StepAnswers steps,
            LinkAccess access,
            LinkTargets targets,
            SameQuestions same,
            LinkAnswering answering,
            ContactAnswerChecks checks,
            AnswerChanges changes,
            LinkViews views,
            TownHallOverviews overviews,
            LinkRenewal renewal,
            LinkLimits limits,
            RetriedTransactions transactions) {
        this.links = links;
        this.steps = steps;
        this.access = access;
        this.targets = targets;
        this.same = same;
        this.answering = answering;
        this.checks = checks;
        this.changes = changes;
        this.views = views;
        this.overviews = overviews;
        this.renewal = renewal;
        this.limits = limits;
        this.transactions = transactions;
    }

    @Override
    public boolean isKnown(String token) {
        return LinkToken.parse(token)
                .map(LinkToken::hash)
                .filter(links::existsByTokenHash)
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public ReceivedLink look(LinkAddress address) {
        return access.find(address).map(views::of).orElseGet(() -> ReceivedLink.without(Status.UNKNOWN));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TownHallOverview> overview(String token) {
        return access.received(token).filter(access::opensOverview).map(overviews::of);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> leftOut(LinkAddress address, List<StepId> left) {
        return access.received(address.token()).filter(access::opensOverview).stream()
                .flatMap(link -> left.stream()
                        .flatMap(step -> steps.given(step).stream())
                        .filter(given -> access.actsFor(link, given.caseKey())))
                .map(views::leftOut)
                .toList();
    }

    @Override
    public List<StepId> answer(LinkAddress address, Submission submission) {
        LinkTarget target = targets.open(address);
        StepDefinition asked =
                steps.open(target.step()).orElseThrow(LinkClosed::new).definition();
        List<StepId> wanted = submission.answer() instanceof Confirmed confirmed ? confirmed.alsoFor() : List.of();
        List<LinkTarget> others = wanted.isEmpty() ? List.of() : others(address, target, wanted);
        List<LinkTarget> done = withinLimits(submission.answer(), () -> give(asked, target, others, submission));
        return wanted.stream()
                .filter(step -> done.stream().noneMatch(each -> each.step().equals(step)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChangeableAnswer> changeable(LinkAddress address) {
        return access.find(address).flatMap(changes::of);
    }

    @Override
    public StepId change(LinkAddress address, Submission submission) {
        LinkTarget target = targets.answered(address);
        return withinLimits(
                submission.answer(),
                () -> transactions.inOne(() -> {
                    Actor by = Actor.contact(submission.name());
                    StepId reopened = changes.takeBack(target, new Completer(by, Completer.Channel.LINK));
                    answering.give(target.at(reopened, target.caseKey()), List.of(), submission);
                    return reopened;
                }));
    }

    @Override
    public void renew(String token) {
        LinkToken.parse(token).map(LinkToken::hash).ifPresent(this::renewDead);
    }

    private void renewDead(String hash) {
        Optional<Contact> recipient =
                transactions.inOne(() -> links.findByTokenHash(hash).flatMap(renewal::recipient));
        if (recipient.filter(limits::mayRenew).isPresent()) {
            transactions.inOne(() -> {
                links.lock(hash).ifPresent(renewal::renew);
                return hash;
            });
        }
    }

    /** A colleague is named within limits, and only if the answer is taken. */
    private <T> T withinLimits(TownHallAnswer answer, Supplier<T> giving) {
        if (!(answer instanceof HandedOn)) {
            return giving.get();
        }
        if (!limits.mayNameColleague()) {
            throw HandingOn.tooOften();
        }
        try {
            return giving.get();
        } catch (RuntimeException e) {
            limits.namedNobody();
            throw e;
        }
    }

    /** Tries again without what somebody else has answered meanwhile. */
    private List<LinkTarget> give(
            StepDefinition asked, LinkTarget target, List<LinkTarget> others, Submission submission) {
        try {
            transactions.inOne(() -> {
                checks.check(asked, target, others, submission.answer());
                answering.give(target, others, submission);
                return target;
            });
            return others;
        } catch (StepAlreadyAnswered e) {
            List<LinkTarget> open = others.stream()
                    .filter(other -> steps.open(other.step()).isPresent())
                    .toList();
            if (open.size() == others.size()) {
                throw e;
            }
            return give(asked, target, open, submission);
        }
    }

    /** Only those that the page may have offered. */
    private List<LinkTarget> others(LinkAddress address, LinkTarget target, List<StepId> wanted) {
        return access.find(address).stream()
                .flatMap(link -> steps.open(link.step()).stream()
                        .flatMap(step -> same.besides(link, step.definition()).stream()))
                .filter(waiting -> wanted.contains(waiting.id()))
                .map(waiting -> target.at(waiting.id(), waiting.caseKey()))
                .toList();
    }
}
