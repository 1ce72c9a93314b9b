package de.ozglotse.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The mailbox that reports about undeliverable mails arrive in, by IMAP; nothing in it is changed. */
@Component
class BounceMailbox {

    private static final String TIMEOUT = "20000";
    private static final int MOST_AT_ONCE = 200;
    private static final int LARGEST = 2_000_000;

    private final BounceSettings settings;

    BounceMailbox(BounceSettings settings) {
        this.settings = settings;
    }

    /** @return the next mails from the position on, which moves behind them */
    List<MimeMessage> read(MailboxPosition position) throws MessagingException {
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                return copies((UIDFolder) folder, position);
            }
        }
    }

    private static List<MimeMessage> copies(UIDFolder numbers, MailboxPosition position) throws MessagingException {
        long next = position.next(numbers.getUIDValidity());
        List<MimeMessage> copies = new ArrayList<>();
        for (Message message : numbers.getMessagesByUID(next, UIDFolder.LASTUID)) {
            long uid = numbers.getUID(message);
            // the server names its last mail even if that was read before
            if (uid >= next && copies.size() < MOST_AT_ONCE) {
                if (message.getSize() <= LARGEST) {
                    copies.add(new MimeMessage((MimeMessage) message));
                }
                position.moveTo(uid);
            }
        }
        return copies;
    }

    private Session session() {
        Properties properties = new Properties();
        String prefix = "mail." + settings.protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT);
        properties.setProperty(prefix + "timeout", TIMEOUT);
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
