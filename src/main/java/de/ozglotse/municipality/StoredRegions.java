package de.ozglotse.municipality;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All stored Länder and Kreise, also those in which nobody is served. */
interface StoredRegions extends Repository<StoredKreis, String> {

    @Query("select new de.ozglotse.municipality.Region(l.landKey, l.name) from StoredLand l")
    List<Region> laender();

    @Query("select new de.ozglotse.municipality.Region(k.kreisKey, k.name) from StoredKreis k")
    List<Region> kreise();
}
