package com.batoncrm.payment;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who paid, and who of us recorded it. */
@Component
class PaymentPersonalData implements PersonalData {

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("bank_statement").shows("file_name").accounts("loaded_by").texts("file_name"),
                of("payment")
                        .shows("number", "payer", "payer_account", "reference")
                        .accounts("recorded_by")
                        .texts("payer", "reference", "reason"),
                of("payment_return")
                        .shows("number", "payer", "payer_account", "reference")
                        .texts("payer", "reference", "reason"));
    }
}
