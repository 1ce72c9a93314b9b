package de.ozglotse.municipality;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** In which order the list of municipalities stands. */
enum MunicipalityOrder {
    GEMEINDE("gemeinde"),
    GEMEINDE_ABSTEIGEND("-gemeinde"),
    EINWOHNER("einwohner"),
    EINWOHNER_ABSTEIGEND("-einwohner");

    private final String address;

    MunicipalityOrder(String address) {
        this.address = address;
    }

    /** @return the order of this name in an address; by name if there is none */
    static MunicipalityOrder of(String address) {
        return Arrays.stream(values())
                .filter(order -> order.address.equals(address))
                .findFirst()
                .orElse(GEMEINDE);
    }

    /** @param byName in German order, which those keep that are equal otherwise; may be changed */
    List<Municipality> sort(List<Municipality> byName) {
        Comparator<Municipality> population = Comparator.comparingInt(Municipality::population);
        switch (this) {
            case GEMEINDE -> {
                // they are
            }
            case GEMEINDE_ABSTEIGEND -> Collections.reverse(byName);
            case EINWOHNER -> byName.sort(population);
            case EINWOHNER_ABSTEIGEND -> byName.sort(population.reversed());
        }
        return byName;
    }
}
