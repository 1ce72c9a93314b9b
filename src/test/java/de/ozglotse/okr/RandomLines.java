package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static de.ozglotse.okr.FactEvents.establishedOfCounty;
import static de.ozglotse.okr.FactEvents.undone;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Lines of a ledger by chance: facts, withdrawals and corrections of the last days. */
final class RandomLines {

    static final int DAYS = 6;

    private RandomLines() {}

    /** Establishes something, takes the line before back, or takes even that back; the county is one of three. */
    static FactEntry next(Random random, List<FactType> types, List<CaseKey> towns, List<FactEntry> written, int line) {
        Instant recorded = NOW.minus(Duration.ofDays(random.nextInt(DAYS)));
        LocalDate day = TODAY.minusDays(DAYS + random.nextInt(DAYS));
        String step = "step-" + line;
        FactEntry last = line % 4 < 2 ? null : written.get(line - 1);
        if (line % 4 == 2 && random.nextBoolean()) {
            LocalDate since = TODAY.minusDays(random.nextInt(2 * DAYS));
            return last.withdrawn(since, recorded, Actor.user("Katrin Vogel"), "Nicht mehr");
        }
        if (line % 4 == 2 || line % 4 == 3 && last.kind() == EntryKind.WIDERRUF && random.nextBoolean()) {
            return last.correctedBy(undone(towns.get(0), step, recorded));
        }
        FactType type = types.get(random.nextInt(types.size()));
        return FactEntry.establishing(
                random.nextInt(3) == 0
                        ? establishedOfCounty(type, subject(random), step)
                        : established(type, towns.get(random.nextInt(towns.size())), step, day, recorded));
    }

    private static Subject subject(Random random) {
        int number = random.nextInt(3);
        return number == 0 ? null : new Subject(String.valueOf(number), "Landkreis " + number);
    }
}
