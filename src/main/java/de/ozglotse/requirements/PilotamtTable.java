package de.ozglotse.requirements;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The Pilotaemter. */
interface PilotamtTable extends Repository<Pilotamt, Long> {

    Pilotamt save(Pilotamt pilotamt);

    void delete(Pilotamt pilotamt);

    Optional<Pilotamt> findById(long id);

    List<Pilotamt> findAllByOrderById();

    List<Pilotamt> findAllByNamedStep(String step);

    List<Pilotamt> findAllBySurveyStep(String step);
}
