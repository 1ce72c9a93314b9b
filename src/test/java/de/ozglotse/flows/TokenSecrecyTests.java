package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import de.ozglotse.TestClock;
import de.ozglotse.confirmation.LinkDesk;
import de.ozglotse.workflow.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever has the whole database and all logs, but not the key, has no link that works. */
@FlowTest
class TokenSecrecyTests {

    private static final int TOKENS = 1_000;

    @Autowired
    private Towns towns;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private Mails mails;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MockMvc browser;

    @Autowired
    private TestClock clock;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private Level usual;
    private Town town;

    @BeforeEach
    void begin() {
        town = towns.begin("08417014");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        usual = root.getLevel();
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        root.setLevel(usual);
    }

    @Test
    void leavesNoTokenInTheDatabaseNorInAnyLog() throws Exception {
        root.setLevel(Level.INFO);
        Set<String> tokens = issue();
        assertThat(tokens).hasSize(TOKENS);
        for (String token : List.copyOf(tokens).subList(0, 50)) {
            visit(token);
        }
        visit(mails.token(town));

        String stored = dump();
        String logged = log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));

        assertThat(stored)
                .as("the dump holds the links")
                .contains("confirmation_link".toUpperCase(java.util.Locale.ROOT));
        assertThat(tokens.stream().filter(stored::contains))
                .as("tokens in the database")
                .isEmpty();
        assertThat(tokens.stream().filter(logged::contains))
                .as("tokens in the log")
                .isEmpty();
    }

    private Set<String> issue() {
        StepId question = town.open("UserTask_StateBestand");
        Set<String> tokens = new HashSet<>();
        tokens.add(mails.token(town));
        while (tokens.size() < TOKENS) {
            clock.advance(java.time.Duration.ofSeconds(1));
            desk.send(question);
            tokens.add(mails.token(town));
        }
        return tokens;
    }

    /** What people and machines do with a link, right or wrong. */
    private void visit(String token) throws Exception {
        browser.perform(get("/r/" + token));
        browser.perform(get("/r/" + token + "/danke"));
        browser.perform(get("/r/" + token + "/gibt-es-nicht"));
        browser.perform(get("/r/" + token + "x"));
        browser.perform(post("/r/" + token));
        browser.perform(post("/r/" + token).with(csrf()).param("antwort", "ja"));
        browser.perform(post("/r/" + token + "/neu").with(csrf()));
        browser.perform(get("/gibt-es-nicht?weiter=/r/" + token));
    }

    /** Every value of every column of every table. */
    private String dump() {
        StringBuilder dump = new StringBuilder();
        List<String> tables = database.queryForList(
                "select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
                String.class);
        tables.forEach(table -> {
            dump.append(table.toUpperCase(java.util.Locale.ROOT)).append('\n');
            database.queryForList("select * from \"" + table + "\"")
                    .forEach(row -> row.values()
                            .forEach(value -> dump.append(text(value)).append('\n')));
        });
        return dump.toString();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                : String.valueOf(value);
    }
}
