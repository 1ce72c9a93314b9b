package de.ozglotse.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes for each further municipality what the engine and the application have written for one that is worked on in
 * earnest: the same rows with keys of their own. Nothing tells them apart from what the engine would have written, and
 * the engine works on with them; but it would take it a quarter of an hour to write them.
 */
final class Copies {

    private static final int COMMITTED_AT_ONCE = 100;

    private final Connection connection;
    private final List<Table> touched;

    /** @param templates all that is copied from */
    Copies(Connection connection, List<Template> templates) {
        this.connection = connection;
        this.touched = templates.stream()
                .flatMap(template -> template.rows().entrySet().stream())
                .filter(rows -> !rows.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    /** @param copies makes one copy after the other */
    void write(int number, IntFunction<Copy> copies) throws SQLException {
        connection.setAutoCommit(false);
        checkReferences(false);
        for (int from = 0; from < number; from += COMMITTED_AT_ONCE) {
            write(IntStream.range(from, Math.min(from + COMMITTED_AT_ONCE, number))
                    .mapToObj(copies)
                    .toList());
            connection.commit();
        }
        checkReferences(true);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void write(List<Copy> copies) throws SQLException {
        for (Table table : touched) {
            try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
                for (Copy copy : copies) {
                    for (Object[] row : copy.rows(table)) {
                        add(row, insert);
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static void add(Object[] row, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
    }

    private void checkReferences(boolean checked) throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    h2
                            ? "set referential_integrity " + checked
                            : "set session_replication_role = " + (checked ? "origin" : "replica"));
        }
    }
}
