package de.ozglotse.termin;

import de.ozglotse.owntask.OwnTask;
import de.ozglotse.owntask.OwnTasks;
import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a task of each thing that was agreed in a meeting. */
@Component
class AgreedTasks {

    private final OwnTasks ownTasks;
    private final MessageSource messages;

    AgreedTasks(OwnTasks ownTasks, MessageSource messages) {
        this.ownTasks = ownTasks;
        this.messages = messages;
    }

    /** @param day of the meeting, as people read it */
    void add(CaseKey caseKey, List<Massnahme> agreed, String day) {
        agreed.forEach(massnahme -> ownTasks.add(
                caseKey,
                new OwnTask(
                        massnahme.addressee(),
                        massnahme.title(),
                        description(massnahme, day),
                        massnahme.due(),
                        Optional.empty())));
    }

    private String description(Massnahme massnahme, String day) {
        return Stream.concat(
                        Stream.of(text("termin.massnahme.task", day)),
                        massnahme.responsible().stream().map(name -> text("termin.massnahme.task.responsible", name)))
                .collect(Collectors.joining("\n"));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
