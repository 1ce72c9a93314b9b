package de.ozglotse.okr;

import de.ozglotse.okr.QuarterKeyResults.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a check-in asks about: each key result of the Handlungsfeld, with its number and what was said last week. */
@Component
class CheckInSource extends KeyResultSource {

    private final CheckInEntries entries;
    private final OkrTexts texts;

    CheckInSource(QuarterKeyResults keyResults, CheckInEntries entries, OkrTexts texts) {
        super(keyResults);
        this.entries = entries;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "checkIns";
    }

    @Override
    Item item(Named named) {
        KeyResultProgress keyResult = named.keyResult();
        Optional<CheckIn> last =
                entries.findFirstByKeyResultCodeAndWithdrawnAtIsNullOrderByIsoWeekDescIdDesc(keyResult.code());
        String note = last.map(before -> texts.get(
                        "okr.check-in.since",
                        texts.state(keyResult),
                        texts.number(before.actualAmount()),
                        texts.get("okr.assessment." + before.assessment())))
                .orElseGet(() -> texts.get("okr.check-in.first", texts.state(keyResult)));
        return new Item(
                keyResult.code(),
                named.name(),
                keyResult.title(),
                note + " " + texts.light(named.state()),
                values(keyResult, last),
                omitted(keyResult));
    }

    private static Map<String, String> values(KeyResultProgress keyResult, Optional<CheckIn> last) {
        Map<String, String> values = new HashMap<>();
        values.put(CheckInAnswers.VALUE, String.valueOf(keyResult.value().longValue()));
        values.put(CheckInAnswers.REACHED, keyResult.met() ? "ja" : "nein");
        last.ifPresent(before -> {
            values.put(CheckInAnswers.ASSESSMENT, before.assessment().name());
            values.put(CheckInAnswers.OBSTACLE, before.obstacle());
            values.put(CheckInAnswers.NEXT_STEP, before.nextStep());
            before.confidence()
                    .ifPresent(confidence -> values.put(CheckInAnswers.CONFIDENCE, String.valueOf(confidence)));
        });
        return values;
    }

    private static Set<String> omitted(KeyResultProgress keyResult) {
        return switch (keyResult.kind()) {
            case FAKTENZAEHLER, MEILENSTEINE -> Set.of(CheckInAnswers.VALUE, CheckInAnswers.REACHED);
            case JA_NEIN -> Set.of(CheckInAnswers.VALUE);
            case METRIK -> Set.of(CheckInAnswers.REACHED);
        };
    }
}
