package de.ozglotse.municipality;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.ContactLine.Kind;
import de.ozglotse.office.TableFile;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a table of contacts: first it says of each line what would become of it, then it stores all or nothing. */
@Component
@Transactional
public class ContactImport {

    private static final int MOST_LINES = 5000;
    private static final int HEAD_LINE = 1;

    /** What a page carries along; a server takes no form of more than 2 MB. */
    private static final int MOST_BYTES = 1_000_000;

    private final Municipalities municipalities;
    private final ContactAssignments assignments;
    private final TownHallContacts contacts;
    private final AuditTrail audit;
    private final CurrentUser user;

    ContactImport(
            Municipalities municipalities,
            ContactAssignments assignments,
            TownHallContacts contacts,
            AuditTrail audit,
            CurrentUser user) {
        this.municipalities = municipalities;
        this.assignments = assignments;
        this.contacts = contacts;
        this.audit = audit;
        this.user = user;
    }

    /** @return what taking in this file would do; nothing is stored */
    @Transactional(readOnly = true)
    public Plan plan(byte[] content) {
        TableFile.Content table = TableFile.read(content, MOST_LINES + HEAD_LINE);
        byte[] carried = table.csv();
        if (carried.length > MOST_BYTES) {
            throw new Refused("municipality.contacts.import.large");
        }
        ContactColumns columns = ContactColumns.of(table.rows());
        Map<String, Municipality> towns = municipalities.all().stream()
                .collect(Collectors.toMap(town -> town.ags().value(), town -> town));
        ContactJudge judge = new ContactJudge(towns.keySet(), assignments.all());
        List<ContactLine> lines = IntStream.range(HEAD_LINE, table.rows().size())
                .filter(row -> !table.rows().get(row).isEmpty())
                .mapToObj(row -> judge.judge(columns.line(row + 1, table.rows().get(row), towns)))
                .toList();
        return new Plan(lines, table.formulas(), carried);
    }

    /**
     * Stores what a plan has announced.
     *
     * @param seen fingerprint of the plan that somebody has agreed to
     * @param doubtful whether people who are probably known already are stored as well
     * @return what was done, or empty if that plan is out of date, and then nothing is stored
     */
    public Optional<Done> take(byte[] content, String seen, boolean doubtful) {
        Plan plan = plan(content);
        if (!plan.fingerprint().equals(seen)) {
            return Optional.empty();
        }
        List<ContactLine> taken = plan.lines().stream()
                .filter(line -> line.kind().changesSomething() || doubtful && line.kind() == Kind.DUPLICATE)
                .toList();
        List<ContactLine> left = plan.lines().stream()
                .filter(line -> line.kind() == Kind.INVALID || !doubtful && line.kind() == Kind.DUPLICATE)
                .toList();
        taken.forEach(this::store);
        audit.record(user.actor(), "contacts.imported", String.valueOf(taken.size()), String.valueOf(left.size()));
        return Optional.of(new Done(taken.size(), left));
    }

    private void store(ContactLine line) {
        Ags ags = new Ags(line.ags());
        Optional<String> function = ContactText.optional(Optional.of(line.function()), 200);
        Optional<String> phone = ContactText.optional(Optional.of(line.phone()), 50);
        EmailAddress email = new EmailAddress(line.email());
        if (line.primary()) {
            contacts.appoint(ags, line.name(), function, email, phone);
        } else {
            contacts.assign(ags, line.name(), function, email, phone);
        }
    }

    /**
     * What taking in a table would do.
     *
     * @param formulas how many cells were left out because they are calculated
     * @param table what was read, to be taken in
     */
    public record Plan(List<ContactLine> lines, int formulas, byte[] table) {

        /** @return the same for two plans that would do the same */
        public String fingerprint() {
            return Integer.toHexString(lines.toString().hashCode());
        }

        public long count(Kind kind) {
            return lines.stream().filter(line -> line.kind() == kind).count();
        }
    }

    /** What became of a table. */
    public record Done(int taken, List<ContactLine> left) {}
}
