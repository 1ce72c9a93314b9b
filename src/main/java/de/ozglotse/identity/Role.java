package de.ozglotse.identity;

import java.util.Set;

/** What a person may do, and the candidate groups of the process models whose steps they see. */
public enum Role {
    /** the county's eGov coordinator and the deputy, who also record what the other offices and town halls say */
    KOORDINATION("egov", "rathaus", "recht", "fachamt", "iuk"),
    STRATEGIETEAM("strategieteam"),
    PROJEKTTEAM("projektteam"),
    /** management: reads, and records what the Lenkungsgruppe has decided */
    LEITUNG("lenkungsgruppe"),
    /** administers the application, has no steps of its own */
    VERWALTUNG;

    private final Set<String> groups;

    Role(String... groups) {
        this.groups = Set.of(groups);
    }

    /** @return the candidate groups that people of this role work for */
    public Set<String> groups() {
        return groups;
    }

    String authority() {
        return "ROLE_" + name();
    }
}
