package de.ozglotse.okr.web;

import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepField.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the fields of the module's forms; their labels and hints are texts {@code okr.field.<id>}. */
@Component
class Fields {

    private static final String LABEL = "okr.field.";

    private final MessageSource messages;

    Fields(MessageSource messages) {
        this.messages = messages;
    }

    StepField text(String id, boolean required, int length) {
        return field(id, FieldType.TEXT, required, length, List.of());
    }

    StepField longText(String id, boolean required, int length) {
        return field(id, FieldType.LONG_TEXT, required, length, List.of());
    }

    StepField day(String id, boolean required) {
        return field(id, FieldType.DATE, required, null, List.of());
    }

    StepField number(String id, boolean required) {
        return field(id, FieldType.NUMBER, required, null, List.of());
    }

    StepField yesNo(String id) {
        return field(id, FieldType.YES_NO, true, null, List.of());
    }

    StepField choice(String id, boolean required, List<Option> options) {
        return field(id, FieldType.CHOICE, required, null, options);
    }

    /** @param prefix of the texts that name the values */
    List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), get(prefix + each.name())))
                .toList();
    }

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    private StepField field(String id, FieldType type, boolean required, Integer length, List<Option> options) {
        String hint = messages.getMessage(LABEL + id + ".hint", null, "", Locale.GERMANY);
        return new StepField(id, get(LABEL + id), type, hint, "", required, null, null, null, length, options);
    }
}
