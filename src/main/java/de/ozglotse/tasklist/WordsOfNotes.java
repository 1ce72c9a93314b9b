package de.ozglotse.tasklist;

import de.ozglotse.shared.ProgrammedMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Makes the notes of an older version searchable. A database that is new has none, nor their table yet. */
@Component
class WordsOfNotes extends ProgrammedMigration {

    private static final String NOTES = """
            select n.id, n.case_key, n.step_id, n.note_text, n.author_name, n.partner, n.step_label, m.name
            from case_note n left join municipality m on m.ags = n.case_key where n.removed_at is null""";
    private static final String WORDS =
            "insert into note_words (note_id, case_key, step_id, words) values (?, ?, ?, ?)";

    WordsOfNotes() {
        super("1.4.13", "words of notes");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (!hasNotes(connection)) {
            return;
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(NOTES);
                PreparedStatement insert = connection.prepareStatement(WORDS)) {
            while (row.next()) {
                insert.setObject(1, row.getObject("id"));
                insert.setString(2, row.getString("case_key"));
                insert.setString(3, row.getString("step_id"));
                insert.setString(4, SearchWords.kept(texts(row), NoteWords.SEARCHABLE));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** H2 and PostgreSQL keep names in different cases. */
    private static boolean hasNotes(Connection connection) throws SQLException {
        for (String table : new String[] {"CASE_NOTE", "case_note"}) {
            try (ResultSet found = connection.getMetaData().getTables(null, null, table, null)) {
                if (found.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Stream<String> texts(ResultSet note) throws SQLException {
        return Stream.of(
                        note.getString("note_text"),
                        note.getString("author_name"),
                        note.getString("partner"),
                        note.getString("step_label"),
                        note.getString("name"))
                .filter(Objects::nonNull);
    }
}
