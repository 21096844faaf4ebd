package org.unionledger.plan.notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends letters by SMTP, where a server is set ({@code spring.mail.host}) and a sender's address ({@code union-ledger.mail.from}). */
@Component
class Letters {

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    Letters(ObjectProvider<JavaMailSender> sender, @Value("${union-ledger.mail.from:}") String from) {
        this.sender = sender;
        this.from = from;
    }

    /** Whether this book sends letters at all. */
    boolean isPossible() {
        return !from.isBlank() && sender.getIfAvailable() != null;
    }

    /** @throws org.springframework.mail.MailException if the server did not take it */
    void send(String to, String subject, String text) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        sender.getObject().send(letter);
    }
}
