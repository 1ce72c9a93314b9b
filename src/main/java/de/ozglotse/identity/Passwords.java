package de.ozglotse.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for passwords; long rather than complicated. */
final class Passwords {

    static final int SHORTEST = 15;

    /** bcrypt hashes no more than that */
    static final int MOST_BYTES = 72;

    /** What remains without well-known pieces is a word of its own only with so many characters. */
    private static final int SHORTEST_REST = 5;

    /** Pieces of the passwords that are tried first, in German and English, and words of this office. */
    private static final Pattern WELL_KNOWN = Pattern.compile(String.join(
            "|",
            "pass?w(?:or[td]|d)|kennwort|geheim|secret|qwert[zy](?:uiop)?ü?|asdf(?:gh)?(?:jkl)?|yxcv(?:bnm)?|zxcv(?:bnm)?",
            "hallo|hello|willkommen|welcome|let ?me ?in|iloveyou|ichliebedich|schatz|monkey|dragon|master|sunshine|princess",
            "football|fussball|fußball|baseball|superman|batman|computer|internet|admin(?:istrator)?|root|login|user|test|demo",
            "fr(?:ü|ue)hling|sommer|herbst|winter|spring|summer|autumn|januar|februar|m(?:ä|ae)rz|april|juni|juli|august",
            "september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
            "zollernalb(?:kreis)?|landratsamt|landkreis|rathaus|gemeinde|verwaltung|balingen|albstadt|hechingen",
            "service|ozg|lotse|abc(?:def)?|[0-9]+|[^\\p{L}0-9]+"));

    private Passwords() {}

    /** @return the message key of what is wrong with the password, empty if it can be used */
    static Optional<String> problem(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("identity.password.long");
        }
        String lowerCase = password.toLowerCase(Locale.ROOT);
        boolean namesUser = !username.isEmpty() && lowerCase.contains(username.toLowerCase(Locale.ROOT));
        boolean oneCharacter = password.codePoints().distinct().count() < 5;
        boolean wellKnown = WELL_KNOWN.matcher(lowerCase).replaceAll("").length() < SHORTEST_REST;
        return namesUser || oneCharacter || wellKnown ? Optional.of("identity.password.guessable") : Optional.empty();
    }
}
