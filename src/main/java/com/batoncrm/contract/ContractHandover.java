package com.batoncrm.contract;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.customer.CustomerHandedOver;
import com.batoncrm.engine.Cases;
import com.batoncrm.mail.Mails;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contracts go along with their customer, ended ones as well, because money may still be open of them. */
@Component
class ContractHandover {

    private final Contracts contracts;
    private final Cases cases;
    private final Mails mails;
    private final Audit audit;

    ContractHandover(Contracts contracts, Cases cases, Mails mails, Audit audit) {
        this.contracts = contracts;
        this.cases = cases;
        this.mails = mails;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    public void on(CustomerHandedOver event) {
        List<Contract> moving = contracts.findByOwnerAndCustomerNumber(event.from(), event.customer());
        for (Contract contract : moving) {
            contract.handOver(event.to());
            audit.record(AuditEntry.of("contract.handed-over", ContractService.SUBJECT, contract.number())
                    .text("from", event.from())
                    .text("to", event.to()));
        }
        List<String> numbers = moving.stream().map(Contract::number).toList();
        cases.handOver(
                Stream.concat(numbers.stream(), moving.stream().map(Contract::quoteNumber))
                        .toList(),
                event.from(),
                event.to());
        mails.handOver(ContractService.SUBJECT, numbers, event.from(), event.to());
    }
}
