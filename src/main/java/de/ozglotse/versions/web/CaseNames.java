package de.ozglotse.versions.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says whose process it is. */
@Component
class CaseNames {

    private final Municipalities municipalities;
    private final MessageSource messages;

    CaseNames(Municipalities municipalities, MessageSource messages) {
        this.municipalities = municipalities;
        this.messages = messages;
    }

    String of(Optional<CaseKey> caseKey) {
        return caseKey.map(this::of).orElseGet(() -> text("versions.case.none"));
    }

    private String of(CaseKey caseKey) {
        return caseKey.ags()
                .map(ags -> municipalities.find(ags).map(Municipality::name).orElse(ags.value()))
                .orElseGet(() -> text("versions.case.county"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMAN);
    }
}
