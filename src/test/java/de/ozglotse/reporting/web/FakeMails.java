package de.ozglotse.reporting.web;

import de.ozglotse.mail.CaseMail;
import de.ozglotse.mail.CaseMails;
import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Letters in memory. */
class FakeMails implements CaseMails {

    final List<CaseMail> written = new ArrayList<>();

    @Override
    public List<CaseMail> of(CaseKey caseKey, int limit) {
        return written.stream()
                .filter(mail -> mail.caseKey().equals(caseKey))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseMail> writtenAt(Set<Instant> moments, Set<String> names) {
        return written.stream()
                .filter(mail -> names.contains(mail.toName()) && moments.contains(mail.createdAt()))
                .toList();
    }
}
