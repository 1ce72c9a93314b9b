package de.ozglotse;

import de.ozglotse.municipality.MunicipalityCatalogue;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.requirements.ChecklisteCatalogue;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads what every installation begins with: the county's municipalities, its strategy map, a proposed checklist. */
@Component
@Profile("!test")
@Order(ReferenceData.ORDER)
class ReferenceData implements ApplicationRunner {

    static final int ORDER = 100;

    private final MunicipalityCatalogue municipalities;
    private final StrategyCatalogue strategy;
    private final ChecklisteCatalogue checkliste;

    ReferenceData(MunicipalityCatalogue municipalities, StrategyCatalogue strategy, ChecklisteCatalogue checkliste) {
        this.municipalities = municipalities;
        this.strategy = strategy;
        this.checkliste = checkliste;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        municipalities.loadExtractOnce();
        strategy.loadOnce();
        checkliste.proposeOnce();
    }
}
