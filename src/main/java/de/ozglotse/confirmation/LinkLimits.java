package de.ozglotse.confirmation;

import de.ozglotse.municipality.Contact;
import de.ozglotse.ratelimit.RateLimit;
import de.ozglotse.ratelimit.RateLimits;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How many mails people who hold a link can make the county send. To be asked before the transaction of the mail begins:
 * within one, counting needs a second connection, and many at once would wait for each other.
 */
@Component
class LinkLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RateLimit RENEWALS_OF_CONTACT = new RateLimit("link-renewal-contact", 3, HOUR);
    private static final RateLimit RENEWALS = new RateLimit("link-renewal", 20, HOUR);
    private static final RateLimit COLLEAGUES = new RateLimit("link-colleague", 20, HOUR);
    private static final String ALL = "all";

    private final RateLimits limits;

    LinkLimits(RateLimits limits) {
        this.limits = limits;
    }

    boolean mayRenew(Contact contact) {
        return limits.count(RENEWALS_OF_CONTACT, contact.id().toString()).isEmpty()
                && limits.count(RENEWALS, ALL).isEmpty();
    }

    boolean mayNameColleague() {
        return limits.count(COLLEAGUES, ALL).isEmpty();
    }

    /** The colleague was not written to after all. */
    void namedNobody() {
        limits.takeBack(COLLEAGUES, ALL);
    }
}
