package de.ozglotse.digest;

import de.ozglotse.identity.WeeklyReaders;
import de.ozglotse.identity.WeeklyReaders.Subscription;
import de.ozglotse.shared.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Signs the address at which one person cancels the weekly report. Nothing is stored: only this installation can make
 * one, and whoever has it can do nothing else with it.
 */
@Component
public class StopToken {

    private static final String PURPOSE = "weekly-report";
    private static final int DIGITS = 40;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([0-9a-f]{" + DIGITS + "})");

    private final InstallationKey key;
    private final WeeklyReaders readers;

    StopToken(Environment environment, WeeklyReaders readers) {
        this.key = InstallationKey.of(environment);
        this.readers = readers;
    }

    String path(long id, String username) {
        return "/wochenbericht/" + id + "-" + mark(id, username);
    }

    /** @return whom it was made for; empty if it was not made here */
    public Optional<Subscription> read(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches()
                ? readers.subscription(Long.parseLong(form.group(1)))
                        .filter(known -> same(mark(known.id(), known.username()), form.group(2)))
                : Optional.empty();
    }

    private String mark(long id, String username) {
        return key.digest(PURPOSE, id + ":" + username).substring(0, DIGITS);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
