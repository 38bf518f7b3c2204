package com.batoncrm.quote.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.quote.QuoteAnswer;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Brings a quote to a signed contract: processes/quote/quote-approval.bpmn. */
final class QuoteApproval {

    static final String KEY = "quote-approval";

    static final String QUOTE_WANTED = "StartEvent_QuoteWanted";
    static final String PREPARE_QUOTE = "UserTask_PrepareQuote";
    static final String AWAIT_ANSWER = "UserTask_AwaitAnswer";
    static final String QUOTE_WITHDRAWN = "EndEvent_QuoteWithdrawn";
    static final String QUOTE_TAKEN_BACK = "EndEvent_QuoteTakenBack";
    static final String QUOTE_REJECTED = "EndEvent_QuoteRejected";
    static final String QUOTE_EXPIRED = "EndEvent_QuoteExpired";
    static final String QUOTE_DECLINED = "EndEvent_QuoteDeclined";
    static final String CONTRACT_SIGNED = "EndEvent_ContractSigned";
    static final String CONTRACT_NOT_SIGNED = "EndEvent_ContractNotSigned";

    static final String CUSTOMER_ANSWERED = "CustomerAnswered";
    static final String WITHDRAWAL_WANTED = "WithdrawalWanted";

    // Who and what; customer, number and amount are columns of every task list.
    static final ProcessVariable<String> AUTHOR = text("author");
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");
    static final ProcessVariable<String> AMOUNT = text("amount");
    static final ProcessVariable<String> TITLE = text("title");

    // Where a contract is amended: which one, and the quote whose terms are in force.
    static final ProcessVariable<String> AMENDS = text("amends");
    static final ProcessVariable<String> AMENDED_QUOTE = text("amendedQuote");
    static final ProcessVariable<String> CHANGE_REASON = text("changeReason");

    // The form "Prepare quote".
    static final ProcessVariable<String> CUSTOMER_TEXT = text("customerText");
    static final ProcessVariable<String> NOTICE_TITLE = text("noticeTitle");
    static final ProcessVariable<List<String>> NOTICES = json("notices", new TypeReference<>() {});
    static final ProcessVariable<List<Map<String, Object>>> CUSTOMER_OPTIONS = table("customerOptions");
    static final ProcessVariable<List<Map<String, Object>>> CURRENCY_OPTIONS = table("currencyOptions");
    static final ProcessVariable<List<Map<String, Object>>> PAYMENT_TERM_OPTIONS = table("paymentTermOptions");
    static final ProcessVariable<List<Map<String, Object>>> PRODUCT_OPTIONS = table("productOptions");
    static final ProcessVariable<String> CUSTOMER_NUMBER = text("customerNumber");
    static final ProcessVariable<String> CUSTOMER_SEARCH = text("customerSearch");
    static final ProcessVariable<String> NEW_CUSTOMER_NAME = text("newCustomerName");
    static final ProcessVariable<String> NEW_CUSTOMER_COUNTRY = text("newCustomerCountry");
    static final ProcessVariable<String> NEW_CUSTOMER_KIND = text("newCustomerKind");
    static final ProcessVariable<String> CONTACT_NAME = text("contactName");
    static final ProcessVariable<String> CONTACT_EMAIL = text("contactEmail");
    static final ProcessVariable<String> CURRENCY = text("currency");
    static final ProcessVariable<String> PAYMENT_TERM = text("paymentTerm");
    static final ProcessVariable<String> WANTED_DELIVERY = text("wantedDelivery");
    static final ProcessVariable<String> VALID_UNTIL = text("validUntil");
    static final ProcessVariable<String> SPECIAL_CLAUSES = text("specialClauses");
    static final ProcessVariable<String> NOTE = text("note");
    static final ProcessVariable<List<Map<String, Object>>> LINES = table("lines");
    static final ProcessVariable<Integer> LINE_COUNT = number("lineCount");
    static final ProcessVariable<List<Map<String, Object>>> PRICED_LINES = table("pricedLines");
    static final ProcessVariable<List<Map<String, Object>>> TOTALS = table("totals");
    static final ProcessVariable<NextStep> NEXT_STEP = choice("nextStep", NextStep.class);
    static final ProcessVariable<Boolean> QUOTE_COMPLETE = flag("quoteComplete");

    // What the decision on signers is made of: percentages, and amounts in the base currency.
    static final ProcessVariable<BigDecimal> LARGEST_DISCOUNT = decimal("largestDiscount");
    static final ProcessVariable<BigDecimal> TOTAL_DISCOUNT = decimal("totalDiscount");
    static final ProcessVariable<BigDecimal> NET_IN_BASE = decimal("netInBase");
    static final ProcessVariable<BigDecimal> MARGIN_PERCENT = decimal("marginPercent");
    static final ProcessVariable<Integer> CREDIT_DAYS = number("creditDays");
    static final ProcessVariable<Boolean> SPECIAL_CLAUSES_GIVEN = flag("specialClausesGiven");
    static final ProcessVariable<String> CUSTOMER_STANDING = text("customerStanding");
    static final ProcessVariable<BigDecimal> OVERDUE_IN_BASE = decimal("overdueInBase");
    static final ProcessVariable<List<Map<String, Object>>> SIGNERS = table("signers");

    // What goes to the signers.
    static final ProcessVariable<String> SUBJECT_TYPE = text("subjectType");
    static final ProcessVariable<Integer> QUOTE_VERSION = number("quoteVersion");
    static final ProcessVariable<String> CONTENT_HASH = text("contentHash");
    static final ProcessVariable<String> HEADING = text("heading");
    static final ProcessVariable<List<Map<String, Object>>> FACTS = table("facts");
    static final ProcessVariable<List<Map<String, Object>>> COLUMNS = table("columns");
    static final ProcessVariable<List<Map<String, Object>>> ROWS = table("rows");
    static final ProcessVariable<String> NOTES = text("notes");
    static final ProcessVariable<ApprovalOutcome> APPROVAL_OUTCOME = choice("approvalOutcome", ApprovalOutcome.class);
    static final ProcessVariable<String> APPROVAL_COMMENT = text("approvalComment");

    // The customer's answer.
    static final ProcessVariable<String> SENT_TO = text("sentTo");
    static final ProcessVariable<String> EXPIRES_AT = text("expiresAt");
    static final ProcessVariable<QuoteAnswer.Kind> ANSWER = choice("answer", QuoteAnswer.Kind.class);
    static final ProcessVariable<String> ANSWERED_BY = text("answeredBy");
    static final ProcessVariable<String> ORDER_NUMBER = text("orderNumber");
    static final ProcessVariable<String> ANSWER_TEXT = text("answerText");
    static final ProcessVariable<ContractOutcome> CONTRACT_OUTCOME = choice("contractOutcome", ContractOutcome.class);

    /** What the author wants next. */
    enum NextStep {
        COMPUTE,
        SUBMIT,
        WITHDRAW
    }

    /** How a round of signatures ends. */
    enum ApprovalOutcome {
        APPROVED,
        RETURNED,
        REJECTED
    }

    /** How the contract ends. */
    enum ContractOutcome {
        SIGNED,
        NOT_SIGNED
    }

    private QuoteApproval() {}
}
