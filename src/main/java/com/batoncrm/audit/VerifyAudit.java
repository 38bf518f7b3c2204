package com.batoncrm.audit;

import com.batoncrm.engine.Verification;
import org.springframework.stereotype.Component;

/** {@code --baton.audit.verify}; with {@code =HEAD} that head, published earlier, must be part of the chain. */
@Component
class VerifyAudit implements Verification {

    private final AuditVerification verification;

    VerifyAudit(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Result verify(String value) {
        var result = verification.verify(value.matches("[0-9a-f]{64}") ? value : "");
        return new Result(result.intact(), result.message());
    }
}
