package de.ozglotse.notes;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of notes; a removed one keeps its row without its text. */
@Component
class NoteTable {

    private static final String SELECT = """
            select id, case_key, step_id, step_label, kind, partner, happened_at, note_text, author, author_name,
              written_at, edited_at
            from case_note where removed_at is null and\s""";
    private static final String NEWEST_FIRST = " order by happened_at desc, written_at desc, id";

    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Note> ofCase(String caseKey, int limit) {
        return jdbc.sql(SELECT + "case_key = ?" + NEWEST_FIRST + " fetch first ? rows only")
                .params(caseKey, limit)
                .query(NoteTable::note)
                .list();
    }

    List<Note> ofStep(String step) {
        return jdbc.sql(SELECT + "step_id = ?" + NEWEST_FIRST)
                .param(step)
                .query(NoteTable::note)
                .list();
    }

    Optional<Note> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(NoteTable::note).optional();
    }

    void insert(Note note) {
        jdbc.sql("""
                insert into case_note (id, case_key, step_id, step_label, kind, partner, happened_at, note_text,
                  author, author_name, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(note.id())
                .param(note.place().caseKey().value())
                .param(note.place().step().map(StepId::value).orElse(null))
                .param(note.place().stepLabel().orElse(null))
                .param(note.content().kind().name())
                .param(note.content().partner().orElse(null))
                .param(utc(note.content().happenedAt()))
                .param(note.content().text())
                .param(note.author())
                .param(note.authorName())
                .param(utc(note.writtenAt()))
                .update();
    }

    void update(UUID id, NoteText content, Instant at) {
        jdbc.sql("update case_note set partner = ?, happened_at = ?, note_text = ?, edited_at = ? where id = ?")
                .param(content.partner().orElse(null))
                .param(utc(content.happenedAt()))
                .param(content.text())
                .param(utc(at))
                .param(id)
                .update();
    }

    void move(String before, String now) {
        jdbc.sql("update case_note set step_id = ? where step_id = ?")
                .params(now, before)
                .update();
    }

    /** @return whether it was still there */
    boolean remove(UUID id, String by, Instant at) {
        return jdbc.sql("update case_note set note_text = '', partner = null, removed_at = ?, removed_by = ?"
                                + " where id = ? and removed_at is null")
                        .params(utc(at), by, id)
                        .update()
                == 1;
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                new CaseKey(row.getString("case_key")),
                Optional.ofNullable(row.getString("step_id")).map(StepId::new),
                Optional.ofNullable(row.getString("step_label")));
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        NoteText content = new NoteText(
                NoteText.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("partner")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("note_text"));
        return new Note(
                row.getObject("id", UUID.class),
                place(row),
                content,
                row.getString("author"),
                row.getString("author_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("edited_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
