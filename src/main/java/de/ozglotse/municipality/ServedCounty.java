package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The county that this installation serves.
 *
 * @param county its five-digit key
 */
@ConfigurationProperties("ozg-lotse")
record ServedCounty(@DefaultValue("08417") String county) {

    ServedCounty {
        if (!Ags.isValid(county + "000")) {
            throw new IllegalArgumentException("ozg-lotse.county has five digits");
        }
    }
}
