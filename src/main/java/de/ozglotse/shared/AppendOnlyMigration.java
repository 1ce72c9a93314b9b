package de.ozglotse.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;

/**
 * Has the database itself refuse to change or delete rows of a table, whoever asks. Each database says so in its own
 * way, hence a migration in Java. Emptying the whole table by {@code truncate} stays possible: no statement of the
 * application does it.
 */
public abstract class AppendOnlyMigration extends ProgrammedMigration {

    private final String table;

    /** @param table its name, which becomes part of a statement: a constant of the program */
    protected AppendOnlyMigration(String version, String table) {
        super(version, table + " append only");
        this.table = table;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement()) {
            if (h2) {
                statement.execute(
                        "create trigger %1$s_append_only before update, delete on %1$s for each row call '%2$s'"
                                .formatted(table, AppendOnlyTrigger.class.getName()));
                return;
            }
            statement.execute("""
                    create function %1$s_refuse_change() returns trigger language plpgsql as $$
                    begin
                      raise exception '%1$s is append-only' using errcode = 'integrity_constraint_violation';
                    end $$""".formatted(table));
            statement.execute("""
                    create trigger %1$s_append_only before update or delete on %1$s
                    for each row execute function %1$s_refuse_change()""".formatted(table));
        }
    }
}
