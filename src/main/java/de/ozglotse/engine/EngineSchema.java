package de.ozglotse.engine;

import de.ozglotse.shared.ProgrammedMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables with the scripts that come inside its jar, so that one tool owns the whole schema.
 *
 * <p>The engine itself then only checks that their version is its own.
 */
@Component
class EngineSchema extends ProgrammedMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    EngineSchema() {
        super("1.0.1", "engine tables");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String dialect = product.startsWith("postgres") ? "postgres" : product;
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, part)));
        }
    }
}
