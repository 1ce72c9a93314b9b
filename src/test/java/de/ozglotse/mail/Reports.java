package de.ozglotse.mail;

/** Mails as they arrive in the mailbox for undeliverable ones. */
public final class Reports {

    public static final String OUT_OF_OFFICE = String.join(
            "\r\n",
            "From: Sabine Maurer <rathaus@bitz.example>",
            "To: egov@zak.example",
            "Subject: Abwesend: Bitte antworten Sie",
            "Auto-Submitted: auto-replied",
            "In-Reply-To: <a1@lotse.example>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "",
            "Ich bin bis Montag nicht im Haus. Action: failed Status: 5.1.1",
            "");

    private Reports() {}

    /** @return a report of RFC 3464 as Postfix writes it */
    public static String failure(String messageId, String recipient) {
        return String.join(
                "\r\n",
                "From: MAILER-DAEMON@mx.example",
                "To: egov@zak.example",
                "Subject: Undelivered Mail Returned to Sender",
                "Auto-Submitted: auto-replied",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"grenze\"",
                "",
                "--grenze",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "I'm sorry to have to inform you that your message could not be delivered.",
                "",
                "--grenze",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "Arrival-Date: Wed, 1 Mar 2023 09:00:00 +0100",
                "",
                "Final-Recipient: rfc822; " + recipient,
                "Action: failed",
                "Status: 5.1.1",
                "Remote-MTA: dns; mail.bitz.example",
                "Diagnostic-Code: smtp; 550 5.1.1 <" + recipient + ">:",
                "    Recipient address rejected: User unknown",
                "",
                "--grenze",
                "Content-Type: message/rfc822",
                "",
                "From: egov@zak.example",
                "To: " + recipient,
                "Subject: Bitte antworten Sie",
                "Message-ID:",
                " " + messageId,
                "",
                "Guten Tag",
                "",
                "--grenze--",
                "");
    }
}
