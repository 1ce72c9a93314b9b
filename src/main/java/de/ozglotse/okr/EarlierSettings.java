package de.ozglotse.okr;

import de.ozglotse.shared.CountyTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was settled about a key result before it was settled anew, and how many municipalities it was about. */
@Component
@Transactional(readOnly = true)
public class EarlierSettings {

    private final KeyResultVersions versions;
    private final Adjustments adjustments;
    private final ScopeChanges scope;

    EarlierSettings(KeyResultVersions versions, Adjustments adjustments, ScopeChanges scope) {
        this.versions = versions;
        this.adjustments = adjustments;
        this.scope = scope;
    }

    /**
     * @param until what was said later is left out
     * @return the newest first
     */
    public List<Change> of(KeyResultProgress keyResult, Instant until) {
        String code = keyResult.code();
        List<Change> all = new ArrayList<>();
        List<KeyResultVersion> known = versions.of(code).stream()
                .filter(version -> !version.at().isAfter(until))
                .toList();
        known.stream()
                .limit(1)
                .filter(first -> !first.reason().isEmpty())
                .map(first -> new Change(Setting.AUFNAHME, "", first.title(), said(first)))
                .forEach(all::add);
        for (int i = 1; i < known.size(); i++) {
            all.addAll(between(known.get(i - 1), known.get(i)));
        }
        if (keyResult.counting().filter(CountingRule.GEMEINDEN::equals).isPresent()) {
            all.addAll(scope(QuarterView.of(new KeyResultCode(code).quarter()), until));
        }
        all.sort(Comparator.comparing(Change::at).reversed());
        return all;
    }

    /** @return why key results were taken up after the release of their quarter, by code */
    public Map<String, Said> takenUp(String quarter, Instant until) {
        return versions.ofQuarter(quarter).values().stream()
                .map(all -> all.get(0))
                .filter(first -> !first.reason().isEmpty() && !first.at().isAfter(until))
                .collect(Collectors.toMap(KeyResultVersion::keyResult, EarlierSettings::said));
    }

    private static Said said(KeyResultVersion version) {
        return new Said(version.from(), version.reason(), version.by(), version.at());
    }

    private List<Change> scope(QuarterView quarter, Instant until) {
        LocalDate last = Sight.earlier(quarter.end(), CountyTime.dayOf(until));
        return scope.steps(quarter.start(), last, until).stream()
                .map(step -> new Change(
                        Setting.UMFANG,
                        BigDecimal.valueOf(step.before()),
                        BigDecimal.valueOf(step.after()),
                        new Said(step.from(), step.reason(), step.by(), step.recordedAt())))
                .toList();
    }

    private List<Change> between(KeyResultVersion earlier, KeyResultVersion later) {
        Said said = new Said(later.from(), reason(later), later.by(), later.at());
        List<Change> changes = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Object before = setting.in(earlier);
            Object after = setting.in(later);
            if (!same(before, after)) {
                changes.add(new Change(setting, before, after, said));
            }
        }
        return changes;
    }

    /** Older versions have none: their reason is that of the Zielanpassung of the same moment. */
    private String reason(KeyResultVersion version) {
        return version.reason().isEmpty()
                ? adjustments.ofQuarter(new KeyResultCode(version.keyResult()).quarter()).stream()
                        .filter(it -> it.subject().equals(version.keyResult())
                                && it.at().equals(version.at()))
                        .map(Zielanpassung::reason)
                        .findFirst()
                        .orElse("")
                : version.reason();
    }

    private static boolean same(Object before, Object after) {
        return before instanceof BigDecimal one && after instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : before.equals(after);
    }

    /**
     * One thing that was settled anew.
     *
     * @param earlier a text, a number, a day, a {@link Commitment} or amounts by day; an empty text for nothing
     * @param later of the same kind
     */
    public record Change(Setting setting, Object earlier, Object later, Said said) {

        Instant at() {
            return said.at();
        }
    }

    /**
     * How it was said.
     *
     * @param from the first day for which it holds
     * @param reason empty if none was asked for when it was said
     * @param by empty if nobody has kept who it was
     */
    public record Said(LocalDate from, String reason, String by, Instant at) {}

    /** What can be settled. */
    public enum Setting {
        TITEL(KeyResultVersion::title),
        ZIELWERT(version -> orNothing(version.target())),
        MINDESTWERT(version -> orNothing(version.minimum())),
        VERBINDLICHKEIT(KeyResultVersion::commitment),
        VERANTWORTLICH(KeyResultVersion::person),
        FAELLIGKEIT(version -> version.due()
                .orElseGet(() -> QuarterView.of(new KeyResultCode(version.keyResult()).quarter())
                        .end())),
        PLAN(version -> plain(version.plan())),
        /** of how many municipalities; no version holds it */
        UMFANG(version -> ""),
        /** that it was taken up after the release */
        AUFNAHME(version -> "");

        private final Function<KeyResultVersion, Object> value;

        Setting(Function<KeyResultVersion, Object> value) {
            this.value = value;
        }

        private Object in(KeyResultVersion version) {
            return value.apply(version);
        }

        private static Object orNothing(Optional<BigDecimal> number) {
            return number.map(Object.class::cast).orElse("");
        }

        private static Object plain(SortedMap<LocalDate, BigDecimal> plan) {
            return Collections.unmodifiableSortedMap(plan);
        }
    }
}
