package de.ozglotse.benchmark;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of the database with all of its rows, as long as it is small.
 *
 * @param columns those that are written; the database itself counts the others
 * @param keys places of the columns that name a row
 * @param pointers places of the columns that lead to rows of other tables
 * @param unique places of the columns that differ from row to row
 * @param cases places of the columns that say which municipality a row is about
 */
record Table(
        String name,
        List<Column> columns,
        Set<Integer> keys,
        Set<Integer> pointers,
        Set<Integer> unique,
        Set<Integer> cases,
        List<Object[]> rows) {

    /** What the directory brings, and what is the same for all. */
    private static final Pattern SHARED =
            Pattern.compile("flyway_.*|act_re_.*|act_ru_jobdef|act_ge_(property|schema_log)"
                    + "|land|kreis|association|municipality|directory_.*|spring_session.*|app_user.*|rate_.*");

    private static final Pattern KEPT = Pattern.compile("okr_fact|given_answer|audit_entry|step_life|outbox_mail");

    private static final Pattern CASE = Pattern.compile("ags|case_key");
    private static final Pattern POINTER =
            Pattern.compile("proc_inst_id_|process_instance_id_|bytearray_id_|byte_array_id_|contact_id");

    /** A column that is written. */
    record Column(String name, int length) {}

    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        DatabaseMetaData database = connection.getMetaData();
        try (ResultSet found = database.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!SHARED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    tables.add(read(connection, name));
                }
            }
        }
        return tables;
    }

    /** @return the tables with what has been added to them since */
    static List<Table> since(List<Table> before, List<Table> after) {
        Map<String, Set<List<Object>>> known = before.stream()
                .collect(Collectors.toMap(
                        Table::name,
                        table -> table.rows.stream().map(Arrays::asList).collect(Collectors.toSet())));
        return after.stream().map(table -> table.without(known.get(table.name))).toList();
    }

    private Table without(Set<List<Object>> known) {
        List<Object[]> added =
                rows.stream().filter(row -> !known.contains(Arrays.asList(row))).toList();
        return new Table(name, columns, keys, pointers, unique, cases, added);
    }

    boolean isKept() {
        return KEPT.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    String insert() {
        return "insert into " + name + " ("
                + String.join(", ", columns.stream().map(Column::name).toList()) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private static Table read(Connection connection, String name) throws SQLException {
        List<Column> columns = columns(connection, name);
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, columns.size())
                .forEach(i -> places.put(columns.get(i).name(), i));
        Set<Integer> keys = places(
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name), places);
        Set<Integer> unique = new HashSet<>(places(
                connection
                        .getMetaData()
                        .getIndexInfo(connection.getCatalog(), connection.getSchema(), name, true, true),
                places));
        unique.removeAll(keys);
        return new Table(
                name,
                columns,
                keys,
                places(POINTER, places),
                unique,
                places(CASE, places),
                rows(connection, name, columns));
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    columns.add(new Column(found.getString("COLUMN_NAME"), found.getInt("COLUMN_SIZE")));
                }
            }
        }
        return columns;
    }

    private static Set<Integer> places(Pattern wanted, Map<String, Integer> places) {
        return places.entrySet().stream()
                .filter(column ->
                        wanted.matcher(column.getKey().toLowerCase(Locale.ROOT)).matches())
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> places(ResultSet found, Map<String, Integer> places) throws SQLException {
        Set<Integer> wanted = new HashSet<>();
        try (found) {
            while (found.next()) {
                Integer place = places.get(found.getString("COLUMN_NAME"));
                if (place != null) {
                    wanted.add(place);
                }
            }
        }
        return wanted;
    }

    private static List<Object[]> rows(Connection connection, String table, List<Column> columns) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + names + " from " + table)) {
            ResultSetMetaData types = found.getMetaData();
            while (found.next()) {
                Object[] row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    boolean bytes = types.getColumnClassName(i + 1).contains("lob");
                    row[i] = bytes ? found.getBytes(i + 1) : found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
