package de.ozglotse.report;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out and revokes the links by which committees read their reports without an account. */
@Service
@Transactional
public class LiveLinks {

    private final LiveLinkTable table;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    LiveLinks(LiveLinkTable table, AuditTrail audit, CurrentUser user, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** @return the newest first */
    @Transactional(readOnly = true)
    public List<LiveLink> all() {
        return table.all();
    }

    /**
     * Makes a link that works until the end of a day.
     *
     * @return the only time that its secret is known
     */
    public LiveToken issue(String recipient, LocalDate lastDay) {
        LiveToken token = LiveToken.random();
        table.insert(token.hash(), recipient, clock.instant(), user.actor().name(), CountyTime.endOf(lastDay));
        audit.record(user.actor(), "report.link-issued", recipient, CountyTime.text(lastDay));
        return token;
    }

    public void revoke(long id) {
        LiveLink link = table.find(id).orElseThrow(() -> new NotFound("No link has this id"));
        if (!table.revoke(id, clock.instant(), user.actor().name())) {
            throw new Refused("report.refused.revoked");
        }
        audit.record(user.actor(), "report.link-revoked", link.recipient());
    }

    /** @return the link, whether it still works or not; empty if there never was one */
    @Transactional(readOnly = true)
    public Optional<LiveLink> find(String token) {
        return LiveToken.parse(token).flatMap(parsed -> table.find(parsed.hash()));
    }

    /** Counts and remembers that somebody took the PDF of a report along. */
    public void take(LiveLink link, ReportLine report) {
        count(link);
        audit.record(Actor.SYSTEM, "report.link-read", link.recipient(), report.number());
    }

    /** Counts that something was read by the link. */
    public void count(LiveLink link) {
        table.count(link.id(), clock.instant());
    }
}
