package com.batoncrm.audit;

import org.springframework.stereotype.Component;

/** Seals what waits for it and looks whether the whole chain is intact. */
@Component
public class AuditFixture {

    private final AuditChain chain;
    private final AuditVerification verification;

    AuditFixture(AuditChain chain, AuditVerification verification) {
        this.chain = chain;
        this.verification = verification;
    }

    public String verify() {
        while (chain.sealSome()) {
            // The rest follows at once.
        }
        return verification.verify("").message();
    }
}
