package de.ozglotse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a newcomer finds.
 *
 * @param quarter how far the running quarter is when the demo starts on an empty database
 */
@ConfigurationProperties("ozg-lotse.demo")
record DemoSettings(@DefaultValue("half") Quarter quarter) {

    /** How a demo can begin. */
    enum Quarter {
        /** in the middle of a quarter in which invented people have worked since its first day */
        HALF,
        /** on the first day, nothing has been done */
        NEW
    }
}
