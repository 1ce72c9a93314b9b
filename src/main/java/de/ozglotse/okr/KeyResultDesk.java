package de.ozglotse.okr;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people settle about a released key result; nothing of a closed quarter, and never a value that is counted. */
@Service
@Transactional
public class KeyResultDesk {

    private final KeyResultRows keyResults;
    private final CheckInEntries amounts;
    private final KeyResultVersions versions;
    private final Milestones milestones;
    private final Adjustments adjustments;
    private final ClosedQuarters closed;
    private final AuditTrail audit;
    private final Clock clock;

    KeyResultDesk(
            KeyResultRows keyResults,
            CheckInEntries amounts,
            KeyResultVersions versions,
            Milestones milestones,
            Adjustments adjustments,
            ClosedQuarters closed,
            AuditTrail audit,
            Clock clock) {
        this.keyResults = keyResults;
        this.amounts = amounts;
        this.versions = versions;
        this.milestones = milestones;
        this.adjustments = adjustments;
        this.closed = closed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Settled settled(String code) {
        return settled(code, Sight.now(clock));
    }

    @Transactional(readOnly = true)
    public Settled settled(String code, Sight sight) {
        KeyResultKind kind = find(code).kind();
        KeyResultVersion it = versions.seenOne(code, sight);
        return new Settled(
                kind, it.title(), it.target(), it.minimum(), it.commitment(), it.person(), it.due(), it.plan());
    }

    /**
     * @param plan amounts by day; none for a straight line
     * @param since the first day for which it holds, a past one; empty for today
     */
    public void settle(
            String code,
            Commitment commitment,
            String person,
            Optional<LocalDate> due,
            SortedMap<LocalDate, BigDecimal> plan,
            String reason,
            Optional<LocalDate> since,
            Actor by) {
        closed.refuse(code);
        find(code).meant(commitment, person, due.orElse(null));
        keep(code, plan, reason, since, by);
        audit.record(by, "keyresult.settled", CaseKey.COUNTY, code);
    }

    /**
     * Changes title and target after the release: both values stay, with the reason.
     *
     * @param since as for {@link #settle}
     */
    public void adjust(
            String code,
            String title,
            Optional<BigDecimal> target,
            String reason,
            Optional<LocalDate> since,
            Actor by) {
        closed.refuse(code);
        KeyResult it = find(code);
        if (!title.equals(it.title())) {
            record(code, Zielanpassung.Field.TITEL, it.title(), title, reason, by);
        }
        target.filter(wanted -> it.kind() == KeyResultKind.METRIK)
                .filter(wanted -> wanted.compareTo(it.targetAmount().orElseThrow()) != 0)
                .ifPresent(wanted -> record(
                        code,
                        Zielanpassung.Field.ZIELWERT,
                        plain(it.targetAmount().orElseThrow()),
                        plain(wanted),
                        reason,
                        by));
        it.adjust(title, it.kind() == KeyResultKind.METRIK ? target.orElse(null) : null);
        keep(code, versions.seenOne(code, Sight.now(clock)).plan(), reason, since, by);
    }

    /** Says that a milestone is reached since that day, or that this was a mistake. */
    public void reach(long milestone, String code, Optional<LocalDate> since, Actor by) {
        closed.refuse(code);
        KeyResult it = find(code);
        LocalDate today = today();
        Milestones.Milestone known = milestones.of(code, Sight.now(clock)).stream()
                .filter(each -> each.id() == milestone)
                .findFirst()
                .orElseThrow(() -> new NotFound("No milestone of this key result has this id"));
        if (since.filter(day -> day.isAfter(today)).isPresent()) {
            throw new Refused("okr.milestone.future");
        }
        milestones.strike(milestone, by.name(), clock.instant());
        since.ifPresent(day -> milestones.reach(milestone, day, by.name(), clock.instant()));
        BigDecimal reached = milestones.of(code, Sight.now(clock)).stream()
                .map(Milestones.Milestone::weightReached)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        amounts.setAmount(it.code(), reached);
        audit.record(by, since.isPresent() ? "milestone.reached" : "milestone.struck", CaseKey.COUNTY, known.title());
    }

    /** What is settled during the review holds from the last day of the quarter on. */
    private void keep(
            String code, SortedMap<LocalDate, BigDecimal> plan, String reason, Optional<LocalDate> since, Actor by) {
        LocalDate last = QuarterView.of(new KeyResultCode(code).quarter()).end();
        LocalDate from = Sight.earlier(Sight.earlier(since.orElseGet(this::today), today()), last);
        versions.keep(code, plan, from, reason, by.name(), clock.instant());
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void record(String code, Zielanpassung.Field field, String earlier, String later, String reason, Actor by) {
        adjustments.add(new Zielanpassung(code, field, earlier, later, reason, by.name(), clock.instant()));
        audit.record(by, "keyresult.adjusted", CaseKey.COUNTY, earlier, later, reason);
    }

    private KeyResult find(String code) {
        return keyResults.findByCode(code).orElseThrow(() -> new NotFound("No key result has this code"));
    }

    /**
     * @param minimum what would still be acceptable, if that is less than the target
     * @param plan amounts by day; empty for a straight line
     */
    public record Settled(
            KeyResultKind kind,
            String title,
            Optional<BigDecimal> target,
            Optional<BigDecimal> minimum,
            Commitment commitment,
            String person,
            Optional<LocalDate> due,
            SortedMap<LocalDate, BigDecimal> plan) {}
}
