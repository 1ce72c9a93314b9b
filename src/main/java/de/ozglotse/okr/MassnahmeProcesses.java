package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which running processes a Maßnahme is worked on in. */
@Component
@Transactional
public class MassnahmeProcesses {

    private final JdbcClient jdbc;

    MassnahmeProcesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Link> of(long massnahme) {
        return jdbc.sql("""
                        select process_key, case_key from okr_massnahme_process
                        where massnahme_id = ? order by process_key, case_key""")
                .param(massnahme)
                .query((row, number) -> new Link(row.getString(1), caseOf(row.getString(2))))
                .list();
    }

    void add(long massnahme, Link link) {
        if (!of(massnahme).contains(link)) {
            jdbc.sql("insert into okr_massnahme_process (massnahme_id, process_key, case_key) values (?, ?, ?)")
                    .params(massnahme, link.process(), stored(link))
                    .update();
        }
    }

    void remove(long massnahme, Link link) {
        jdbc.sql("delete from okr_massnahme_process where massnahme_id = ? and process_key = ? and case_key = ?")
                .params(massnahme, link.process(), stored(link))
                .update();
    }

    private static String stored(Link link) {
        return link.caseKey().map(CaseKey::value).orElse("");
    }

    private static Optional<CaseKey> caseOf(String stored) {
        return Optional.of(stored).filter(key -> !key.isEmpty()).map(CaseKey::new);
    }

    /**
     * A process of a case.
     *
     * @param process key of its model
     * @param caseKey empty for all municipalities
     */
    public record Link(String process, Optional<CaseKey> caseKey) {}
}
