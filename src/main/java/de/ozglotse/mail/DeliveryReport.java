package de.ozglotse.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a report of RFC 3464 says about a mail that could not be delivered for good.
 *
 * @param messageId of the mail, with its angle brackets
 * @param recipients the address that was refused, as it was written to and as it was forwarded
 * @param status for example {@code 5.1.1}
 */
record DeliveryReport(String messageId, Set<String> recipients, String status) {

    private static final int LONGEST_PART = 100_000;
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Final|Original)-Recipient:[^;\\r\\n]*;\\s*<?([^\\s<>]+@[^\\s<>]+)>?\\s*$");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{3,300}>)");

    /** @return empty for any other mail: a delay, an automatic reply, a damaged report */
    static Optional<DeliveryReport> of(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String report = "";
        String original = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                report = text(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                original = text(part);
            }
        }
        return failure(unfolded(report), unfolded(original));
    }

    /** One block for each recipient, after the one about the whole mail. */
    private static Optional<DeliveryReport> failure(String report, String original) {
        Optional<String> messageId = first(MESSAGE_ID, original);
        for (String block : report.split("\n\\s*\n")) {
            Set<String> recipients = RECIPIENT
                    .matcher(block)
                    .results()
                    .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            Optional<String> status = first(STATUS, block);
            if (FAILED.matcher(block).find() && status.isPresent() && messageId.isPresent()) {
                return Optional.of(new DeliveryReport(messageId.get(), recipients, status.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n", "\n").replaceAll("\n[ \\t]+", " ");
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
        }
    }
}
