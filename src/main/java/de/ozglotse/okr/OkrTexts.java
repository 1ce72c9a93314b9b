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

    /** @return with exactly one digit behind the comma */
    String score(BigDecimal score) {
        NumberFormat format = NumberFormat.getInstance(Locale.GERMANY);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(score);
    }
}
