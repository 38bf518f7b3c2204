package com.batoncrm.quote;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.catalog.Catalog;
import com.batoncrm.catalog.PaymentTerm;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.Links;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a quote until its signers have decided. */
@Service
@Transactional
public class QuoteService {

    /** The type under which quotes stand in approvals, mails and the audit. */
    public static final String SUBJECT = "quote";

    private static final int LONGEST_TEXT = 200;

    private final Quotes quotes;
    private final QuoteCheck check;
    private final Prices prices;
    private final QuoteArchive archive;
    private final Catalog catalog;
    private final CustomerService customers;
    private final ExchangeRates rates;
    private final WorkingDays days;
    private final ApprovalService approvals;
    private final Links links;
    private final Accounts accounts;
    private final CurrentPerson person;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuoteService(
            Quotes quotes,
            QuoteCheck check,
            Prices prices,
            QuoteArchive archive,
            Catalog catalog,
            CustomerService customers,
            ExchangeRates rates,
            WorkingDays days,
            ApprovalService approvals,
            Links links,
            Accounts accounts,
            CurrentPerson person,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.quotes = quotes;
        this.check = check;
        this.prices = prices;
        this.archive = archive;
        this.catalog = catalog;
        this.customers = customers;
        this.rates = rates;
        this.days = days;
        this.approvals = approvals;
        this.links = links;
        this.accounts = accounts;
        this.person = person;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a quote for an author; {@code wantedCustomer} is what he knows of the customer. */
    public Quote open(String wantedCustomer, String title, String author) {
        if (title.isBlank()
                || title.length() > LONGEST_TEXT
                || wantedCustomer.isBlank()
                || wantedCustomer.length() > LONGEST_TEXT) {
            throw new Refused(say("quote.refused.opening", LONGEST_TEXT));
        }
        String number = String.format(Locale.ROOT, "Q-%d-%06d", days.today().getYear(), quotes.nextNumber());
        Quote quote = quotes.save(new Quote(number, title.strip(), author, wantedCustomer.strip(), clock.instant()));
        audit.record(AuditEntry.of("quote.opened", SUBJECT, number).text("title", title));
        return quote;
    }

    /**
     * Opens the quote of an amendment: the next terms of a contract, for the same customer in the same currency.
     *
     * @param quoteInForce the concluded quote whose terms hold now
     */
    public Quote openAmendment(String contract, String quoteInForce, String author) {
        QuoteContent terms = archive.content(quoteInForce, get(quoteInForce).version());
        Quote quote = open(terms.customer().id(), terms.title(), author);
        quote.amend(contract, quoteInForce);
        return quote;
    }

    /** The terms that the quote amends; empty where it is for a new contract. */
    @Transactional(readOnly = true)
    public Optional<QuoteContent> amendedTerms(String number) {
        return Optional.ofNullable(get(number).amendedQuote())
                .map(quote -> archive.content(quote, get(quote).version()));
    }

    /** The quote of that number. */
    @Transactional(readOnly = true)
    public Quote get(String number) {
        return quotes.findById(number).orElseThrow(() -> new Refused(say("quote.refused.unknown", number)));
    }

    /** Customers that what the author typed may mean. */
    @Transactional(readOnly = true)
    public List<Customer> candidates(String text) {
        return customers.search(text);
    }

    /** Checks and prices the input, and stores it where it is complete. */
    public PreparedQuote price(String number, QuoteInput input) {
        QuoteCheck.Result checked = check.check(input);
        Prices.Result priced = prices.price(checked.lines(), checked.currency());
        List<String> problems = new ArrayList<>(checked.problems());
        problems.addAll(priced.problems());
        amendedTerms(number).ifPresent(terms -> problems.addAll(QuoteCheck.ofAmendment(terms, checked)));
        QuoteContent.Totals totals = prices.totals(priced.lines(), checked.currency());
        Optional<Customer> customer = Optional.ofNullable(checked.customer());
        Optional<PreparedQuote.SigningFacts> facts = customer.filter(found -> problems.isEmpty())
                .map(found -> facts(found, checked.draft(), priced.lines(), totals));
        if (problems.isEmpty() && customer.isPresent()) {
            get(number)
                    .enter(
                            checked.draft(),
                            customer.get().name(),
                            totals.gross().amount());
        }
        return new PreparedQuote(
                customer, checked.candidates(), checked.draft(), priced.lines(), totals, problems, facts);
    }

    private PreparedQuote.SigningFacts facts(
            Customer customer, QuoteDraft draft, List<QuoteContent.PricedLine> lines, QuoteContent.Totals totals) {
        return new PreparedQuote.SigningFacts(
                lines.stream()
                        .map(QuoteContent.PricedLine::discount)
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO),
                totals.discountPercent(),
                totals.netInBase().amount(),
                totals.marginPercent(),
                catalog.paymentTerm(draft.paymentTerm())
                        .map(PaymentTerm::creditDays)
                        .orElse(0),
                !draft.specialClauses().isBlank(),
                customer.creditStanding().name(),
                rates.toBase(customer.overdue(), days.today()).amount());
    }

