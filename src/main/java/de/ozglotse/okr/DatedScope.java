package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes changes of the scope down as dated memberships. */
@Component
class DatedScope implements Scope {

    /** before anything was counted */
    private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);

    private final PopulationMembers members;
    private final Clock clock;

    DatedScope(PopulationMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void joins(CaseKey caseKey, LocalDate from, String reason, Actor by) {
        members.save(new PopulationMember(caseKey.value(), from, null, reason, clock.instant()).saidBy(by));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaves(CaseKey caseKey, LocalDate from, String reason, Actor by) {
        LocalDate last = from.minusDays(1);
        Instant now = clock.instant();
        List<PopulationMember> known = members.findAll().stream()
                .filter(member -> member.ags().equals(caseKey.value()) && member.countsAt(now))
                .toList();
        if (known.isEmpty()) {
            members.save(new PopulationMember(caseKey.value(), ALWAYS, last, reason, now).saidBy(by));
        }
        known.stream()
                .filter(member -> member.belongsOn(from))
                .forEach(member ->
                        members.save(member.replacedBy(last, reason, now).saidBy(by)));
    }
}
