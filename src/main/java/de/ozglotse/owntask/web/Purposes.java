package de.ozglotse.owntask.web;

import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.Massnahmen;
import de.ozglotse.okr.Massnahmen.OpenMassnahme;
import de.ozglotse.owntask.OwnTask.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a task can be for: the open Maßnahmen of the running quarter's key results, or one of these as a whole. */
@Component
class Purposes {

    private static final String MASSNAHME = "m-";
    private static final int LONGEST = 1000;

    private final KeyResults keyResults;
    private final Massnahmen massnahmen;
    private final MessageSource messages;

    Purposes(KeyResults keyResults, Massnahmen massnahmen, MessageSource messages) {
        this.keyResults = keyResults;
        this.massnahmen = massnahmen;
        this.messages = messages;
    }

    /** @return one group for each key result */
    List<Group> choices() {
        List<OpenMassnahme> open = massnahmen.open();
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .map(keyResult -> group(keyResult, open))
                .toList();
    }

    /** @param chosen value of a choice; what is no choice (any more) is for nothing */
    Optional<Purpose> find(String chosen) {
        return choices().stream()
                .flatMap(group -> group.choices().stream()
                        .filter(choice -> choice.id().equals(chosen))
                        .map(choice -> purpose(group, choice)))
                .findFirst();
    }

    private Group group(KeyResultProgress keyResult, List<OpenMassnahme> open) {
        Stream<Choice> whole = Stream.of(new Choice(keyResult.code(), text("owntask.keyResult.whole")));
        Stream<Choice> parts = open.stream()
                .filter(massnahme -> massnahme.keyResult().equals(keyResult.code()))
                .map(massnahme -> new Choice(MASSNAHME + massnahme.id(), massnahme.title()));
        String label = "KR " + keyResult.number() + ": " + keyResult.title();
        return new Group(label, Stream.concat(parts, whole).toList());
    }

    private Purpose purpose(Group group, Choice choice) {
        if (!choice.id().startsWith(MASSNAHME)) {
            return new Purpose(group.label(), Optional.empty());
        }
        String text = text("owntask.keyResult.massnahme", choice.text(), group.label());
        long massnahme = Long.parseLong(choice.id().substring(MASSNAHME.length()));
        return new Purpose(text.substring(0, Math.min(text.length(), LONGEST)), Optional.of(massnahme));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    /** A key result with its choices. */
    public record Group(String label, List<Choice> choices) {}

    /** Something that a task can be for. */
    public record Choice(String id, String text) {}
}
