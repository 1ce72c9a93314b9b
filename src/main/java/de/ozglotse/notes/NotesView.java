package de.ozglotse.notes;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes and files as the fragment {@code notes/_panel} shows them.
 *
 * @param fall the case's key
 * @param aufgabe the step's id, or null
 * @param visible whether this person may see them at all
 * @param more whether there are older notes than those
 */
public record NotesView(
        String fall,
        String aufgabe,
        boolean visible,
        boolean mayWrite,
        List<NoteLine> notes,
        boolean more,
        List<FileLine> files,
        long largest) {

    /** One note. */
    public record NoteLine(
            UUID id,
            boolean call,
            String partner,
            ZonedDateTime at,
            String text,
            String author,
            boolean edited,
            String step,
            String stepLabel) {

        static NoteLine of(Note note, boolean atStep) {
            NoteText content = note.content();
            Optional<String> label = atStep ? Optional.empty() : note.place().stepLabel();
            return new NoteLine(
                    note.id(),
                    content.kind() == NoteText.Kind.ANRUF,
                    content.partner().orElse(null),
                    local(content.happenedAt()),
                    content.text(),
                    note.authorName(),
                    note.editedAt().isPresent(),
                    note.place().step().map(Object::toString).orElse(null),
                    label.orElse(null));
        }
    }

    /** One file; its size as people read it. */
    public record FileLine(UUID id, String name, String type, String size, String addedBy, ZonedDateTime at) {

        static FileLine of(CaseFile file) {
            return new FileLine(
                    file.id(),
                    file.name(),
                    file.type().name(),
                    FileSize.german(file.bytes()),
                    file.addedBy(),
                    local(file.addedAt()));
        }
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(CountyTime.ZONE);
    }
}
