package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose municipalities this installation serves.
 *
 * @param county five-digit key of a Landkreis, two-digit key of a Land, or {@code DE} for all of Germany
 */
@ConfigurationProperties("ozg-lotse")
record ServedArea(@DefaultValue("08417") String county) {

    private static final String GERMANY = "DE";
    private static final Pattern KEY = Pattern.compile("\\d{2}|\\d{5}");

    ServedArea {
        if (!GERMANY.equals(county) && !KEY.matcher(county).matches()) {
            throw new IllegalArgumentException(
                    "ozg-lotse.county is the key of a Landkreis (five digits), of a Land (two digits), or DE");
        }
    }

    boolean contains(Ags ags) {
        return ags.value().startsWith(keyPrefix());
    }

    /** @return the pattern of SQL that the AGS of every served municipality matches */
    String keysLike() {
        return keyPrefix() + "%";
    }

    private String keyPrefix() {
        return GERMANY.equals(county) ? "" : county;
    }
}
