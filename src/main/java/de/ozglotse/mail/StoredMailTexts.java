package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts in the database, every version of them, over those that come with the application. */
@Service
@Transactional
class StoredMailTexts implements MailTexts {

    private final JdbcClient database;
    private final Office configured;
    private final MessageSource messages;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    StoredMailTexts(
            JdbcClient database,
            Office configured,
            MessageSource messages,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.configured = configured;
        this.messages = messages;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> current() {
        Map<String, String> texts = defaults();
        stored().forEach((name, content) -> texts.computeIfPresent(name, (known, usual) -> content));
        return texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> changed() {
        return List.copyOf(stored().keySet());
    }

    @Override
    public Map<String, String> change(Map<String, String> wanted) {
        Map<String, String> different = different(wanted);
        Map<String, String> problems = MailTextRules.problems(different);
        if (problems.isEmpty()) {
            different.forEach((name, text) -> {
                write(name, text);
                audit.record(user.actor(), "mail.text-changed", name);
            });
        }
        return problems;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> problems(Map<String, String> wanted) {
        return MailTextRules.problems(different(wanted));
    }

    /** What counts already is not looked at: it may have come with the application. */
    private Map<String, String> different(Map<String, String> wanted) {
        Map<String, String> now = current();
        Map<String, String> different = new LinkedHashMap<>();
        wanted.forEach((name, text) -> {
            String cleaned = MailTextRules.clean(text);
            if (now.containsKey(name) && !now.get(name).equals(cleaned)) {
                different.put(name, cleaned);
            }
        });
        return different;
    }

    @Override
    public void reset(String name) {
        if (stored().containsKey(name)) {
            write(name, null);
            audit.record(user.actor(), "mail.text-reset", name);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(String name) {
        return database.sql("select written_at, written_by, content from mail_text where name = ? order by id desc")
                .param(name)
                .query((row, number) -> new Version(
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("written_by"),
                        Optional.ofNullable(row.getString("content"))))
                .list();
    }

    private void write(String name, String content) {
        database.sql("insert into mail_text (name, content, written_at, written_by) values (?, ?, ?, ?)")
                .param(name)
                .param(content)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(user.actor().name())
                .update();
    }

    private Map<String, String> stored() {
        Map<String, String> texts = new LinkedHashMap<>();
        database.sql("select name, content from mail_text t where content is not null"
                        + " and id = (select max(id) from mail_text where name = t.name) order by name")
                .query(row -> {
                    texts.put(row.getString("name"), row.getString("content"));
                });
        return texts;
    }

    private Map<String, String> defaults() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("office.name", configured.name());
        texts.put("office.function", configured.function());
        texts.put("office.phone", configured.phone());
        texts.put("office.mail", configured.mail());
        texts.put("office.authority", configured.authority());
        texts.put("office.department", configured.department());
        texts.put("office.hours", "");
        texts.put("office.signature", "");
        LetterKind.ALL.forEach(kind -> {
            texts.put(INTRO + kind, "");
            texts.put(CLOSING + kind, messages.getMessage(LetterKind.words(kind) + "call", null, Locale.GERMANY));
        });
        return texts;
    }
}
