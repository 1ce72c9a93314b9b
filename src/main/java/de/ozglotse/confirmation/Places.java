package de.ozglotse.confirmation;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names a case in the words that its town hall uses. */
@Component
class Places {

    private final Municipalities municipalities;
    private final MessageSource messages;

    Places(Municipalities municipalities, MessageSource messages) {
        this.municipalities = municipalities;
        this.messages = messages;
    }

    /** @return for example {@code Bitz} */
    String name(CaseKey caseKey) {
        return find(caseKey)
                .map(Municipality::name)
                .orElseGet(() -> messages.getMessage("confirmation.county", null, Locale.GERMANY));
    }

    /** @return for example {@code Für die Gemeinde Bitz} */
    String forWhom(CaseKey caseKey) {
        return find(caseKey)
                .map(town -> messages.getMessage(
                        "confirmation.for." + town.kind(), new Object[] {town.name()}, Locale.GERMANY))
                .orElseGet(() -> name(caseKey));
    }

    /** @return for example {@code Bitz} or {@code 8 Gemeinden} */
    String names(List<CaseKey> cases) {
        return cases.size() == 1
                ? name(cases.get(0))
                : messages.getMessage("confirmation.several", new Object[] {cases.size()}, Locale.GERMANY);
    }

    /** @return for example {@code Für die Gemeinde Bitz} or {@code Für Bitz, Dautmergen} */
    String forAll(List<CaseKey> cases) {
        return cases.size() == 1
                ? forWhom(cases.get(0))
                : messages.getMessage(
                        "confirmation.for.several",
                        new Object[] {cases.stream().map(this::name).collect(Collectors.joining(", "))},
                        Locale.GERMANY);
    }

    private Optional<Municipality> find(CaseKey caseKey) {
        return caseKey.ags().flatMap(municipalities::find);
    }
}
