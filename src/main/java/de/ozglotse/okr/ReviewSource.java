package de.ozglotse.okr;

import de.ozglotse.okr.QuarterKeyResults.Named;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a review asks about: each key result of the Handlungsfeld, with its number and the score that it suggests. */
@Component
class ReviewSource extends KeyResultSource {

    private final CarriedOn carriedOn;
    private final OkrTexts texts;

    ReviewSource(QuarterKeyResults keyResults, CarriedOn carriedOn, OkrTexts texts) {
        super(keyResults);
        this.carriedOn = carriedOn;
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
                note + " " + texts.light(named.state()) + missing(keyResult),
                Map.of(),
                omitted);
    }

    /** Whoever carries it on now has to know that nobody plans it any more. */
    private String missing(KeyResultProgress keyResult) {
        return !keyResult.met() && carriedOn.isMissingInNext(keyResult.code())
                ? " " + texts.get("okr.review.left-out")
                : "";
    }
}
