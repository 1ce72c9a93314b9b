package de.ozglotse.flows;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the database after each test, but for the deployed processes and what the migrations wrote. */
public class EmptyDatabase implements AfterEachCallback {

    private static final String KEPT = "flyway_.*|act_re_.*|act_ge_.*|act_ru_jobdef";

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        empty(SpringExtension.getApplicationContext(test).getBean(DataSource.class));
    }

    public static void empty(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            empty(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        }
    }

    private static void empty(JdbcTemplate jdbc) {
        List<String> tables = jdbc
                .queryForList(
                        "select table_name from information_schema.tables"
                                + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> !table.toLowerCase(Locale.ROOT).matches(KEPT))
                .toList();
        if (tables.contains("open_step")) {
            // PostgreSQL writes names in small letters
            jdbc.execute("truncate table " + String.join(", ", tables));
            return;
        }
        jdbc.execute("set referential_integrity false");
        tables.forEach(table -> jdbc.execute("truncate table " + table));
        jdbc.execute("set referential_integrity true");
    }
}