    /**
     * Freezes the input as the next version, which goes out for signature. It is priced once more, as nothing but tables
     * may say what is signed.
     *
     * @throws Refused where it is no longer complete, such as by a price that has ended since
     */
    public FrozenQuote submit(String number, QuoteInput input, List<String> rules) {
        PreparedQuote prepared = price(number, input);
        if (!prepared.problems().isEmpty()) {
            throw new Refused(String.join("\n", prepared.problems()));
        }
        Quote quote = get(number);
        int version = quote.submit(clock.instant());
        QuoteContent content = content(quote, version, prepared);
        String hash = archive.freeze(content);
        audit.record(AuditEntry.of("quote.submitted", SUBJECT, number)
                .version(version)
                .rules(rules));
        return new FrozenQuote(content, hash, quote.note());
    }

    private QuoteContent content(Quote quote, int version, PreparedQuote prepared) {
        Customer customer = prepared.customer().orElseThrow();
        QuoteDraft draft = prepared.draft();
        return new QuoteContent(
                quote.number(),
                version,
                quote.title(),
                new QuoteContent.Party(
                        customer.number(),
                        customer.legalName(),
                        customer.address().lines(customer.language())),
                new QuoteContent.Party(draft.contactEmail(), draft.contactName(), List.of()),
                accounts.nameOf(quote.author()),
                draft.currency(),
                draft.paymentTerm(),
                catalog.paymentTerm(draft.paymentTerm()).map(PaymentTerm::text).orElse(""),
                draft.wantedDelivery(),
                draft.validUntil(),
                draft.specialClauses(),
                prepared.lines(),
                prepared.totals(),
                quote.amends());
    }

    /** The signers have approved: the quote can go to the customer. */
    public void approve(String number) {
        get(number).sign(clock.instant());
    }

    /** A signer wants the quote reworked. */
    public void takeBackForRework(String number) {
        get(number).takeBackForRework(clock.instant());
    }

    /** A signer rejected the quote for good. */
    public void reject(String number) {
        get(number).reject(clock.instant());
    }

    /** Asks for the quote to be withdrawn wherever it waits; only its author may. */
    public void askForWithdrawal(String number) {
        Quote quote = get(number);
        if (!quote.author().equals(person.requireId())) {
            throw new Refused(say("quote.refused.notTheAuthor", number));
        }
        if (!quote.state().isWithdrawable()) {
            throw new Refused(say("quote.refused.withdrawal", number));
        }
        events.publishEvent(new WithdrawalWanted(number));
    }

    /** Withdraws the quote: nobody signs it any more, and the customer's link ends. */
    public void withdraw(String number) {
        Quote quote = get(number);
        quote.withdraw(clock.instant());
        approvals.cancel(SUBJECT, number);
        links.revoke(CustomerAnswers.LINK, number);
        audit.record(AuditEntry.of("quote.withdrawn", SUBJECT, number).version(quote.version()));
    }

    /**
     * What the customer accepted, proven in the tables: the frozen content is unchanged, and everybody who had to has
     * signed exactly it.
     *
     * @throws IllegalStateException where that cannot be proven
     */
    @Transactional(readOnly = true)
    public QuoteContent provenContent(String number) {
        return proven(number).content();
    }

    /** As {@link #provenContent}, with what proves it. */
    @Transactional(readOnly = true)
    public ProvenQuote proven(String number) {
        Quote quote = get(number);
        String hash = archive.provenHash(number, quote.version());
        if (!approvals.isApproved(SUBJECT, number, quote.version(), hash)) {
            throw new IllegalStateException(
                    "The signatures under version " + quote.version() + " of " + number + " are not complete");
        }
        return new ProvenQuote(
                archive.content(number, quote.version()),
                archive.text(number, quote.version()),
                hash,
                approvals.signatures(SUBJECT, number, quote.version()));
    }

    /** Notes how it ended after the customer's acceptance. */
    public void conclude(String number, boolean signed) {
        get(number).conclude(signed, clock.instant());
    }

    /** The author's quotes, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Quote> of(String author) {
        return quotes.findTop200ByAuthorOrderByNumberDesc(author);
    }

    /** The author's quotes that have not ended, by number. */
    @Transactional(readOnly = true)
    public List<Quote> underWay(String author) {
        return quotes.underWay(author);
    }

    /** As {@link #underWay(String)}, of one customer. */
    @Transactional(readOnly = true)
    public List<Quote> underWay(String author, String customer) {
        return quotes.underWay(author, customer);
    }

    /** As {@link #underWay(String)}, of nobody but words yet. */
    @Transactional(readOnly = true)
    public List<Quote> underWayWithoutCustomer(String author) {
        return quotes.underWayWithoutCustomer(author);
    }

    /** Everybody's quotes, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Quote> all() {
        return quotes.findTop200ByOrderByNumberDesc();
    }
}
