package de.ozglotse.mail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What those who can act should know about the mails. */
@Service
public class MailWarnings {

    private final JdbcClient database;
    private final MailOutage outage;
    private final StoredMailStop stop;

    MailWarnings(JdbcClient database, MailOutage outage, StoredMailStop stop) {
        this.database = database;
        this.outage = outage;
        this.stop = stop;
    }

    /** @return since when no mail leaves, if that is long enough for somebody to be told */
    public Optional<Instant> outage() {
        return outage.alarm();
    }

    /** @return what waits as long as the mail server takes nothing, from the first mail on that it did not take */
    public Optional<Standstill> standstill() {
        return outage.current()
                .filter(state -> !state.over())
                .map(state -> new Standstill(
                        state.began(),
                        database.sql("select count(*) from outbox_mail where status = 'QUEUED'"
                                        + " and (parked = true or attempts > 0)")
                                .query(Long.class)
                                .single()));
    }

    /** @return whether somebody has to let the mails go */
    public boolean stopped() {
        return stop.isOn();
    }

    /** Since when the mail server takes no mail, and how many wait for that. */
    public record Standstill(Instant since, long waiting) {}
}
