package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.mail.CaseMail;
import de.ozglotse.mail.CaseMails;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.shared.CaseKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds for entries of the log the mails that were written at the same moment to the person whom they name. */
final class MailTraces {

    static final MailTraces NONE = new MailTraces(List.of());

    /** What the log calls the sending of a letter; one of its details is the recipient. */
    private static final Pattern SENT = Pattern.compile(
            "link\\.(question|reminder|reply|requested|delegated|handedOn)|invitation\\.(sent|cancelled)|mail\\.sent-again");

    private static final Duration SAME_MOMENT = Duration.ofSeconds(5);

    private final List<CaseMail> mails;
    private final Set<UUID> shown = new HashSet<>();

    private MailTraces(List<CaseMail> mails) {
        this.mails = mails;
    }

    /** @param limit how many of the case's mails are read */
    static MailTraces of(CaseMails source, CaseKey caseKey, List<AuditEntry> entries, int limit) {
        MailTraces own = new MailTraces(source.of(caseKey, limit));
        List<AuditEntry> unexplained = entries.stream()
                .filter(entry -> SENT.matcher(entry.kind()).matches())
                .filter(entry -> own.find(entry).isEmpty())
                .toList();
        Set<Instant> moments = unexplained.stream().map(AuditEntry::at).collect(Collectors.toSet());
        Set<String> names =
                unexplained.stream().flatMap(entry -> entry.details().stream()).collect(Collectors.toSet());
        List<CaseMail> all = new ArrayList<>(own.mails);
        if (!moments.isEmpty()) {
            all.addAll(source.writtenAt(moments, names));
        }
        return new MailTraces(all);
    }

    /** @return the mail that this entry is about; it is not among the {@link #others} any more */
    Optional<CaseMail> behind(AuditEntry entry) {
        Optional<CaseMail> found = find(entry);
        found.ifPresent(mail -> shown.add(mail.id()));
        return found;
    }

    /** @return the case's mails that no entry is about and that were not taken back */
    Stream<CaseMail> others(CaseKey caseKey) {
        return mails.stream()
                .filter(mail -> mail.caseKey().equals(caseKey) && mail.status() != MailStatus.WITHDRAWN)
                .filter(mail -> !shown.contains(mail.id()));
    }

    private Optional<CaseMail> find(AuditEntry entry) {
        if (!SENT.matcher(entry.kind()).matches()) {
            return Optional.empty();
        }
        return mails.stream()
                .filter(mail -> distance(mail, entry).compareTo(SAME_MOMENT) <= 0)
                .filter(mail -> entry.details().contains(mail.toName()))
                .filter(mail -> mail.step().isEmpty() || mail.step().equals(entry.step()))
                .min(Comparator.<CaseMail, Boolean>comparing(mail -> mail.step().isEmpty())
                        .thenComparing(mail -> distance(mail, entry)));
    }

    private static Duration distance(CaseMail mail, AuditEntry entry) {
        return Duration.between(mail.createdAt(), entry.at()).abs();
    }
}
