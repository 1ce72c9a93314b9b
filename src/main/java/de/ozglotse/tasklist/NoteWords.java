package de.ozglotse.tasklist;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.notes.Note;
import de.ozglotse.notes.NoteRemoved;
import de.ozglotse.notes.NoteWritten;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpenAgain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what notes say, so that a search finds the tasks and municipalities that they are about. */
@Component
class NoteWords {

    static final int SEARCHABLE = 12000;
    private static final int MOST_CASES = 10;

    private final JdbcClient jdbc;
    private final Municipalities municipalities;

    NoteWords(JdbcClient jdbc, Municipalities municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    @EventListener
    void on(NoteWritten written) {
        Note note = written.note();
        remove(new NoteRemoved(note.id()));
        jdbc.sql("insert into note_words (note_id, case_key, step_id, words) values (?, ?, ?, ?)")
                .param(note.id())
                .param(note.place().caseKey().value())
                .param(note.place().step().map(StepId::value).orElse(null))
                .param(SearchWords.kept(texts(note), SEARCHABLE))
                .update();
    }

    @EventListener
    void remove(NoteRemoved removed) {
        jdbc.sql("delete from note_words where note_id = ?").param(removed.id()).update();
    }

    /** The notes of a step that is open again are about it under its new id. */
    @EventListener
    void on(StepOpenAgain step) {
        jdbc.sql("update note_words set step_id = ? where step_id = ?")
                .params(step.now().value(), step.before().value())
                .update();
    }

    /** @return the cases with a note that says all these words, and how many, most first; one query */
    List<NotedCase> find(String words) {
        List<String> all = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        ListQuery.words(words, "words like %1$s escape '!'", all, parameters);
        if (all.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select case_key, count(*) as notes from note_words where " + String.join(" and ", all)
                        + " group by case_key order by notes desc, case_key fetch first " + MOST_CASES + " rows only")
                .params(parameters)
                .query((row, number) -> new NotedCase(new CaseKey(row.getString("case_key")), row.getInt("notes")))
                .list();
    }

    private Stream<String> texts(Note note) {
        Stream<String> said = Stream.of(note.content().text(), note.authorName());
        Stream<String> about = Stream.of(
                        note.content().partner(),
                        note.place().stepLabel(),
                        note.place()
                                .caseKey()
                                .ags()
                                .flatMap(municipalities::find)
                                .map(Municipality::name))
                .flatMap(text -> text.stream());
        return Stream.concat(said, about);
    }
}
