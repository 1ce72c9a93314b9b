package de.ozglotse.confirmation;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.ConfirmationLink.InterimReply;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
    private final LinkViews views;
    private final LinkReceipts receipts;
    private final LinkRenewal renewal;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RetryTemplate retry = new RetryTemplate(RETRIES);

    StoredLinks(
            ConfirmationLinkRepository links,
            StepAnswers steps,
            LinkViews views,
            LinkReceipts receipts,
            LinkRenewal renewal,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.steps = steps;
        this.views = views;
        this.receipts = receipts;
        this.renewal = renewal;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ReceivedLink look(String token) {
        return LinkToken.parse(token)
                .flatMap(parsed -> links.findByTokenHash(parsed.hash()))
                .map(views::of)
                .orElseGet(() -> ReceivedLink.without(Status.UNKNOWN));
    }

    @Override
    public void complete(String token, Map<String, String> input, String name) {
        close(token, name, (step, by) -> steps.complete(step, input, Optional.empty(), by, List.of()));
    }

    @Override
    public void decline(String token, Decline decline, Optional<String> reason, String name) {
        close(token, name, (step, by) -> steps.decline(step, decline, reason, by));
    }

    @Override
    public void postpone(String token, LocalDate until, String name) {
        inOneTransaction(() -> {
            ConfirmationLink link =
                    answer(token, name, (step, by) -> steps.postpone(step, until, Optional.empty(), by));
            link.reply(InterimReply.POSTPONED, name, clock.instant());
            receipts.postponed(link, until);
        });
    }

    @Override
    public void ask(String token, String question, String name) {
        inOneTransaction(() -> {
            ConfirmationLink link = answer(token, name, (step, by) -> steps.ask(step, question, by));
            link.reply(InterimReply.ASKED, name, clock.instant());
            receipts.asked(link, question);
        });
    }

    @Override
    @Transactional
    public void renew(String token) {
        LinkToken.parse(token).flatMap(parsed -> links.lock(parsed.hash())).ifPresent(renewal::renew);
    }

    private void close(String token, String name, BiConsumer<StepId, Completer> action) {
        inOneTransaction(() -> {
            ConfirmationLink link = answer(token, name, action);
            link.use(name, clock.instant());
            audit.record(Actor.contact(name), "link.used", link.caseKey(), link.step());
            receipts.answered(link);
        });
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

    /** The step's own lock comes first: of many answers at the same moment it lets one through. */
    private ConfirmationLink answer(String token, String name, BiConsumer<StepId, Completer> action) {
        String hash = LinkToken.parse(token).map(LinkToken::hash).orElseThrow(LinkClosed::new);
        StepId step = links.stepOfOpen(hash, clock.instant()).map(StepId::new).orElseThrow(LinkClosed::new);
        action.accept(step, new Completer(Actor.contact(name), Completer.Channel.LINK));
        return links.lock(hash)
                .filter(link -> link.isOpenAt(clock.instant()) || link.endedWithItsStep())
                .orElseThrow(LinkClosed::new);
    }
}
