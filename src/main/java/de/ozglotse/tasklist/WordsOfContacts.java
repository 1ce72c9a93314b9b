package de.ozglotse.tasklist;

import de.ozglotse.shared.ProgrammedMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Lets a search find the contacts of an older version; what was kept since then stays as it is. */
@Component
class WordsOfContacts extends ProgrammedMigration {

    private static final String CONTACTS = """
            select a.ags, c.name, c.email, c.phone
            from contact_municipality a join contact c on c.id = a.contact_id
            where not exists (select 1 from contact_words w where w.case_key = a.ags)
            order by a.ags, a.is_primary desc, c.name""";

    WordsOfContacts() {
        super("1.4.23", "words of contacts");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Map<String, List<String>> texts = texts(context.getConnection());
        try (PreparedStatement insert =
                context.getConnection().prepareStatement("insert into contact_words (case_key, words) values (?, ?)")) {
            for (Map.Entry<String, List<String>> town : texts.entrySet()) {
                insert.setString(1, town.getKey());
                insert.setString(2, SearchWords.kept(town.getValue().stream(), ContactWords.SEARCHABLE));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** @return what contacts are called and how they are reached, by municipality */
    private static Map<String, List<String>> texts(Connection connection) throws SQLException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(CONTACTS)) {
            while (row.next()) {
                List<String> town = texts.computeIfAbsent(row.getString("ags"), any -> new ArrayList<>());
                Stream.of(row.getString("name"), row.getString("email"), row.getString("phone"))
                        .filter(Objects::nonNull)
                        .forEach(town::add);
            }
        }
        return texts;
    }
}
