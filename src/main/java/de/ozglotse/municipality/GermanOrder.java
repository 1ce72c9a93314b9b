package de.ozglotse.municipality;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The order in which German readers look for names: Meßstetten beside Messkirch, Österberg after Ofterdingen. */
final class GermanOrder {

    private GermanOrder() {}

    static <T> Comparator<T> by(Function<T, String> name) {
        Collator collator = Collator.getInstance(Locale.GERMANY);
        return (left, right) -> collator.compare(name.apply(left), name.apply(right));
    }
}
