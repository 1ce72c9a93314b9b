package de.ozglotse.requirements;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The points of the checklist. */
interface VoraussetzungTable extends Repository<Voraussetzung, Long> {

    Voraussetzung save(Voraussetzung voraussetzung);

    long count();

    Optional<Voraussetzung> findById(long id);

    List<Voraussetzung> findAllByOrderByPlaceAscIdAsc();

    List<Voraussetzung> findAllByApplicableTrueOrderByPlaceAscIdAsc();

    List<Voraussetzung> findAllByAgreedStep(String step);

    List<Voraussetzung> findAllByAnswerStep(String step);
}
