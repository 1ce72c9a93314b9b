package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
                    keep(planning.getId() + "-O" + (i + 1) + "-KR" + number, keyResult, begin);
                    number++;
                }
            }
        });
    }

    private void keep(String code, DraftKeyResult keyResult, LocalDate begin) {
        int place = 1;
        for (DraftDesk.Part part : keyResult.parts()) {
            milestones.add(code, place, part.title(), part.weight());
            place++;
        }
        versions.keep(code, keyResult.plan(), begin, "", Actor.SYSTEM.name(), clock.instant());
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
