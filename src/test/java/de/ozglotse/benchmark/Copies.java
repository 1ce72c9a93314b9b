package de.ozglotse.benchmark;

import de.ozglotse.municipality.Municipality;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
    private final List<Template> templates;

    /** @param worked the municipalities that are worked on in earnest */
    Copies(Connection connection, List<Municipality> worked) throws SQLException {
        this.connection = connection;
        List<Table> tables = Table.all(connection);
        this.templates = worked.stream().map(each -> Template.of(each, tables)).toList();
        this.touched = tables.stream()
                .filter(table -> templates.stream()
                        .anyMatch(template -> !template.rows().get(table).isEmpty()))
                .toList();
    }

    /** Goes through the templates again and again. */
    void write(List<Municipality> further) throws SQLException {
        connection.setAutoCommit(false);
        checkReferences(false);
        for (int from = 0; from < further.size(); from += COMMITTED_AT_ONCE) {
            write(further.subList(from, Math.min(from + COMMITTED_AT_ONCE, further.size())), from);
            connection.commit();
        }
        checkReferences(true);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void write(List<Municipality> some, int from) throws SQLException {
        List<Copy> copies = IntStream.range(0, some.size())
                .mapToObj(i -> new Copy(templates.get((from + i) % templates.size()), some.get(i), from + i + 1))
                .toList();
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
