package de.ozglotse.requirements;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The Landkreise that are asked. */
interface LandkreisTable extends Repository<Landkreis, Long> {

    Landkreis save(Landkreis landkreis);

    void delete(Landkreis landkreis);

    Optional<Landkreis> findById(long id);

    Optional<Landkreis> findByNameKey(String nameKey);

    List<Landkreis> findAllByOrderById();

    List<Landkreis> findAllBySurveyOrderById(Survey survey);

    List<Landkreis> findAllByChosenStep(String step);

    List<Landkreis> findAllBySurveyStep(String step);
}
