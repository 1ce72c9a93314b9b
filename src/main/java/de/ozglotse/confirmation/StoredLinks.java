package de.ozglotse.confirmation;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.ConfirmationLink.InterimReply;
import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows and redeems links.
 *
 * <p>An answer and what the link remembers of it are one transaction. It is tried again as a whole if two answers of
 * one municipality met in their common process: within one transaction the task list cannot do that by itself.
 */
@Service
class StoredLinks implements ReceivedLinks {

    private static final RetryPolicy RETRIES = RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class, UnexpectedRollbackException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(20))
            .multiplier(2)
            .build();

    private final ConfirmationLinkRepository links;
    private final StepAnswers steps;
    private final LinkAccess access;
    private final LinkViews views;
    private final TownHallOverviews overviews;
    private final LinkReceipts receipts;
    private final LinkRenewal renewal;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RetryTemplate retry = new RetryTemplate(RETRIES);

    StoredLinks(
            ConfirmationLinkRepository links,
            StepAnswers steps,
            LinkAccess access,
            LinkViews views,
            TownHallOverviews overviews,
            LinkReceipts receipts,
            LinkRenewal renewal,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.steps = steps;
        this.access = access;
        this.views = views;
        this.overviews = overviews;
        this.receipts = receipts;
        this.renewal = renewal;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
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
    public void complete(LinkAddress address, Map<String, String> input, String name) {
        close(address, name, (step, by) -> steps.complete(step, input, Optional.empty(), by, List.of()));
    }

    @Override
    public void decline(LinkAddress address, Decline decline, Optional<String> reason, String name) {
        close(address, name, (step, by) -> steps.decline(step, decline, reason, by));
    }

    @Override
    public void postpone(LinkAddress address, LocalDate until, String name) {
        Target target = target(address);
        inOneTransaction(() -> {
            ConfirmationLink link =
                    answer(target, name, (step, by) -> steps.postpone(step, until, Optional.empty(), by));
            link.reply(InterimReply.POSTPONED, name, clock.instant());
            receipts.postponed(link, until);
        });
    }

    @Override
    public void ask(LinkAddress address, String question, String name) {
        Target target = target(address);
        inOneTransaction(() -> {
            ConfirmationLink link = answer(target, name, (step, by) -> steps.ask(step, question, by));
            link.reply(InterimReply.ASKED, name, clock.instant());
            receipts.asked(link, question);
        });
    }

    @Override
    @Transactional
    public void renew(String token) {
        LinkToken.parse(token).flatMap(parsed -> links.lock(parsed.hash())).ifPresent(renewal::renew);
    }

    private void close(LinkAddress address, String name, BiConsumer<StepId, Completer> action) {
        Target target = target(address);
        inOneTransaction(() -> {
            ConfirmationLink link = answer(target, name, action);
            link.use(name, clock.instant());
            audit.record(Actor.contact(name), auditKind(link), link.caseKey(), link.step());
            receipts.answered(link);
        });
    }

    private static String auditKind(ConfirmationLink link) {
        return link.origin() == Origin.OVERVIEW ? Origin.OVERVIEW.auditKind() : "link.used";
    }

    private void inOneTransaction(Runnable work) {
        try {
            retry.execute(() -> {
                transaction.executeWithoutResult(status -> work.run());
                return null;
            });
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Found before the answer's transaction, so that the rows themselves are first read under their locks. */
    private Target target(LinkAddress address) {
        String hash = LinkToken.parse(address.token()).map(LinkToken::hash).orElseThrow(LinkClosed::new);
        return access.find(address)
                .filter(link -> link.isOpenAt(clock.instant()) && access.isResponsible(link))
                .map(link -> new Target(hash, link.step(), link.caseKey()))
                .orElseThrow(LinkClosed::new);
    }

    /** The step's own lock comes first: of many answers at the same moment it lets one through. */
    private ConfirmationLink answer(Target target, String name, BiConsumer<StepId, Completer> action) {
        action.accept(target.step(), new Completer(Actor.contact(name), Completer.Channel.LINK));
        ConfirmationLink received =
                links.lock(target.hash()).filter(this::answersNow).orElseThrow(LinkClosed::new);
        return received.step().equals(target.step()) ? received : own(received, target);
    }

    private ConfirmationLink own(ConfirmationLink received, Target target) {
        return links.lockSent(target.step().value(), received.contactId()).stream()
                .filter(this::answersNow)
                .max(Comparator.comparing(ConfirmationLink::issuedAt))
                .orElseGet(() -> links.save(received.besides(target.step(), target.caseKey(), clock.instant())));
    }

    private boolean answersNow(ConfirmationLink link) {
        return link.isOpenAt(clock.instant()) || link.endedWithItsStep() && !link.isExpiredAt(clock.instant());
    }

    /** A question, and by which link it is answered. */
    private record Target(String hash, StepId step, CaseKey caseKey) {}
}
