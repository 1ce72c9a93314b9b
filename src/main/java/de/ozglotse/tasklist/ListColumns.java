package de.ozglotse.tasklist;

import de.ozglotse.shared.ProgrammedMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Works out for the rows of an older version by what the list sorts, groups and searches them. */
@Component
class ListColumns extends ProgrammedMigration {

    private static final int SEARCHABLE = 4000;
    private static final String STEPS = """
            select s.step_id, s.label, s.process_label, a.association_key, a.name
            from open_step s left join municipality m on m.ags = s.case_key
            left join association a on a.association_key = m.association_key""";
    private static final String STEP = """
            update open_step set label_sort = ?, process_sort = ?, association_key = ?, association_name = ?,
            association_sort = ? where step_id = ?""";
    private static final String ANSWERS = "select id, label, case_name, actor_name, note, input from given_answer";
    private static final String ANSWER = "update given_answer set search_text = ? where id = ?";

    ListColumns() {
        super("1.4.6", "columns of the list");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        steps(connection);
        answers(connection);
    }

    private static void steps(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(STEPS);
                PreparedStatement update = connection.prepareStatement(STEP)) {
            while (row.next()) {
                String association = row.getString("name");
                update.setString(1, SortKey.of(row.getString("label")));
                update.setString(2, SortKey.of(row.getString("process_label")));
                update.setString(3, row.getString("association_key"));
                update.setString(4, association);
                update.setString(5, association == null ? SortKey.LAST : SortKey.of(association));
                update.setString(6, row.getString("step_id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void answers(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(ANSWERS);
                PreparedStatement update = connection.prepareStatement(ANSWER)) {
            while (row.next()) {
                update.setString(1, SearchWords.kept(texts(row), SEARCHABLE));
                update.setObject(2, row.getObject("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Stream<String> texts(ResultSet answer) throws SQLException {
        String typed = answer.getString("input").replaceAll("[\\[\\]{}\":,]", " ");
        return Stream.concat(
                Stream.of(answer.getString("label"), answer.getString("case_name"), answer.getString("actor_name")),
                Stream.concat(Stream.ofNullable(answer.getString("note")), Stream.of(typed)));
    }
}
