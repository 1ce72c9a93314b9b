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

    MailWarnings(JdbcClient database, MailOutage outage) {
        this.database = database;
        this.outage = outage;
    }

    /** @return since when no mail leaves, if that is long enough for somebody to be told */
    public Optional<Instant> outage() {
        return outage.alarm();
    }

    /** @return whether somebody has to let the mails go */
    public boolean stopped() {
        return database.sql("select count(*) from mail_stop").query(Long.class).single() > 0;
    }
}
