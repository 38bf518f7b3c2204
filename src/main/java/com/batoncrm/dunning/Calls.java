package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.dunning.HoldService.Told;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.OpenReceivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
     * @param disputed where he disputes it: how much, in its currency; null for all of it
     */
    public void record(
            String customer,
            CallResult result,
            @Nullable LocalDate payUntil,
            @Nullable BigDecimal disputed,
            String person,
            String note) {
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
                    holds.tell(customer, new Told(Reason.DISPUTE, call.number(), disputed, note, null), items);
            }
        });
    }
}
