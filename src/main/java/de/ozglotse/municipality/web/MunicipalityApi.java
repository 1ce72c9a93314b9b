package de.ozglotse.municipality.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The county's municipalities for other programs. */
@RestController
class MunicipalityApi {

    private final Municipalities municipalities;

    MunicipalityApi(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping(path = "/api/v1/municipalities", produces = "application/json")
    List<MunicipalityResource> all() {
        return municipalities.all().stream().map(MunicipalityResource::of).toList();
    }

    /** A municipality as the API gives it. */
    record MunicipalityResource(
            String ags,
            String ars,
            String name,
            Municipality.Kind kind,
            String postcode,
            BigDecimal areaKm2,
            int population,
            LocalDate populationAsOf,
            Municipality.@Nullable Association association) {

        static MunicipalityResource of(Municipality municipality) {
            return new MunicipalityResource(
                    municipality.ags().value(),
                    municipality.ars(),
                    municipality.name(),
                    municipality.kind(),
                    municipality.postcode(),
                    municipality.areaKm2(),
                    municipality.population(),
                    municipality.asOf(),
                    municipality.association().orElse(null));
        }
    }
}
