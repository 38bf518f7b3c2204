package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.dunning.Hold.Found;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.OpenReceivable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what customers say on the phone about what they owe. */
@Service
@Transactional
public class Calls {

    private final DunningService dunning;
    private final StockTaking stock;
    private final AgreementService agreements;
    private final HoldService holds;

    Calls(DunningService dunning, StockTaking stock, AgreementService agreements, HoldService holds) {
        this.dunning = dunning;
        this.stock = stock;
        this.agreements = agreements;
        this.holds = holds;
    }

    /**
     * What was paid meanwhile is no part of it; where that is everything, nothing is noted.
     *
     * @param payUntil where the customer will pay: until when
     */
    public void record(String customer, CallResult result, @Nullable LocalDate payUntil, String person, String note) {
        dunning.recordCall(customer).ifPresent(call -> {
            List<OpenReceivable> items = stock.stillOpen(call);
            switch (result) {
                case NOT_REACHED -> {}
                case WILL_PAY -> {
                    if (payUntil == null) {
                        throw new Refused(say("dunning.refused.until"));
                    }
                    agreements.agree(customer, items, payUntil, 1, person, note);
                }
                case DISPUTES ->
                    items.stream()
                            .collect(Collectors.groupingBy(item -> item.open().currency()))
                            .forEach((currency, disputed) ->
                                    holds.open(customer, dispute(call.number() + " " + currency, note, disputed)));
            }
        });
    }

    private static Found dispute(String subject, String note, List<OpenReceivable> items) {
        return new Found(
                Reason.DISPUTE,
                subject,
                HoldService.sum(items),
                items.get(0).owner(),
                note.strip(),
                null,
                HoldService.whole(items));
    }
}
