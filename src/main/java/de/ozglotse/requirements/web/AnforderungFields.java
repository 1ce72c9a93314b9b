package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Abdeckung;
import de.ozglotse.requirements.Quelle;
import de.ozglotse.requirements.Verbindlichkeit;
import de.ozglotse.requirements.Wording;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepField.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of a requirement's form, as every other form shows them. */
@Component
class AnforderungFields {

    private final MessageSource messages;

    AnforderungFields(MessageSource messages) {
        this.messages = messages;
    }

    List<StepField> all() {
        return List.of(
                choice(AnforderungForm.CHAPTER, chapters()),
                text(AnforderungForm.TEXT, FieldType.LONG_TEXT, true),
                choice(AnforderungForm.BINDING, options("requirements.verbindlichkeit.", Verbindlichkeit.values())),
                choice(AnforderungForm.SOURCE, options("requirements.quelle.", Quelle.values())),
                text(AnforderungForm.SOURCE_NOTE, FieldType.TEXT, false),
                choice(AnforderungForm.COVERAGE, options("requirements.abdeckung.", Abdeckung.values())),
                text(AnforderungForm.QUESTION, FieldType.LONG_TEXT, false),
                text(AnforderungForm.OWNER, FieldType.TEXT, false));
    }

    StepField reason() {
        return text(AnforderungForm.REASON, FieldType.LONG_TEXT, true);
    }

    private List<Option> chapters() {
        return IntStream.rangeClosed(1, Wording.CHAPTERS)
                .mapToObj(number ->
                        new Option(String.valueOf(number), number + " " + message("requirements.chapter." + number)))
                .toList();
    }

    private List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), message(prefix + each.name())))
                .toList();
    }

    private StepField choice(String id, List<Option> options) {
        return field(id, FieldType.CHOICE, true, null, options);
    }

    private StepField text(String id, FieldType type, boolean required) {
        return field(id, type, required, AnforderungForm.LENGTHS.get(id), List.of());
    }

    private StepField field(String id, FieldType type, boolean required, Integer length, List<Option> options) {
        return StepField.of(
                id,
                type,
                required,
                length,
                options,
                message("requirements.field." + id),
                messages.getMessage("requirements.field." + id + ".hint", null, "", Locale.GERMANY));
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
