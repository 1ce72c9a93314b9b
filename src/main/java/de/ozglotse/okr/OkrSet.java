package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what was released for a quarter into its objectives and key results. */
@Component
class OkrSet {

    private final Plannings plannings;
    private final DraftObjectives drafts;
    private final Successions successions;
    private final Milestones milestones;
    private final KeyResultVersions versions;
    private final Clock clock;

    OkrSet(
            Plannings plannings,
            DraftObjectives drafts,
            Successions successions,
            Milestones milestones,
            KeyResultVersions versions,
            Clock clock) {
        this.versions = versions;
        this.clock = clock;
        this.milestones = milestones;
        this.plannings = plannings;
        this.drafts = drafts;
        this.successions = successions;
    }

    /** Stores milestones, and the key results as they were released; only once the key results are. */
    void keepDetails(String quarterId) {
        LocalDate begin = Quarter.of(quarterId).view().start();
        plannings.released(quarterId).forEach(planning -> {
            List<DraftObjective> chosen = chosen(planning);
            for (int i = 0; i < chosen.size(); i++) {
                int number = 1;
                for (DraftKeyResult keyResult : chosen.get(i).keyResults()) {
                    keep(planning.getId() + "-O" + (i + 1) + "-KR" + number, keyResult, begin, Actor.SYSTEM);
                    number++;
                }
            }
        });
    }

    private void keep(String code, DraftKeyResult keyResult, LocalDate from, Actor by) {
        int place = 1;
        for (DraftDesk.Part part : keyResult.parts()) {
            milestones.add(code, place, part.title(), part.weight());
            place++;
        }
        versions.keep(code, keyResult.plan(), from, keyResult.takenUpBecause(), by.name(), clock.instant());
    }

    /**
     * Adds a key result to a quarter that was opened already: to the objective that carries the same one on, or to a new one,
     * or to one that serves the same goal.
     *
     * @param draft with this key result alone
     * @return its code; empty if the upper bounds leave no room
     */
    Optional<String> add(Quarter quarter, DraftObjective draft) {
        return home(quarter, draft).map(home -> {
            DraftKeyResult keyResult = draft.keyResults().iterator().next();
            int number =
                    home.keyResults().stream().mapToInt(KeyResult::number).max().orElse(0) + 1;
            String code = home.code() + "-KR" + number;
            home.add(keyResult.released(code, number));
            keyResult.predecessor().ifPresent(earlier -> successions.save(new Succession(code, earlier)));
            return code;
        });
    }

    /** The same as at the opening of a quarter, for one that was added; only once it is stored. */
    void keepDetails(String code, DraftObjective draft, Actor by) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        LocalDate last = QuarterView.of(new KeyResultCode(code).quarter()).end();
        keep(code, draft.keyResults().iterator().next(), Sight.earlier(today, last), by);
    }

    private Optional<Objective> home(Quarter quarter, DraftObjective draft) {
        List<Objective> all = quarter.of(draft.ziel().handlungsfeld());
        Optional<Objective> same = all.stream()
                .filter(OkrSet::hasRoom)
                .filter(each -> successions
                        .findById(each.code())
                        .map(Succession::predecessor)
                        .equals(draft.predecessor()))
                .findFirst();
        if (same.isEmpty() && all.size() < ReleaseCheck.MAX_OBJECTIVES) {
            String code = quarter.id() + "-" + draft.ziel().handlungsfeld().code() + "-O" + (all.size() + 1);
            draft.predecessor().ifPresent(earlier -> successions.save(new Succession(code, earlier)));
            return Optional.of(quarter.add(code, draft.ziel(), draft.title()));
        }
        return same.or(() -> all.stream()
                .filter(OkrSet::hasRoom)
                .filter(each -> each.ziel().code().equals(draft.ziel().code()))
                .findFirst());
    }

    private static boolean hasRoom(Objective objective) {
        return objective.keyResults().size() < ReleaseCheck.MAX_KEY_RESULTS;
    }

    private List<DraftObjective> chosen(Planning planning) {
        return drafts.of(planning.getId()).stream()
                .filter(DraftObjective::chosen)
                .toList();
    }

    Quarter released(String quarterId) {
        Quarter quarter = Quarter.of(quarterId);
        plannings.released(quarterId).stream()
                .sorted(Comparator.comparing(Planning::handlungsfeldCode))
                .forEach(planning -> add(quarter, planning));
        return quarter;
    }

    private void add(Quarter quarter, Planning planning) {
        List<DraftObjective> chosen = chosen(planning);
        for (int i = 0; i < chosen.size(); i++) {
            add(quarter, planning.getId() + "-O" + (i + 1), chosen.get(i));
        }
    }

    private void add(Quarter quarter, String code, DraftObjective draft) {
        Objective objective = quarter.add(code, draft.ziel(), draft.title());
        draft.predecessor().ifPresent(earlier -> successions.save(new Succession(code, earlier)));
        int number = 1;
        for (DraftKeyResult keyResult : draft.keyResults()) {
            String keyResultCode = code + "-KR" + number;
            objective.add(keyResult.released(keyResultCode, number));
            keyResult.predecessor().ifPresent(earlier -> successions.save(new Succession(keyResultCode, earlier)));
            number++;
        }
    }
}
