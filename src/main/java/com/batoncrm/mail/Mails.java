package com.batoncrm.mail;

import com.batoncrm.engine.Accounts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes mails into the outbox, in the transaction of the work that causes them; a job sends them. */
@Component
public class Mails {

    private final Outbox outbox;
    private final MailWriter writer;
    private final WaysBack waysBack;
    private final Smtp smtp;
    private final Accounts accounts;
    private final DigestNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mails(
            Outbox outbox,
            MailWriter writer,
            WaysBack waysBack,
            Smtp smtp,
            Accounts accounts,
            DigestNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.waysBack = waysBack;
        this.smtp = smtp;
        this.accounts = accounts;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the mail, unless one with its key was written before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        StoredMail written = writer.write(mail, smtp.isConfigured(), clock.instant());
        boolean added = outbox.add(written, mail.attachments);
        if (added && mail.customer != null) {
            waysBack.add(written.id(), mail.customer, WayBack.create());
        }
        if (added && written.state() == MailState.REFUSED) {
            events.publishEvent(new MailRefused(written.id()));
        }
    }

    /** To a person with an account; without an address it can be read in Baton alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String personId, Consumer<Mail> mail) {
        accounts.person(personId).ifPresent(person -> {
            Mail toPerson = Mail.toPerson(person.id(), person.email(), person.name());
            mail.accept(toPerson);
            send(toPerson);
        });
    }

    /** Tells a person with the next digest, in a sentence or two, what needs nobody to act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mention(String personId, String sentence) {
        news.add(personId, sentence, clock.instant());
    }

    /** What was written about these for the one to see to is the other's to see to: bounces and answers among it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String aboutType, Collection<String> about, String from, String to) {
        if (!about.isEmpty()) {
            outbox.handOver(aboutType, about, from, to);
        }
    }

    /**
     * Whatever was written to the customer for the one to see to is the other's to see to.
     *
     * @return the business keys of the cases in which somebody may have to see to such a mail, or to an answer to one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> handOver(String customer, String from, String to) {
        return outbox.handOver(customer, from, to);
    }

    /** To everybody in the group, each with the key and their own id after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellGroup(String group, Consumer<Mail> mail) {
        for (Accounts.Person member : accounts.members(group)) {
            tell(member.id(), toMember -> {
                mail.accept(toMember);
                toMember.key(toMember.key() + ":" + member.id());
            });
        }
    }
}
