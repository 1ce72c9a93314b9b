package de.ozglotse.shared;

import java.util.regex.Pattern;

/**
 * An e-mail address that can be written to; deliberately narrower than RFC 5322, so that it is safe in a mail header.
 *
 * @param value at most 254 characters, one at sign, no white space or control characters
 */
public record EmailAddress(String value) {

    private static final Pattern FORMAT =
            Pattern.compile("[\\p{Alnum}._%+'-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.\\p{L}{2,}");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static boolean isValid(String value) {
        return value != null && value.length() <= 254 && FORMAT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
