package de.ozglotse.trouble;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Troubles;
import de.ozglotse.workflow.Troubles.Retry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The troubles and what people do about them: each retry is stored on its own and remembered with who wanted it. */
@Service
public class StuckWork {

    private final Troubles troubles;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final TransactionTemplate transaction;

    StuckWork(Troubles troubles, AuditTrail audit, CurrentUser user, PlatformTransactionManager transactions) {
        this.troubles = troubles;
        this.audit = audit;
        this.user = user;
        this.transaction = new TransactionTemplate(transactions);
    }

    public long count() {
        return troubles.count();
    }

    /** @return what was given up first, then the longest failing */
    public List<Trouble> all() {
        return troubles.all();
    }

    public RetryTally retryAll() {
        return retry(all().stream().map(Trouble::id).toList());
    }

    public RetryTally retry(Collection<String> ids) {
        return ids.stream().distinct().map(this::tally).reduce(RetryTally.NOTHING, RetryTally::plus);
    }

    private RetryTally tally(String id) {
        return switch (retry(id)) {
            case STARTED -> new RetryTally(1, 0, 0);
            case UNDERWAY -> new RetryTally(0, 1, 0);
            case GONE -> new RetryTally(0, 0, 1);
        };
    }

    private Retry retry(String id) {
        try {
            return transaction.execute(
                    status -> troubles.find(id).map(this::retry).orElse(Retry.GONE));
        } catch (ConcurrencyFailureException e) {
            // it was taken up while we looked
            return Retry.UNDERWAY;
        }
    }

    private Retry retry(Trouble trouble) {
        Retry retry = troubles.retry(trouble.id());
        if (retry == Retry.STARTED) {
            remember(trouble);
        }
        return retry;
    }

    private void remember(Trouble trouble) {
        String what = Stream.of(trouble.step(), trouble.process())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(trouble.cause().reference());
        trouble.caseKey()
                .ifPresentOrElse(
                        caseKey -> audit.record(user.actor(), "trouble.retried", caseKey, what),
                        () -> audit.record(user.actor(), "trouble.retried", what));
    }
}
