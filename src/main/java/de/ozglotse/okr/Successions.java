package de.ozglotse.okr;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What carries what on. */
interface Successions extends Repository<Succession, String> {

    Succession save(Succession succession);

    Optional<Succession> findById(String successor);
}
