package de.ozglotse.okr;

import org.springframework.stereotype.Component;

/** Finds what is settled about the key results of a quarter, in two queries. */
@Component
class SettledQuarters {

    private final KeyResultVersions versions;
    private final Targets targets;

    SettledQuarters(KeyResultVersions versions, Targets targets) {
        this.versions = versions;
        this.targets = targets;
    }

    SettledQuarter of(String quarter, Sight sight) {
        return new SettledQuarter(
                versions.seen(quarter, sight), targets.dated(sight.knownAt()).on(sight.day()));
    }
}
