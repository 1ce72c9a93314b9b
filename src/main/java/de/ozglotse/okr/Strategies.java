package de.ozglotse.okr;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored strategies. */
interface Strategies extends Repository<Strategy, Integer> {

    Optional<Strategy> findById(int id);

    Strategy save(Strategy strategy);
}
