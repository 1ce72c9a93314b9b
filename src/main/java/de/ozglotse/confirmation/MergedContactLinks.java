package de.ozglotse.confirmation;

import de.ozglotse.municipality.ContactsMerged;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands what was sent and what is still to be written to merged contacts to the one who stays; their links go on working. */
@Component
class MergedContactLinks {

    private final ConfirmationLinkRepository links;
    private final SentFiles files;
    private final NotedQuestions notes;
    private final ContactLetters letters;

    MergedContactLinks(
            ConfirmationLinkRepository links, SentFiles files, NotedQuestions notes, ContactLetters letters) {
        this.links = links;
        this.files = files;
        this.notes = notes;
        this.letters = letters;
    }

    @EventListener
    void on(ContactsMerged merged) {
        UUID stays = merged.into().id();
        links.hand(merged.former(), stays);
        files.hand(merged.former(), stays);
        merged.former().stream()
                .flatMap(former -> notes.findByContactIdOrderByNotedAt(former).stream())
                .forEach(note -> note.handTo(stays));
        letters.sendPlanned(merged.into());
    }
}
