package com.batoncrm.quote;

import static com.batoncrm.engine.Words.note;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.company.Documents;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.Link;
import com.batoncrm.mail.LinkTarget;
import com.batoncrm.mail.Links;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a signed quote to the customer and takes the answer. */
@Service
@Transactional
public class CustomerAnswers {

    /** Purpose of the mailed link, and where it leads: {@code /answer/TOKEN}. */
    public static final String LINK = "answer";

    /** Control characters and halves of characters, which cannot be kept. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final QuoteService quotes;
    private final QuoteArchive archive;
    private final CustomerService customers;
    private final Company company;
    private final Documents documents;
    private final Links links;
    private final Mails mails;
    private final Accounts accounts;
    private final Audit audit;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerAnswers(
            QuoteService quotes,
            QuoteArchive archive,
            CustomerService customers,
            Company company,
            Documents documents,
            Links links,
            Mails mails,
            Accounts accounts,
            Audit audit,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.quotes = quotes;
        this.archive = archive;
        this.customers = customers;
        this.company = company;
        this.documents = documents;
        this.links = links;
        this.mails = mails;
        this.accounts = accounts;
        this.audit = audit;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** A quote as the holder of a link sees it. */
    public record Offer(QuoteContent content, LinkTarget.State link) {}

    /** Mails the signed version with a link that is good until it expires; says until when. */
    public Instant send(String number) {
        Quote quote = quotes.get(number);
        quote.send(clock.instant());
        QuoteContent content = quotes.provenContent(number);
        Instant expiresAt =
                content.validUntil().plusDays(1).atStartOfDay(company.zone()).toInstant();
        Link link = links.create(LINK, number, content.version(), expiresAt);
        Locale language = language(content);
        Map<String, Object> model = Map.of("quote", content);
        mails.send(Mail.to(content.contact().id(), content.contact().name())
                .about(QuoteService.SUBJECT, number)
                .customer(content.customer().id())
                .owner(quote.author())
                .key("quote-sent:" + number + ":" + content.version())
                .language(language)
                .subject(text("quote.mail.subject", language, number, content.title()))
                .template("quote-sent", model)
                .attach(number + ".pdf", documents.pdf("quote", model, language))
                .link(link));
        audit.record(AuditEntry.of("quote.sent", QuoteService.SUBJECT, number)
                .version(content.version())
                .text("to", content.contact().id()));
        return expiresAt;
    }

    /** What the link leads to; empty for one that never was. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(String token) {
        return links.find(LINK, token)
                .map(target -> new Offer(archive.content(target.subject(), target.version()), target.state()));
    }

    /** The offered quote as PDF. */
    @Transactional(readOnly = true)
    public byte[] document(Offer offer) {
        return documents.pdf("quote", Map.of("quote", offer.content()), language(offer.content()));
    }

    private Locale language(QuoteContent content) {
        return customers.get(content.customer().id()).language();
    }

    /**
     * Takes the customer's answer and uses the link up.
     *
     * @return the number of the answered quote
     */
    public String answerByLink(String token, QuoteAnswer answer) {
        check(answer);
        LinkTarget target = links.redeem(LINK, token).orElseThrow(() -> new Refused(say("quote.refused.link")));
        Quote quote = quotes.get(target.subject());
        if (quote.version() != target.version()) {
            throw new Refused(say("quote.refused.newer"));
        }
        take(quote, answer);
        events.publishEvent(new QuoteAnswered(quote.number(), answer));
        return quote.number();
    }

    /** Takes an answer that the author heard from the customer; the link ends. */
    public void answerByPhone(String number, QuoteAnswer answer) {
        check(answer);
        take(quotes.get(number), answer);
        links.revoke(LINK, number);
    }

    private void take(Quote quote, QuoteAnswer answer) {
        quote.answer(answer, clock.instant());
        audit.record(AuditEntry.of(
                        "quote." + answer.answer().name().toLowerCase(Locale.ROOT),
                        QuoteService.SUBJECT,
                        quote.number())
                .version(quote.version())
                .text("channel", answer.channel().name())
                .text("by", answer.by())
                .text("orderNumber", answer.orderNumber())
                .text("text", answer.text()));
    }

    private void check(QuoteAnswer answer) {
        if (answer.by().isBlank()) {
            throw new Refused(say("quote.refused.name"));
        }
        if (answer.answer() != QuoteAnswer.Kind.ACCEPTED && answer.text().isBlank()) {
            throw new Refused(say("quote.refused." + answer.answer()));
        }
        if (answer.by().length() > 200
                || answer.orderNumber().length() > 100
                || answer.text().length() > 2000) {
            throw new Refused(say("quote.refused.length"));
        }
        if (UNREADABLE
                .matcher(String.join(" ", answer.by(), answer.orderNumber(), answer.text()))
                .find()) {
            throw new Refused(say("quote.refused.characters"));
        }
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** Nobody answered in time: the link has ended by itself, and the author is told. */
    public void expire(String number) {
        Quote quote = quotes.get(number);
        quote.expire(clock.instant());
        links.revoke(LINK, number);
        audit.record(
                AuditEntry.of("quote.expired", QuoteService.SUBJECT, number).version(quote.version()));
        mails.tell(quote.author(), mail -> mail.about(QuoteService.SUBJECT, number)
                .key("quote-expired:" + number + ":" + quote.version())
                .subject(note("quote.mail.expired.subject", number))
                .template(
                        "quote-expired",
                        Map.of(
                                "number", number,
                                "title", quote.title(),
                                "customer", quote.customerName(),
                                "author", accounts.nameOf(quote.author()))));
    }
}
