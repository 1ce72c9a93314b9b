package de.ozglotse.okr;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The German sentences that the module writes into forms. */
@Component
class OkrTexts {

    private final MessageSource messages;

    OkrTexts(MessageSource messages) {
        this.messages = messages;
    }

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    String number(BigDecimal number) {
        return NumberFormat.getInstance(Locale.GERMANY).format(number);
    }

    /** @return how far a key result is, and to what end if that is known */
    String state(KeyResultProgress keyResult) {
        return keyResult.targetOpen()
                ? get("okr.state.open", number(keyResult.value()))
                : get("okr.state", number(keyResult.value()), number(keyResult.target()));
    }

    /** @return the computed light, and that it has to be talked about if people have long said something else */
    String light(KeyResultState state) {
        String light =
                get("okr.check-in.light", get("okr.light." + state.light().colour()));
        return state.disagreement() ? light + " " + get("okr.agenda") : light;
    }

    /** @return with exactly one digit behind the comma */
    String score(BigDecimal score) {
        NumberFormat format = NumberFormat.getInstance(Locale.GERMANY);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(score);
    }
}
