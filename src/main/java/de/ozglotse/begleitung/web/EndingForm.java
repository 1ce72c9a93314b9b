package de.ozglotse.begleitung.web;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Begleitungen.Request;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.begleitung.Ending.Kind;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepField.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the forms as those of steps are drawn. */
@Component
class EndingForm {

    private final Begleitungen begleitungen;
    private final Municipalities municipalities;
    private final MessageSource messages;

    EndingForm(Begleitungen begleitungen, Municipalities municipalities, MessageSource messages) {
        this.begleitungen = begleitungen;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    /** Whoever writes to the address by hand names no other municipality than the form does. */
    boolean offersSuccessor(Municipality municipality, Request request) {
        return request.successor()
                .filter(name ->
                        others(municipality).noneMatch(other -> other.name().equals(name)))
                .isEmpty();
    }

    List<StepField> ofEnd(Municipality municipality) {
        List<Option> kinds = Stream.of(Kind.values())
                .map(kind -> new Option(kind.name(), text("begleitung.art." + kind)))
                .toList();
        List<Option> others = others(municipality)
                .map(other -> new Option(other.name(), other.name()))
                .toList();
        return List.of(
                field(EndingInput.KIND, FieldType.CHOICE, true, kinds),
                field(EndingInput.FOLLOW_UP, FieldType.DATE, false, List.of()),
                field(EndingInput.SUCCESSOR, FieldType.CHOICE, false, others),
                field(EndingInput.EFFECTIVE, FieldType.DATE, false, List.of()),
                reason());
    }

    List<StepField> ofResumption() {
        List<Option> results = Stream.of(ResumptionInput.KEEP, ResumptionInput.ANEW)
                .map(choice -> new Option(choice, text("begleitung.ergebnisse." + choice)))
                .toList();
        return List.of(field(ResumptionInput.RESULTS, FieldType.CHOICE, true, results), reason());
    }

    void show(List<StepField> fields, Map<String, String> input, Map<String, String> problems, Model model) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((id, key) -> texts.put(id, text(key)));
        model.addAttribute("fields", fields);
        model.addAttribute("input", input);
        model.addAttribute("problems", texts);
        model.addAttribute(
                "errors",
                FieldProblem.inOrder(fields.stream().map(StepField::id).toList(), texts));
    }

    /** Not those that exist no more because they were merged themselves. */
    private Stream<Municipality> others(Municipality municipality) {
        Map<CaseKey, Ending> ended = begleitungen.ended();
        return municipalities.all().stream()
                .filter(other -> !other.ags().equals(municipality.ags()))
                .filter(other -> Optional.ofNullable(ended.get(CaseKey.of(other.ags())))
                        .filter(ending -> ending.kind().isMerger())
                        .isEmpty());
    }

    private StepField reason() {
        return field(EndingInput.REASON, FieldType.LONG_TEXT, true, List.of());
    }

    private StepField field(String id, FieldType type, boolean required, List<Option> options) {
        Integer longest = type == FieldType.LONG_TEXT ? EndingInput.REASON_LENGTH : null;
        return StepField.of(
                id,
                type,
                required,
                longest,
                options,
                text("begleitung.field." + id),
                text("begleitung.field." + id + ".hint"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
