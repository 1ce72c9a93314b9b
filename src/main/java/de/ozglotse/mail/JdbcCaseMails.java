package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads mails from the outbox, without the parts that a server needs. */
@Component
@Transactional(readOnly = true)
class JdbcCaseMails implements CaseMails {

    private static final String SELECT = """
            select id, case_key, step_id, to_name, to_address, subject, text_body, status, created_at, sent_at
            from outbox_mail where\s""";

    /** Log and mail are written in one transaction. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(5);

    private static final int MOST_MOMENTS = 100;

    private final JdbcClient jdbc;
    private final Links links;

    JdbcCaseMails(JdbcClient jdbc, Links links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    @Override
    public List<CaseMail> of(CaseKey caseKey, int limit) {
        return jdbc.sql(SELECT + "case_key = ? order by created_at desc, id fetch first ? rows only")
                .params(caseKey.value(), limit)
                .query(this::mail)
                .list();
    }

    @Override
    public List<CaseMail> writtenAt(Set<Instant> moments, Set<String> names) {
        if (moments.isEmpty() || names.isEmpty()) {
            return List.of();
        }
        List<Instant> asked = moments.stream().limit(MOST_MOMENTS).toList();
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            ranges.add("created_at between :from" + i + " and :to" + i);
        }
        var query = jdbc.sql(SELECT + "to_name in (:names) and (" + String.join(" or ", ranges)
                        + ") order by created_at desc")
                .param("names", names);
        for (int i = 0; i < asked.size(); i++) {
            query = query.param("from" + i, utc(asked.get(i).minus(SAME_MOMENT)))
                    .param("to" + i, utc(asked.get(i).plus(SAME_MOMENT)));
        }
        return query.query(this::mail).list();
    }

    private CaseMail mail(ResultSet row, int number) throws SQLException {
        return new CaseMail(
                row.getObject("id", UUID.class),
                new CaseKey(row.getString("case_key")),
                Optional.ofNullable(row.getString("step_id")).map(StepId::new),
                row.getString("to_name"),
                row.getString("to_address"),
                row.getString("subject"),
                links.mask(row.getString("text_body")),
                MailStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
