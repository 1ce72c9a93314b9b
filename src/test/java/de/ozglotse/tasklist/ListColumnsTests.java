package de.ozglotse.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Transactional;

/** What the first start after an update does to rows of an older version. */
@ApplicationTest
@Transactional
class ListColumnsTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private EntityManager entities;

    @Test
    void fillsInWhatOlderVersionsDidNotKnow() throws Exception {
        jdbc.sql("""
                insert into open_step (step_id, version, case_key, case_name, case_sort, process_key, process_label,
                step_key, label, candidate_group, confirmable, opened_at, status, search_text)
                values ('alt-1', 0, 'LK', 'Landratsamt', '00', 'p', 'Übergabe', 's', 'Österlich', 'egov', false,
                current_timestamp, 'OFFEN', 'x')""").update();
        jdbc.sql("""
                insert into given_answer (id, step_id, case_key, case_name, process_key, step_key, label, outcome,
                input, note, actor_kind, actor_name, channel, answered_at)
                values (?, 'alt-2', 'LK', 'Landratsamt', 'p', 's', 'Frage', 'BESTAETIGT',
                '{"ort":"Meßstetten"}', 'Größe geklärt', 'USER', 'Katrin Vogel', 'TASK', current_timestamp)""").param(UUID.randomUUID()).update();

        new ListColumns().migrate(context(DataSourceUtils.getConnection(database)));

        assertThat(jdbc.sql("select label_sort from open_step where step_id = 'alt-1'")
                        .query(String.class)
                        .single())
                .isEqualTo(SortKey.of("Österlich"));
        assertThat(jdbc.sql("select search_text from given_answer where step_id = 'alt-2'")
                        .query(String.class)
                        .single())
                .contains("messstetten", "grosse", "groesse", "vogel");
    }

    @Test
    void makesTheContactsOfAnOlderVersionSearchable(@Autowired DemoCounty county, @Autowired Contacts contacts)
            throws Exception {
        county.prepare("08417014", "08417057");
        for (String ags : List.of("08417014", "08417057")) {
            contacts.appoint(
                    new Ags(ags),
                    "Frau Kerstin Größle",
                    Optional.empty(),
                    new EmailAddress("k.groessle@dautmergen.example"),
                    Optional.of("07427 99-1"));
        }
        entities.flush();
        String known = words("08417014");
        jdbc.sql("delete from contact_words where case_key = '08417014'").update();
        jdbc.sql("update contact_words set words = 'haug' where case_key = '08417057'")
                .update();

        new WordsOfContacts().migrate(context(DataSourceUtils.getConnection(database)));

        assertThat(words("08417014")).isEqualTo(known).contains("groessle", "99-1");
        assertThat(words("08417057")).as("kept since then").isEqualTo("haug");
    }

    private String words(String caseKey) {
        return jdbc.sql("select words from contact_words where case_key = ?")
                .param(caseKey)
                .query(String.class)
                .single();
    }

    private static Context context(Connection connection) {
        return new Context() {

            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
