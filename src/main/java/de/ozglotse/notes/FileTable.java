package de.ozglotse.notes;

import de.ozglotse.workflow.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of files and of their contents, which lists never read. */
@Component
class FileTable {

    private static final String SELECT = """
            select id, case_key, step_id, step_label, file_name, file_type, byte_count, sha256, added_by, added_at
            from case_file where removed_at is null and\s""";
    private static final String NEWEST_FIRST = " order by added_at desc, id";

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseFile> ofCase(String caseKey, int limit) {
        return jdbc.sql(SELECT + "case_key = ?" + NEWEST_FIRST + " fetch first ? rows only")
                .params(caseKey, limit)
                .query(FileTable::file)
                .list();
    }

    List<CaseFile> ofStep(String step) {
        return jdbc.sql(SELECT + "step_id = ?" + NEWEST_FIRST)
                .param(step)
                .query(FileTable::file)
                .list();
    }

    List<CaseFile> ofSteps(Collection<StepId> steps) {
        return jdbc.sql(SELECT + "step_id in (:steps)" + NEWEST_FIRST)
                .param("steps", steps.stream().map(StepId::value).toList())
                .query(FileTable::file)
                .list();
    }

    void move(String from, String to) {
        jdbc.sql("update case_file set step_id = ? where step_id = ?")
                .params(to, from)
                .update();
    }

    Optional<CaseFile> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(FileTable::file).optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from case_file_content where file_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    long bytesOf(String caseKey) {
        return jdbc.sql("select coalesce(sum(byte_count), 0) from case_file where case_key = ? and removed_at is null")
                .param(caseKey)
                .query(Long.class)
                .single();
    }

    void insert(CaseFile file, byte[] content) {
        jdbc.sql("""
                insert into case_file (id, case_key, step_id, step_label, file_name, file_type, byte_count, sha256,
                  added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(file.id())
                .param(file.place().caseKey().value())
                .param(file.place().step().map(StepId::value).orElse(null))
                .param(file.place().stepLabel().orElse(null))
                .param(file.name())
                .param(file.type().name())
                .param(file.bytes())
                .param(file.sha256())
                .param(file.addedBy())
                .param(NoteTable.utc(file.addedAt()))
                .update();
        jdbc.sql("insert into case_file_content (file_id, content) values (?, ?)")
                .params(file.id(), content)
                .update();
    }

    /** @return whether it was still there */
    boolean remove(UUID id, String by, Instant at) {
        jdbc.sql("delete from case_file_content where file_id = ?").param(id).update();
        return jdbc.sql("update case_file set file_name = '', removed_at = ?, removed_by = ?"
                                + " where id = ? and removed_at is null")
                        .params(NoteTable.utc(at), by, id)
                        .update()
                == 1;
    }

    private static CaseFile file(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                NoteTable.place(row),
                row.getString("file_name"),
                FileType.valueOf(row.getString("file_type")),
                row.getLong("byte_count"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
