package de.ozglotse.okr;

import de.ozglotse.okr.QuarterKeyResults.Named;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a review asks about: each key result of the Handlungsfeld, with its number and the score that it suggests. */
@Component
class ReviewSource extends KeyResultSource {

    private final OkrTexts texts;

    ReviewSource(QuarterKeyResults keyResults, OkrTexts texts) {
        super(keyResults);
        this.texts = texts;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    Item item(Named named) {
        KeyResultProgress keyResult = named.keyResult();
        String note =
                texts.get("okr.review.proposal", texts.state(keyResult), texts.score(ScoreAnswers.proposal(keyResult)));
        Set<String> omitted = keyResult.met() ? Set.of(ScoreAnswers.DECISION, ScoreAnswers.DECISION_REASON) : Set.of();
        return new Item(
                keyResult.code(),
                named.name(),
                keyResult.title(),
                note + " " + texts.light(named.state()),
                Map.of(),
                omitted);
    }
}
